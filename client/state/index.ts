/** The face of the page's state. */
export { filterWords } from "./address.ts";
export { relationsOn, speltOut, withChoice, withLeast, withRelationChoice, type LeastWord, type ListWord } from "./choices.ts";
export { periodOf, periodText, sideOf, withComparison, type Compared, type Comparison } from "./compare.ts";
export { fit, hoverOver, markFresh, openAdding, openSheet, useDesk, type Hover, type Sheet } from "./desk.ts";
export { followHistory, useView } from "./store.ts";
export { chooseTheme, followTheme, THEMES, useTheme, type Theme } from "./theme.ts";
export {
  cleared,
  escaped,
  select,
  toggled,
  withActors,
  withDates,
  withFilter,
  withLevel,
  withRelations,
  withStatuses,
  type Selection,
} from "./view.ts";
