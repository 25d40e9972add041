/** How sure a claim is: the pattern's own record, discounted by what the reading had to assume, and how often that turned out right. */
import { z } from "zod";
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

/** `data/model/calibration.json`: share of matches that were right, by raw confidence; points in rising order. */
export const MatchCalibration = z.object({
  what: z.string(),
  points: z.array(z.object({ raw: z.number(), right: z.number() })).min(2),
});
export type MatchCalibration = Readonly<z.infer<typeof MatchCalibration>>;

/** The share of matches of this raw confidence that is right; linear between the points, flat beyond them. */
export function calibrated({ points }: MatchCalibration, raw: number): number {
  const above = points.findIndex((point) => point.raw > raw);
  const [low, high] = above < 0 ? [points.at(-1), points.at(-1)] : [points[above - 1], points[above]];
  if (low === undefined || high === undefined) return high?.right ?? 0;
  if (low === high) return low.right;
  return low.right + ((high.right - low.right) * (raw - low.raw)) / (high.raw - low.raw);
}
