/** The face of the derivations: everything the page shows that is computed, as pure functions. */
export { alike } from "./alike.ts";
export { placeAlong, uncovered, type Curve, type Obstacle } from "./along.ts";
export { balanceWords } from "./balance.ts";
export { blocsLine, namedBlocs, type NamedBloc } from "./blocs.ts";
export { chipsOf } from "./chips.ts";
export { choiceRows, rowsInSight } from "./choices.ts";
export { addRow, curveAt, emptyRows, ROW, rowsWithin, type CurveEnds, type CurveLook, type CurveRows } from "./curve-rows.ts";
export { layRuns, type Run } from "./curve-strips.ts";
export {
  CHANGES,
  changeWord,
  DASH_OF,
  differenceOf,
  halvesOf,
  shownOfDifference,
  type Change,
  type EdgeDifference,
} from "./difference.ts";
export { emptiedBy } from "./emptied.ts";
export { claimantGroups, type ToldClaim } from "./claimants.ts";
export { amendmentOf, isOfEdge, rejectedOf, remarkOf, turned, verdictOf } from "./corrections.ts";
export { claimKey, decided, verdictsFor, type Decisions } from "./decisions.ts";
export { disputesOf, type Dispute } from "./disputes.ts";
export { evidenceLine } from "./evidence.ts";
export { fitted, stretchOf, type Stretch } from "./fit.ts";
export { focusOf, focusOnTriad, nearTo, type Focus } from "./focus.ts";
export { foretold } from "./foretold.ts";
export { hullOf, strungOf, type HullDisc } from "./hulls.ts";
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
export { captionLines, titleOf } from "./plate/caption.ts";
export { counterpartsOf, NO_ONE, sparkline, trendsOf, voicesOf, type Counterparts } from "./profile.ts";
export { profileOf, relationRows, type RelationRow } from "./relations.ts";
export { nextSort, pagingOf, rowsWith, sortedRows, type Column, type Paging } from "./rows.ts";
export { articleSegments, segmentsOf, sentenceSegments, tonedMarks, type Segment } from "./segments.ts";
export { freshEdges, objectsOf, shownOf, type Dash, type Shown, type ShownEdge } from "./shown.ts";
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
  windowOf,
  yearMarks,
  type Grip,
  type TimeBars,
  type Window,
} from "./timeline.ts";
export { nextStop, type Direction, type Stop } from "./walk.ts";
export { patternsOf, treeOf, type Branch } from "./why.ts";
export { counted, day, daysLine, figure, pointed, saysWho, totalsLine, withArticle } from "./words.ts";
export { placeTitles, type Rectangle } from "./titles.ts";
export type { World } from "./world.ts";
