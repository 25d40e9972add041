/** Opens something in the side panel by keyboard or from a table: the focus goes there, and Escape brings it back. */
import { enterPanel, openSheet, useView } from "../state/index.ts";

type Step = Parameters<ReturnType<typeof useView.getState>["change"]>[0];

/** `step` selects what is to be opened. */
export function openInPanel(step: Step): void {
  useView.getState().change(step);
  openSheet("panel");
  enterPanel(true);
}

/** Puts the focus back where things are opened from: the graph, or the table in its place. */
export function goHome(): void {
  [...document.querySelectorAll<HTMLElement>("main [data-home]")].find((home) => home.closest("[inert]") === null)?.focus();
}
