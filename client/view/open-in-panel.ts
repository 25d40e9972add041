/** Opens something in the side panel by keyboard, from a table or from a row: the focus goes there, and Escape brings it back. */
import { flushSync } from "react-dom";
import { enterPanel, escaped, hoverOver, openSheet, rememberOpener, select, useDesk, useView } from "../state/index.ts";

type Step = Parameters<ReturnType<typeof useView.getState>["change"]>[0];

/** `step` selects what is to be opened. */
export function openInPanel(step: Step): void {
  rememberOpener(null);
  useView.getState().change(step);
  openSheet("panel");
  enterPanel(true);
}

/** What names a row, so that it is found again once its list is back. */
export const rowName = (list: string, id: string): string => `${list}: ${id}`;

/** Opens an edge, or a claim of it in its article, from a row of a list in the panel; `row` is the row's name. */
export function openFromRow(row: string, edge: string, claim: string | null = null): void {
  const { view, change } = useView.getState();
  hoverOver(null);
  rememberOpener({ edge, row, from: view.selection });
  change((before) => select(before, { kind: "edge", id: edge, claim }));
  openSheet("panel");
}

/** Puts the focus back where things are opened from: the graph, or the table in its place. */
export function goHome(): void {
  [...document.querySelectorAll<HTMLElement>("main [data-home]")].find((home) => home.closest("[inert]") === null)?.focus();
}

/** Whether a row was there to take the focus. It is not pointed at by that: who steps back wants the whole graph in the light. */
function goToRow(name: string): boolean {
  const row = document.querySelector<HTMLElement>(`aside [data-row="${CSS.escape(name)}"]`);
  row?.focus();
  hoverOver(null);
  return row !== null && row === document.activeElement;
}

/** One step back, as Escape takes it. `isInPanel`: the focus is there, and is brought back to the row, else to where things are opened from. */
export function stepBack(isInPanel: boolean): void {
  const { view, change } = useView.getState();
  const { opener, sheet } = useDesk.getState();
  const leavesRow = view.selection?.kind === "edge" && view.selection.claim === null && view.selection.id === opener?.edge;
  const back = escaped(view, leavesRow ? opener.from : null);
  // The list that the row stands in is on the sheet.
  if (sheet !== null && !leavesRow) openSheet(null);
  if (leavesRow) rememberOpener(null);
  if (back !== view) flushSync(() => change(() => back));
  if (!isInPanel || (leavesRow && goToRow(opener.row))) return;
  if (view.selection !== null && back.selection === null) goHome();
}

/** Closes whatever is open in the panel; the focus of whoever did it `byKeys`, a screen reader's too, goes back as from a step back. */
export function closePanel(byKeys: boolean): void {
  const { opener } = useDesk.getState();
  const { view, change } = useView.getState();
  const row = view.selection?.kind === "edge" && view.selection.id === opener?.edge ? opener.row : null;
  rememberOpener(null);
  openSheet(null);
  if (view.selection !== null) flushSync(() => change((before) => select(before, null)));
  if (byKeys && (row === null || !goToRow(row))) goHome();
}
