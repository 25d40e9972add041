/** The keys of the page. A key presses the button that bears it as `data-hotkey`, so that keys can do nothing that buttons cannot. */

interface KeyRow {
  readonly keys: readonly string[];
  readonly does: string;
}

export const KEYS: readonly { readonly title: string; readonly rows: readonly KeyRow[] }[] = [
  {
    title: "Everywhere",
    rows: [
      { keys: ["/"], does: "Search actors, relations and words; in a table, find rows" },
      { keys: ["T"], does: "Table or graph" },
      { keys: ["G"], does: "Go to the graph or the table" },
      { keys: ["E"], does: "Export" },
      { keys: ["O"], does: "Open a graph or claims file" },
      { keys: ["?"], does: "These keys" },
      { keys: ["Esc"], does: "One step back: article, evidence, profile; to the row that it was opened from" },
    ],
  },
  {
    title: "In the graph",
    rows: [
      { keys: ["←", "→", "↑", "↓"], does: "Walk to the nearest actor in that direction" },
      { keys: ["Home"], does: "To the busiest actor" },
      { keys: ["Enter"], does: "Open the actor" },
      { keys: ["F"], does: "Fit the graph to the window" },
    ],
  },
  {
    title: "With an actor open",
    rows: [
      { keys: ["N"], does: "Only its neighbours and relations, or all again; a double click goes on from actor to actor" },
      { keys: ["P"], does: "Paths to another actor; in the graph, Shift+Enter or a click with Shift on it" },
    ],
  },
  {
    title: "In a table",
    rows: [
      { keys: ["←", "→", "↑", "↓"], does: "From cell to cell and row to row" },
      { keys: ["Enter"], does: "Open the row; on a heading, sort by it" },
    ],
  },
];
