/** What a reader decides about the claims of a text before it joins the graph, kept by what each claim says and where. */
import type { Claim, StoredClaim, Verdict } from "../../server/vocabulary/index.ts";

export type Decisions = ReadonlyMap<string, Verdict>;

/** The same for the claim of a preview and for the same claim once it is stored. */
export const claimKey = ({ source, relation, target, evidence }: Claim): string =>
  JSON.stringify([source.id, relation, target.id, evidence.trigger.start, evidence.source.start, evidence.target.start]);

/** The decisions with another one on a claim; null takes it back. */
export function decided(decisions: Decisions, claim: Claim, verdict: Verdict | null): Decisions {
  const next = new Map(decisions);
  if (verdict === null) next.delete(claimKey(claim));
  else next.set(claimKey(claim), verdict);
  return next;
}

/** What to send for the claims that were stored, in their order; a decision on a claim that is not among them is let go. */
export function verdictsFor(decisions: Decisions, stored: readonly StoredClaim[]): readonly { id: string; verdict: Verdict }[] {
  return stored.flatMap(({ id, claim }) => {
    const verdict = decisions.get(claimKey(claim));
    return verdict === undefined ? [] : [{ id, verdict }];
  });
}
