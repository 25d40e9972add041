/** Listens for the keys of the page: never while somebody types, and never over a dialog or a menu. */
import { useEffect } from "react";
import { stepBack } from "../open-in-panel.ts";

const isElement = (target: EventTarget | null): target is HTMLElement => target instanceof HTMLElement;

/** A checkbox or a button takes no letters. */
const isTyping = (target: EventTarget | null): boolean =>
  isElement(target) &&
  (target.isContentEditable ||
    /^(TEXTAREA|SELECT)$/.test(target.tagName) ||
    (target instanceof HTMLInputElement && !/^(checkbox|radio|range|button)$/.test(target.type)));

const isOver = (): boolean => document.querySelector("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null;

const isPlain = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target) && !isOver();

/** The field for words: that of the table where one is open, else that of the page. */
function search(): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>(".find input, .search input")];
  (fields.find((field) => field.closest(".find") !== null) ?? fields[0])?.focus();
}

/** Presses a button as the keyboard would: a press by script would pass for that of a screen reader, which waits before it moves the focus. */
function press(button: HTMLElement): void {
  for (const type of ["keydown", "keyup"]) {
    button.dispatchEvent(new KeyboardEvent(type, { key: "Enter", code: "Enter", bubbles: true, cancelable: true }));
  }
}

/** Before anything in the page hears of the key: a table would take a letter for the beginning of a row. */
function letter(event: KeyboardEvent): void {
  if (!isPlain(event) || event.key.length !== 1 || event.key === " ") return;
  const button = document.querySelector<HTMLElement>(`[data-hotkey="${CSS.escape(event.key.toLowerCase())}"]`);
  if (event.key !== "/" && button === null) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.key === "/") search();
  else if (button !== null) press(button);
}

/** After everything in the page: a popover or a drag that Escape ends has ended by then. */
function escape(event: KeyboardEvent): void {
  if (event.key !== "Escape" || !isPlain(event)) return;
  // What lies open within the evidence is closed before the evidence is.
  const within = document.querySelector<HTMLElement>("aside [data-escape]");
  if (within !== null) return press(within);
  stepBack(isElement(event.target) && event.target.closest("aside") !== null);
}

export function useKeys(): void {
  useEffect(() => {
    document.addEventListener("keydown", letter, { capture: true });
    document.addEventListener("keydown", escape);
    return () => {
      document.removeEventListener("keydown", letter, { capture: true });
      document.removeEventListener("keydown", escape);
    };
  }, []);
}
