/** The face of the page's state. */
export { addressOf, filterWords, viewAt } from "./address.ts";
export { fit, hoverOver, markFresh, openAdding, openSheet, useDesk, type Hover, type Sheet } from "./desk.ts";
export { followHistory, useView } from "./store.ts";
export { chooseTheme, followTheme, THEMES, useTheme, type Theme, type ThemeChoice } from "./theme.ts";
export {
  cleared,
  escaped,
  FIRST_VIEW,
  NO_FILTER,
  select,
  toggled,
  withActors,
  withDates,
  withFilter,
  withLevel,
  withRelations,
  withStatuses,
  type Selection,
  type View,
} from "./view.ts";
