/** The keys of the page: "/" searches, F fits, Escape goes one step back. Never while somebody types or a dialog is open. */
import { useEffect } from "react";
import { escaped, fit, openSheet, useDesk, useView } from "../state/index.ts";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const isTextField = (target: EventTarget | null): boolean =>
  isTyping(target) && !(target instanceof HTMLInputElement && target.type === "checkbox");

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTextField(event.target)) return;
  if (document.querySelector("[role=dialog], [role=menu]") !== null) return;
  if (event.key === "/") {
    event.preventDefault();
    document.querySelector<HTMLInputElement>(".search input")?.focus();
  } else if (event.key === "f" || event.key === "F") {
    fit();
  } else if (event.key === "Escape") {
    if (useDesk.getState().sheet !== null) openSheet(null);
    const { view, change } = useView.getState();
    if (view.selection !== null || view.staging.triad !== null) change(escaped);
  }
}

export function useKeys(): void {
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
