/** What is unfolded in the panel, such as a form, is what Escape closes before it takes a step back: for whoever is within it, and elsewhere. */
import type { KeyboardEvent } from "react";

/** For the button that unfolds it, which the keys of the page press in place of a step back. */
export const unfolds = (open: boolean) => ({ "aria-expanded": open, ...(open ? { "data-escape": "" } : {}) });

/**
 * For what is around it, heard in capture: whether a key is the Escape that shuts it, of which then nothing within and nothing beyond hears.
 * But a list that is open over it comes first.
 */
export function takesEscape(event: KeyboardEvent): boolean {
  if (event.key !== "Escape" || document.querySelector("[role=listbox]") !== null) return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}
