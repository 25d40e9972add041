/** Two views of one graph as one graph of differences: what is new, gone, changed or the same, as looks and in sentences. */
import { leadingStatus } from "../../server/graph/index.ts";
import type { Edge, GraphResponse, Ontology } from "../../server/vocabulary/index.ts";
import type { Compared } from "../state/index.ts";
import type { Column } from "./rows.ts";
import { objectsOf, shownOf, type Dash, type Shown } from "./shown.ts";
import type { EdgeRow } from "./table-rows.ts";
import { counted, figure } from "./words.ts";

export const CHANGES = ["new", "gone", "changed", "same"] as const;
export type Change = (typeof CHANGES)[number];

export interface EdgeDifference {
  readonly id: string;
  readonly change: Change;
  /** As the side that has more to say has it: the second, or the first where it is gone. */
  readonly edge: Edge;
  /** What changed: "planned → actual, 2 → 7 claims"; how many claims where nothing did. */
  readonly told: string;
}

/** A number of claims has changed once it is twice as big or half, and by more than one: less says more of the reporting than of the world. */
const multiplied = (a: number, b: number): boolean => Math.max(a, b) >= 2 * Math.min(a, b) && Math.abs(a - b) > 1;

/** Line, not colour, tells what changed: colour is the relation's class. While lines tell this, nothing on the page has them tell statuses. */
export const DASH_OF: Readonly<Record<Change, Dash>> = { new: "solid", gone: "dashed", changed: "hollow", same: "faded" };

const THINNEST: Readonly<Record<Change, number>> = { new: 3, gone: 2.2, changed: 4.4, same: 1.4 };

function changesBetween(a: Edge, b: Edge, ontology: Ontology): string[] {
  const statusOf = (edge: Edge): string => {
    const leading = leadingStatus(edge.statuses, ontology);
    return (ontology.statuses.find(({ id }) => id === leading)?.label ?? leading).toLowerCase();
  };
  const pairs = [
    [statusOf(a), statusOf(b)],
    [objectsOf(a, ontology) || "no object", objectsOf(b, ontology) || "no object"],
  ] as const;
  const told = pairs.filter(([before, after]) => before !== after).map(([before, after]) => `${before} → ${after}`);
  return multiplied(a.claims, b.claims) ? [...told, `${a.claims} → ${counted(b.claims, "claim")}`] : told;
}

const byWeight = (x: EdgeDifference, y: EdgeDifference): number =>
  CHANGES.indexOf(x.change) - CHANGES.indexOf(y.change) || y.edge.claims - x.edge.claims || (x.id < y.id ? -1 : 1);

/** Every edge of either side, what is new first, then gone, changed, same; within each the strongest first. */
export function differenceOf(a: GraphResponse, b: GraphResponse, ontology: Ontology): EdgeDifference[] {
  const before = new Map(a.edges.map((edge) => [edge.id, edge]));
  const after = new Map(b.edges.map((edge) => [edge.id, edge]));
  const all = [...after.values(), ...a.edges.filter(({ id }) => !after.has(id))];
  return all
    .map((edge): EdgeDifference => {
      const [first, second] = [before.get(edge.id), after.get(edge.id)];
      const claims = counted(edge.claims, "claim");
      if (first === undefined) return { id: edge.id, change: "new", edge, told: claims };
      if (second === undefined) return { id: edge.id, change: "gone", edge, told: claims };
      const changes = changesBetween(first, second, ontology);
      return changes.length === 0
        ? { id: edge.id, change: "same", edge, told: claims }
        : { id: edge.id, change: "changed", edge, told: changes.join(", ") };
    })
    .toSorted(byWeight);
}

const WORDS: Readonly<Record<"dates" | "sides", Readonly<Record<Change, string>>>> = {
  dates: { new: "Newly told", gone: "No longer told", changed: "Told differently", same: "As before" },
  sides: { new: "Only in the second", gone: "Only in the first", changed: "Told differently", same: "In both" },
};

/** What a change is called. Nothing is called gone because later articles do not tell it again; between voices only one of them tells it. */
export const changeWord = (change: Change, by: Compared): string => WORDS[by === "dates" ? "dates" : "sides"][change];

/** The same over a list, where a voice has its name. */
export function changeTitle(change: Change, by: Compared, [first, second]: readonly [string, string]): string {
  if (by !== "dates" && change === "new") return `Only ${second}`;
  return by !== "dates" && change === "gone" ? `Only ${first}` : changeWord(change, by);
}

/** What whoever compares periods must know. */
export const PERIODS_HINT = "By day of publication. What is not told again need not have ended.";

/** The differences as the graph draws them. */
export function shownOfDifference(
  differences: readonly EdgeDifference[],
  graphs: readonly GraphResponse[],
  ontology: Ontology,
  by: Compared,
): Shown {
  const plain = new Map(graphs.flatMap((graph) => [...shownOf(graph, ontology).edges]));
  const edges = differences.map(({ id, change, edge }) => {
    const look = plain.get(id);
    const width = change === "same" ? THINNEST.same : Math.max(THINNEST[change], look?.width ?? 0);
    const label = `${changeWord(change, by).toLowerCase()}: ${look?.label ?? edge.relation}`;
    // What differs is to be seen, however often it was told.
    return [id, { edge, width, dash: DASH_OF[change], once: false, label }] as const;
  });
  return { nodes: new Set(graphs.flatMap(({ nodes }) => nodes.map(({ id }) => id))), edges: new Map(edges) };
}

/** How an edge of the table compares: "newly told", "told differently: planned → actual"; as a column beside those that it has anyway. */
export function differenceColumn(
  differences: readonly EdgeDifference[],
  by: Compared,
): { readonly column: Column<EdgeRow>; readonly changeOf: (id: string) => Change; readonly textOf: (id: string) => string } {
  const known = new Map(differences.map((each) => [each.id, each]));
  const changeOf = (id: string): Change => known.get(id)?.change ?? "same";
  const textOf = (id: string): string => {
    const word = changeWord(changeOf(id), by).toLowerCase();
    return changeOf(id) === "changed" ? `${word}: ${known.get(id)?.told ?? ""}` : word;
  };
  return {
    column: { id: "difference", label: "Compared", value: ({ id }) => CHANGES.indexOf(changeOf(id)) },
    changeOf,
    textOf,
  };
}

/** How much of such a graph differs: "435 of 440 edges differ". */
export function differenceLine({ edges }: Shown): string {
  const changed = [...edges.values()].filter(({ dash }) => dash !== DASH_OF.same).length;
  return `${figure(changed)} of ${counted(edges.size, "edge")} ${changed === 1 ? "differs" : "differ"}`;
}

/** The last day of the month that comes `later` months after the one before a month: 1 is its own last day, 0 the last day before it. */
const endOf = (month: string, later: number): string => {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + later, 0)).toISOString().slice(0, 10);
};

/** Two periods that hold about as many claims each, to begin a comparison with; null where there are no two months. */
export function halvesOf(
  months: readonly { readonly month: string; readonly claims: number }[],
): readonly [string, string] | null {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const half = months.reduce((sum, { claims }) => sum + claims, 0) / 2;
  let passed = 0;
  const middle = months.findIndex(({ claims }) => (passed += claims) >= half);
  const cut = months[Math.max(1, middle)] ?? last;
  return [`${first.month}-01..${endOf(cut.month, 0)}`, `${cut.month}-01..${endOf(last.month, 1)}`];
}
