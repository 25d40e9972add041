/** Envoys to an organisation: "Peru's U.N. ambassador", "his NATO envoy" act for the state that sends them. */
import type { Mention, Parsed } from "../../vocabulary/index.ts";
import { POSSESSIVE_MARKS } from "../tree.ts";
import { lower } from "./noun-phrase.ts";

const ENVOYS: ReadonlySet<string> = new Set(["ambassador", "ambassadors", "envoy", "envoys", "representative"]);
const OWNERS: ReadonlySet<string> = new Set(["his", "her", "their", "its", "our", "my"]);

/** Longest name of an organisation, in tokens. */
const LONGEST = 6;

/** Whether an organisation tells only where an envoy is posted: the United Nations have ambassadors, and send none. */
export function isPosting({ tokens }: Parsed, mentions: readonly Mention[], { actor, first, last }: Mention): boolean {
  if (actor.kind !== "organisation" || !ENVOYS.has(lower(tokens[last]))) return false;
  const before = lower(tokens[first - 1]);
  return (
    POSSESSIVE_MARKS.has(before) ||
    OWNERS.has(before) ||
    mentions.some((mention) => mention.last === first && mention.actor.kind === "state")
  );
}

/** Past-the-end token of the organisation that an envoy is posted to, where one stands at `from`: "Peru's [U.N.] ambassador"; else `from`. */
export function pastPosting(sentence: Parsed, mentions: readonly Mention[], from: number): number {
  const hasEnvoy = sentence.tokens.slice(from + 1, from + LONGEST + 1).some((token) => ENVOYS.has(lower(token)));
  if (!hasEnvoy) return from;
  return mentions.find((mention) => mention.first === from && isPosting(sentence, mentions, mention))?.last ?? from;
}
