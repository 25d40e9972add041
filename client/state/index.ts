/** The face of the page's state. */
export { filterWords, viewAt } from "./address.ts";
export { afterShown } from "./after-shown.ts";
export { relationsOn, speltOut, withChoice, withLeast, withRelationChoice, type LeastWord, type ListWord } from "./choices.ts";
export {
  evidenceFilter,
  periodOf,
  periodText,
  sideOf,
  withComparison,
  withoutCompared,
  type Compared,
  type Comparison,
} from "./compare.ts";
export {
  askKeys,
  begin,
  enterPanel,
  fit,
  fitOnce,
  hoverOver,
  listContested,
  markFresh,
  openAdding,
  openSheet,
  rememberOpener,
  say,
  sayAdded,
  sayAmiss,
  showWhole,
  useDesk,
  type Addition,
  type Hover,
  type Sheet,
} from "./desk.ts";
export type { PathEnds } from "./path.ts";
export { askForPicture, forgetSaving, useSaving, whileSaving, type PictureKind } from "./saving.ts";
export { sign, signature, useSignature } from "./signature.ts";
export { goTo } from "./go-to.ts";
export { followHistory, useView } from "./store.ts";
export { TABS, withoutTable, withTab, withTable, type Sort, type Table } from "./table.ts";
export { LAYOUTS, type Layout, type Triad } from "./staging.ts";
export { chooseTheme, followTheme, THEMES, useTheme, type Theme } from "./theme.ts";
export { answerToken, askForToken, useToken } from "./token.ts";
export {
  backToPaths,
  cleared,
  escaped,
  expandedAt,
  hasOthers,
  select,
  toggled,
  wholeOf,
  withActors,
  withAmong,
  withDates,
  withEnds,
  withFilter,
  withLayout,
  withLevel,
  withOnlyArticle,
  withoutArticle,
  withPathTo,
  withRelations,
  withStaging,
  withStatuses,
  withTriad,
  type LevelIds,
  type Selection,
} from "./view.ts";
