/** Whether confidence means what it says: of the claims said with 0.7, are seven in ten right? */
import type { Naming } from "./naming.ts";
import { distinct, measure, ratios, type Document } from "./score.ts";

interface Bin {
  /** Lower bound; the bin is `WIDTH` wide. */
  readonly from: number;
  readonly claims: number;
  /** Mean confidence of its claims. */
  readonly said: number;
  /** Share of its claims that are right. */
  readonly right: number;
}

interface Threshold {
  readonly from: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Reliability {
  readonly bins: readonly Bin[];
  /** Expected calibration error (Naeini et al. 2015): mean distance of said and right over all claims. */
  readonly error: number;
  readonly thresholds: readonly Threshold[];
  /** The lowest threshold from which precision is at least `PRECISE`; null if none is. */
  readonly precise: number | null;
}

const WIDTH = 0.1;
const STEP = 0.05;
/** The precision under which a claim is not shown unasked. */
export const PRECISE = 0.7;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The most that any place of a distinct claim is sure of. */
function judged(documents: readonly Document[], naming: Naming): readonly { said: number; right: boolean }[] {
  return documents.flatMap((document) => {
    const wrong = new Set(measure(document, naming).spurious.map(({ claim }) => claim));
    return distinct(document.claims, naming).map(({ claim, places }) => ({
      said: Math.max(...places.map(({ confidence }) => confidence)),
      right: !wrong.has(claim),
    }));
  });
}

/** Reliability of all claims of the documents, optional gold counting as right. */
export function reliability(documents: readonly Document[], naming: Naming): Reliability {
  const all = judged(documents, naming);
  const bins = Array.from({ length: Math.round(1 / WIDTH) }, (_, n): Bin => {
    const from = rounded(n * WIDTH);
    const own = all.filter(({ said }) => Math.min(Math.floor(said / WIDTH + 1e-9), 9) === n);
    const mean = (pick: (one: (typeof own)[number]) => number): number =>
      own.length === 0 ? 0 : own.reduce((sum, one) => sum + pick(one), 0) / own.length;
    return { from, claims: own.length, said: mean(({ said }) => said), right: mean(({ right }) => Number(right)) };
  });
  const thresholds = Array.from({ length: 16 }, (_, n): Threshold => {
    const from = rounded(0.15 + n * STEP);
    const counts = documents.map(
      ({ article, claims }) =>
        measure({ article, claims: claims.filter(({ confidence }) => confidence >= from) }, naming).counts.strict,
    );
    return { from, ...ratios(counts) };
  });
  return {
    bins,
    error: bins.reduce((sum, { claims, said, right }) => sum + claims * Math.abs(said - right), 0) / Math.max(1, all.length),
    thresholds,
    precise: thresholds.find(({ precision }) => precision >= PRECISE)?.from ?? null,
  };
}
