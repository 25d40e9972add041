/** How the claims of a new extraction and the verdicts of people on earlier ones become the claims that stand. Pure. */
import { corrected, type Claim, type CorrectedClaim } from "../vocabulary/index.ts";

/** A claim as extracted, with the id that it goes by. */
export interface Found {
  readonly id: string;
  readonly claim: Claim;
}

/** A claim with its verdict, where there is one; both in order of place. */
export interface Settled {
  readonly standing: readonly (Found & { readonly ordinal: number })[];
  readonly verdicts: readonly (CorrectedClaim & { readonly ordinal: number })[];
}

/** Whether two claims say the same of the same sentence: an improved extractor may move the trigger or the sentence's bounds. */
function sameSaying(a: Claim, b: Claim): boolean {
  const [s, t] = [a.evidence.sentence, b.evidence.sentence];
  return (
    a.relation === b.relation && a.source.id === b.source.id && a.target.id === b.target.id && s.start < t.end && t.start < s.end
  );
}

/** Pairs each verdict with the claim found again: the very same, else one that says the same there; each claim once. */
function pair(found: readonly Found[], verdicts: readonly CorrectedClaim[]): ReadonlyMap<string, CorrectedClaim> {
  const pairs = new Map<string, CorrectedClaim>();
  const ids = new Set(found.map(({ id }) => id));
  for (const verdict of verdicts) if (ids.has(verdict.id)) pairs.set(verdict.id, verdict);
  for (const verdict of verdicts) {
    if (ids.has(verdict.id)) continue;
    const again = found.find(({ id, claim }) => !pairs.has(id) && sameSaying(claim, verdict.extracted));
    if (again !== undefined) pairs.set(again.id, verdict);
  }
  return pairs;
}

/**
 * The claims of an article after its re-extraction. A verdict goes with the claim that is found again. A claim that a person accepted
 * or corrected stands even where it is not found again; one that was rejected does not, and is remembered in case it returns.
 */
export function settle(found: readonly Found[], verdicts: readonly CorrectedClaim[]): Settled {
  const pairs = pair(found, verdicts);
  const paired = new Set(pairs.values());
  const lost = verdicts.filter((verdict) => !paired.has(verdict));
  const all = found.map(({ id, claim }) => ({ id, claim, verdict: pairs.get(id) }));
  for (const verdict of lost) {
    const { start } = verdict.extracted.evidence.sentence;
    const after = all.findIndex(({ claim }) => claim.evidence.sentence.start > start);
    all.splice(after === -1 ? all.length : after, 0, { id: verdict.id, claim: verdict.extracted, verdict });
  }
  return {
    standing: all.flatMap(({ id, claim, verdict }, ordinal) => {
      const standing = verdict === undefined ? claim : corrected(claim, verdict.correction);
      return standing === null ? [] : [{ id, claim: standing, ordinal }];
    }),
    verdicts: all.flatMap(({ id, claim, verdict }, ordinal) =>
      verdict === undefined ? [] : [{ ...verdict, id, extracted: claim, ordinal }],
    ),
  };
}
