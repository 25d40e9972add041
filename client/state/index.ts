/** The face of the page's state. */
export { filterWords } from "./address.ts";
export { fit, hoverOver, markFresh, openAdding, openSheet, useDesk, type Hover, type Sheet } from "./desk.ts";
export { sign, signature, useSignature } from "./signature.ts";
export { followHistory, useView } from "./store.ts";
export { chooseTheme, followTheme, THEMES, useTheme, type Theme } from "./theme.ts";
export { answerToken, askForToken, useToken } from "./token.ts";
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
