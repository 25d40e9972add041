/** What a row of the panel does when it is pointed at: its edge is put into the light. */
import { hoverOver } from "../state/index.ts";

/** Handlers for a row. A mouse that only happens to lie where a row appears, as when a dialog closes, points at nothing until it moves. */
export const pointsAt = (edge: string) => ({
  onMouseMove: () => hoverOver({ kind: "edge", id: edge }),
  onMouseLeave: () => hoverOver(null),
});

/** The same, and for the focus too. */
export const pointsOrFocusesAt = (edge: string) => ({
  ...pointsAt(edge),
  onFocus: () => hoverOver({ kind: "edge", id: edge }),
  onBlur: () => hoverOver(null),
});
