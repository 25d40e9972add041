/**
 * The one place where the view lives, and its tie to the browser's history: every change is a step that "back" undoes. Changes that
 * carry the same name, one after another, are one step: a thumb moved by six presses of a key, a timeline that plays.
 */
import { create } from "zustand";
import { addressOf, viewAt } from "./address.ts";
import { afterShown } from "./after-shown.ts";
import { refiltered } from "./table.ts";
import { FIRST_VIEW, type View } from "./view.ts";

interface ViewStore {
  readonly view: View;
  /** The name of the step that is under way; null where the next change is a step of its own. */
  readonly step: string | null;
  /** Whether the last change went on with the step before. */
  readonly goesOn: boolean;
  /** Applies a pure change to the current view; `step` names the step that it may be a part of. */
  readonly change: (step: (view: View) => View, name?: string) => void;
  /** Ends the step under way. */
  readonly settle: () => void;
}

export const useView = create<ViewStore>()((set) => ({
  view: FIRST_VIEW,
  step: null,
  goesOn: false,
  change: (change, name) =>
    set(({ view, step }) => ({
      view: refiltered(view, change(view)),
      step: name ?? null,
      goesOn: name !== undefined && name === step,
    })),
  settle: () => set({ step: null, goesOn: false }),
}));

/**
 * Reads the view from the address, then keeps the two alike. Returns the function that ends it. A filter is written once what it changes
 * is on the screen: browsers draw their own bar for each new address, before the page where both are due. Everything else at once.
 */
export function followHistory(browser: Window & typeof globalThis): () => void {
  const here = (): string => browser.location.search.replace(/^\?/, "");
  let due: (() => void)[] = [];
  const write = (): void => {
    const steps = due;
    due = [];
    for (const step of steps) step();
  };
  const read = (): void => {
    // Whoever goes back while a step is still to be written goes back from before it.
    due = [];
    useView.setState({ view: viewAt(here()), step: null, goesOn: false });
  };
  read();
  const unsubscribe = useView.subscribe(({ view, goesOn }, before) => {
    if (view === before.view) return;
    const address = addressOf(view);
    const url = address === "" ? browser.location.pathname : `?${address}`;
    due.push(() => {
      if (address === addressOf(viewAt(here()))) return;
      if (goesOn) browser.history.replaceState(null, "", url);
      else browser.history.pushState(null, "", url);
    });
    if (view.filter === before.view.filter || browser.document.hidden) write();
    else afterShown(browser, write);
  });
  browser.addEventListener("popstate", read);
  browser.addEventListener("pagehide", write);
  return () => {
    unsubscribe();
    browser.removeEventListener("popstate", read);
    browser.removeEventListener("pagehide", write);
  };
}
