/** What people said of claims: read as one list, changed at once on the page and then on the server, put back where that fails. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  CorrectionList,
  VerdictResponse,
  type Claim,
  type CorrectedClaim,
  type EvidenceResponse,
  type StoredClaim,
  type Verdict,
  corrected,
} from "../../server/vocabulary/index.ts";
import { signature } from "../state/index.ts";
import { ask, put, takeAway } from "./ask.ts";
import { useRefresh } from "./queries.ts";

const KEY = ["corrections"];
/** Pages of corrections that are read: twenty times five hundred are more than a list can show. */
const MOST_PAGES = 20;

async function allCorrections(signal: AbortSignal): Promise<readonly CorrectedClaim[]> {
  const all: CorrectedClaim[] = [];
  let after = "";
  for (let page = 0; page < MOST_PAGES; page++) {
    const { corrections, next } = await ask(CorrectionList, `corrections?limit=500${after}`, { signal });
    all.push(...corrections);
    if (next === null) break;
    after = `&after=${encodeURIComponent(next)}`;
  }
  return all;
}

export const useCorrections = () =>
  useQuery({ queryKey: KEY, queryFn: ({ signal }) => allCorrections(signal), staleTime: Infinity });

export interface SaidOfClaim {
  readonly id: string;
  /** The article and what the extractor said, where this page knows them. */
  readonly stored: StoredClaim | null;
  /** Null takes back what was said. */
  readonly verdict: Verdict | null;
}

/** Sends what a person says about a claim. */
export const sendVerdict = (id: string, verdict: Verdict | null): Promise<VerdictResponse> => {
  const path = `claims/${encodeURIComponent(id)}/correction`;
  return verdict === null ? takeAway(VerdictResponse, path) : put(VerdictResponse, path, verdict);
};

/** The list as it will be once the server has heard. */
function heard(all: readonly CorrectedClaim[], { id, stored, verdict }: SaidOfClaim, at: string): readonly CorrectedClaim[] {
  const before = all.find((each) => each.id === id);
  const others = all.filter((each) => each !== before);
  const extracted = before?.extracted ?? stored?.claim;
  const article = before?.article ?? stored?.article.id;
  if (verdict === null || extracted === undefined || article === undefined) return others;
  return [...others, { id, article, extracted, correction: { ...verdict, at } }];
}

/** The evidence as it will be: a rejected claim is gone, a corrected one says what the person says; all else is as it was `extracted`. */
function settled(
  evidence: EvidenceResponse,
  { id, verdict }: SaidOfClaim,
  extracted: Claim | undefined,
  at: string,
): EvidenceResponse {
  const claims = evidence.claims.flatMap((stored) => {
    if (stored.id !== id) return [stored];
    const before = extracted ?? stored.claim;
    const claim = verdict === null ? before : corrected(before, { ...verdict, at });
    return claim === null ? [] : [{ ...stored, claim }];
  });
  return { ...evidence, claims };
}

const VERDICT = ["verdict"];

/**
 * Says something about a claim, or takes it back: shown at once, undone if the server refuses. Of several said in a row each is sent when
 * the one before has been heard, and what the server has is read when all have: answers of meanwhile would show what is no longer said,
 * and close what is open beneath it.
 */
export function useVerdict() {
  const client = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationKey: VERDICT,
    scope: { id: "verdict" },
    mutationFn: ({ id, verdict }: SaidOfClaim) => sendVerdict(id, verdict === null ? null : { ...verdict, by: signature() }),
    onMutate: async (said: SaidOfClaim) => {
      await Promise.all([KEY, ["evidence"]].map((queryKey) => client.cancelQueries({ queryKey })));
      const at = new Date().toISOString();
      const signed = said.verdict === null ? said : { ...said, verdict: { ...said.verdict, by: signature() } };
      const [corrections, evidence] = [
        client.getQueryData<readonly CorrectedClaim[]>(KEY),
        client.getQueriesData<EvidenceResponse>({ queryKey: ["evidence"] }),
      ];
      const extracted = corrections?.find((each) => each.id === said.id)?.extracted;
      client.setQueryData<readonly CorrectedClaim[]>(KEY, (all) => heard(all ?? [], signed, at));
      client.setQueriesData<EvidenceResponse>({ queryKey: ["evidence"] }, (each) =>
        each === undefined ? undefined : settled(each, signed, extracted, at),
      );
      return { corrections, evidence };
    },
    onError: (_error, _said, before) => {
      client.setQueryData(KEY, before?.corrections);
      for (const [key, evidence] of before?.evidence ?? []) client.setQueryData(key, evidence);
    },
    onSettled: () => (client.isMutating({ mutationKey: VERDICT }) > 1 ? undefined : refresh()),
  });
}
