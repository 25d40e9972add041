/** The face of the page's state. */
export { filterWords, viewAt } from "./address.ts";
export { fit, hoverOver, markFresh, openAdding, openSheet, useDesk, type Hover, type Sheet } from "./desk.ts";
export { followHistory, useView } from "./store.ts";
export { LAYOUTS, type Layout, type Triad } from "./staging.ts";
export { chooseTheme, followTheme, THEMES, useTheme, type Theme } from "./theme.ts";
export {
  cleared,
  escaped,
  select,
  toggled,
  withActors,
  withDates,
  withFilter,
  withLayout,
  withLevel,
  withRelations,
  withStaging,
  withStatuses,
  withTriad,
  type LevelIds,
  type Selection,
} from "./view.ts";
