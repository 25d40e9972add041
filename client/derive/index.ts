/** The face of the derivations: everything the page shows that is computed, as pure functions. */
export { placeAlong, type Curve, type Obstacle } from "./along.ts";
export { chipsOf } from "./chips.ts";
export { choiceRows, rowsInSight } from "./choices.ts";
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
export { evidenceGroups, evidenceLine } from "./evidence.ts";
export { fitted, stretchOf, type Stretch } from "./fit.ts";
export { focusOf, type Focus } from "./focus.ts";
export { legendOf, statusRowsOf } from "./legend.ts";
export { monogramOf } from "./monogram.ts";
export { placeNames, type Disc, type PlacedName } from "./names.ts";
export { paintOf, translucent, type Paint } from "./paint.ts";
export { pictureOf, type Picture, type PictureEdge, type PictureNode } from "./picture.ts";
export { profileOf, relationRows, type RelationRow } from "./relations.ts";
export { articleSegments, marksOf, segmentsOf, sentenceSegments, type Segment } from "./segments.ts";
export { freshEdges, objectsOf, shownOf, type Dash, type Shown } from "./shown.ts";
export { suggestionsOf, type Suggestion } from "./suggestions.ts";
export { daysOf, dragged, gripAt, nextWindow, timeBars, windowOf, type Grip, type TimeBars, type Window } from "./timeline.ts";
export { counted, day, daysLine, figure, saysWho, totalsLine, withArticle } from "./words.ts";
