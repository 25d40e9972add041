/** The face of the derivations: everything the page shows that is computed, as pure functions. */
export { placeAlong, type Curve, type Obstacle, type PlacedWords } from "./along.ts";
export { chipsOf, type Chip } from "./chips.ts";
export { curvaturesOf, pointOnCurve, type Point } from "./curvature.ts";
export { evidenceGroups, evidenceLine, type EvidenceGroup } from "./evidence.ts";
export { fitted, stretchOf, type Stretch } from "./fit.ts";
export { focusOf, type Focus } from "./focus.ts";
export { legendOf, statusRowsOf, type LegendClass, type LegendRow, type StatusRow } from "./legend.ts";
export { initialsOf, monogramOf } from "./monogram.ts";
export { timeBars, type TimeBar } from "./timeline.ts";
export { placeNames, type Disc, type PlacedName } from "./names.ts";
export { paintOf, translucent, type Paint } from "./paint.ts";
export { pictureOf, type Picture, type PictureEdge, type PictureNode } from "./picture.ts";
export { profileOf, relationRows, type Profile, type RelationRow } from "./relations.ts";
export { articleSegments, marksOf, segmentsOf, sentenceSegments, type Mark, type MarkedSpan, type Segment } from "./segments.ts";
export { freshEdges, leadingStatus, objectsOf, shownOf, type Dash, type Shown, type ShownEdge } from "./shown.ts";
export { suggestionsOf, type Suggestion } from "./suggestions.ts";
export { counted, day, daysLine, figure, saysWho, totalsLine, withArticle } from "./words.ts";
