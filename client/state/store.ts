/** The one place where the view lives, and its tie to the browser's history: every change is a step that "back" undoes. */
import { create } from "zustand";
import { addressOf, viewAt } from "./address.ts";
import { refiltered } from "./table.ts";
import { FIRST_VIEW, type View } from "./view.ts";

interface ViewStore {
  readonly view: View;
  /** Applies a pure change to the current view. */
  readonly change: (step: (view: View) => View) => void;
}

export const useView = create<ViewStore>()((set) => ({
  view: FIRST_VIEW,
  change: (step) => set(({ view }) => ({ view: refiltered(view, step(view)) })),
}));

/** Reads the view from the address, then keeps the two alike. Returns the function that ends it. */
export function followHistory(browser: Window): () => void {
  const here = (): string => browser.location.search.replace(/^\?/, "");
  const read = (): void => useView.setState({ view: viewAt(here()) });
  read();
  const unsubscribe = useView.subscribe(({ view }) => {
    const address = addressOf(view);
    if (address !== addressOf(viewAt(here()))) {
      browser.history.pushState(null, "", address === "" ? browser.location.pathname : `?${address}`);
    }
  });
  browser.addEventListener("popstate", read);
  return () => {
    unsubscribe();
    browser.removeEventListener("popstate", read);
  };
}
