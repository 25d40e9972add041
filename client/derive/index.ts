/** The face of the derivations: everything the page shows that is computed, as pure functions. */
export {
  ARTICLE_COLUMNS,
  articleRows,
  articleText,
  claimsTold,
  goesWith,
  isNameable,
  sureOf,
  titleOfArticle,
  unknownTold,
  type ArticleRow,
} from "./article-rows.ts";
export { alike } from "./alike.ts";
export { placeAlong, uncovered, type Curve, type Obstacle } from "./along.ts";
export { broughtBy } from "./added.ts";
export { balanceWords } from "./balance.ts";
export { blocsLine, isAmong, namedBlocs, type NamedBloc } from "./blocs.ts";
export { chipsOf } from "./chips.ts";
export { choiceGroups, choiceRows, groupsInSight, type SeenGroup } from "./choices.ts";
export { addRow, curveAt, emptyRows, ROW, rowsWithin, type CurveEnds, type CurveLook, type CurveRows } from "./curve-rows.ts";
export { layRuns, type Run } from "./curve-strips.ts";
export {
  CHANGES,
  changeTitle,
  changeWord,
  DASH_OF,
  differenceColumn,
  differenceLine,
  differenceOf,
  PERIODS_HINT,
  shownOfDifference,
  type Change,
  type EdgeDifference,
} from "./difference.ts";
export { emptiedBy } from "./emptied.ts";
export { claimantGroups, type ToldClaim } from "./claimants.ts";
export {
  answerOf,
  faultIn,
  firstAmendment,
  isOfEdge,
  rejectedOf,
  remarkOf,
  standingOfClaim,
  takesObject,
  turned,
  type Amendment,
  type Correctable,
} from "./corrections.ts";
export { claimKey, decided, verdictsFor, type Decisions } from "./decisions.ts";
export { disputesOf, type Dispute } from "./disputes.ts";
export { evidenceLine } from "./evidence.ts";
export { firmnessOf, hasFaint, restOf, type Firmness } from "./firmness.ts";
export { fitted, isAmiss, stretchOf, type Stretch } from "./fit.ts";
export { focusOf, focusOnEdges, focusOnTriad, nearTo, type Focus } from "./focus.ts";
export { foretold } from "./foretold.ts";
export { groundShapes, HULL_AIR, type Shape } from "./ground.ts";
export { hullOf, type HullDisc } from "./hulls.ts";
export { legendOf, statusRowsOf } from "./legend.ts";
export { idsAt } from "./level.ts";
export { monogramOf } from "./monogram.ts";
export { placeNames, type Box, type Disc, type PlacedName } from "./names.ts";
export { paintOf, type Paint } from "./paint.ts";
export {
  focusOfSelected,
  focusOnPaths,
  pathsIn,
  pathsLine,
  pathsTitle,
  pathsTold,
  sourcesOf,
  toldPaths,
  type Paths,
  type ToldEdge,
  type ToldPath,
  type ToldSources,
  type ToldStep,
} from "./paths.ts";
export { pictureOf, radiiOf, type Picture, type PictureEdge, type PictureNode } from "./picture.ts";
export { circlePlaces, givenPlaces, homesOf, mapPlaces, MAP_SIZE, ringPlaces, type Places } from "./places.ts";
export { captionLines, comparedTitle, titleOf } from "./plate/caption.ts";
export { counterpartsOf, filterOfDeeds, NO_ONE, sparkline, trendsOf, voicesOf, type Counterparts } from "./profile.ts";
export { contestedIn, profileOf, relationRows, type RelationRow } from "./relations.ts";
export { nextSort, pagingOf, rowsWith, sortedRows, type Column, type Paging } from "./rows.ts";
export { articleSegments, segmentsOf, sentenceSegments, tonedMarks, type Segment } from "./segments.ts";
export { freshEdges, shownOf, type Dash, type Shown, type ShownEdge } from "./shown.ts";
export { comparables, sideOfClaim, sidesLine, sideTold } from "./sides.ts";
export { standingOf, type Standing } from "./standing.ts";
export { surenessOf, timeTold } from "./sureness.ts";
export { goalsOf, suggestionsOf, type Suggestion } from "./suggestions.ts";
export {
  ACTOR_COLUMNS,
  actorRows,
  actorText,
  CLAIM_COLUMNS,
  EDGE_COLUMNS,
  edgeOfClaim,
  edgeRows,
  edgeText,
  statusText,
  type ActorRow,
  type EdgeRow,
} from "./table-rows.ts";
export { changesTold, nodeTold, selectionTold, shownTold, viewTold } from "./telling.ts";
export {
  daysOf,
  dragged,
  gripAt,
  nextWindow,
  timeBars,
  undatedIn,
  undatedTold,
  windowOf,
  withoutGaps,
  yearMarks,
  type Grip,
  type TimeBars,
  type Window,
} from "./timeline.ts";
export { nextStop, type Direction, type Stop } from "./walk.ts";
export { patternsOf, treeOf, type Branch } from "./why.ts";
export {
  capital,
  counted,
  POINT,
  day,
  daysLine,
  figure,
  pointed,
  saysWho,
  totalsLine,
  totalsTold,
  withArticle,
} from "./words.ts";
export { placeTitles, type Rectangle } from "./titles.ts";
export type { World } from "./world.ts";
