/** How sure a claim is: the pattern's own record, discounted by what the reading had to assume. */
import type { Match } from "./match.ts";

/** What one assumption leaves of the confidence. */
const DESCENT = 0.9;
const DISTANCE = 0.985;

/** 0 to 1: prior of the pattern × certainty of both ends × discounts for descent into noun phrases and for long reach. */
export function confidenceOf(match: Match): number {
  const { pattern, source, target, trigger } = match;
  const reach = Math.max(Math.abs(source.mention.head - trigger), Math.abs(target.mention.head - trigger));
  const raw =
    pattern.prior *
    source.mention.certainty *
    target.mention.certainty *
    DESCENT ** (source.depth + target.depth) *
    DISTANCE ** Math.max(0, reach - 12);
  return Math.round(raw * 1000) / 1000;
}
