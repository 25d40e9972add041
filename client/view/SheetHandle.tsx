/** The grip of a bottom sheet on a narrow screen: a finger draws the sheet up or puts it away. The close button does it for everybody else. */
import { useState, type PointerEvent } from "react";
import { openSheet } from "../state/index.ts";

/** How far a drag must go to mean it, in pixels. */
const MEANT = 56;

const sheetOf = (event: PointerEvent<HTMLElement>): HTMLElement | null => event.currentTarget.closest(".side");

export function SheetHandle() {
  const [start, setStart] = useState<number | null>(null);
  const release = (event: PointerEvent<HTMLElement>): void => {
    const sheet = sheetOf(event);
    if (start === null || sheet === null) return;
    const way = event.clientY - start;
    setStart(null);
    sheet.style.removeProperty("translate");
    sheet.style.removeProperty("transition");
    if (way > MEANT && sheet.dataset["tall"] === "true") delete sheet.dataset["tall"];
    else if (way > MEANT) openSheet(null);
    else if (way < -MEANT) sheet.dataset["tall"] = "true";
  };
  return (
    <div
      className="sheet-handle"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setStart(event.clientY);
      }}
      onPointerMove={(event) => {
        const sheet = sheetOf(event);
        if (start === null || sheet === null) return;
        sheet.style.transition = "none";
        sheet.style.translate = `0 ${Math.max(0, event.clientY - start)}px`;
      }}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}
