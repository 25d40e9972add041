/** Contradictions of an edge: who claims that it is so beside who denies it, where both speak of the same thing. */
import { speakOfOne } from "../../server/graph/index.ts";
import type { ObjectClass, Status, StoredClaim } from "../../server/vocabulary/index.ts";
import { foldCopies, newestFirst, type ToldClaim } from "./claimants.ts";

/**
 * Statuses that a denial is set beside. That something is possible does not say that it is so: who denies it and who thinks it possible
 * may both be right.
 */
const BESIDE: readonly Status[] = ["planned", "ended"];

export interface Dispute {
  /** Class of the thing that is disputed; null where no denial names any. */
  readonly object: ObjectClass | null;
  /** False where what is denied is only planned or said to be over: then both may be right. */
  readonly contradicted: boolean;
  readonly affirmed: readonly ToldClaim[];
  readonly denied: readonly ToldClaim[];
  /** Names of those who stand on both sides of a contradiction: they changed their word. */
  readonly turned: readonly string[];
}

const objectOf = ({ claim }: StoredClaim): ObjectClass | null => claim.object?.class ?? null;

const voiceOf = ({ claim, article }: StoredClaim): string => claim.claimant?.principal.name ?? article.publisher ?? article.id;

/** The disputes of one edge, one for each thing that is denied, those with the newest denial first. Empty where nobody contradicts. */
export function disputesOf(claims: readonly StoredClaim[]): readonly Dispute[] {
  const sorted = claims.toSorted(newestFirst);
  const denials = Map.groupBy(
    sorted.filter(({ claim }) => claim.status === "negated"),
    objectOf,
  );
  return [...denials].flatMap(([object, denied]) => {
    const [denial] = denied;
    const about = sorted.filter(({ claim }) => denial !== undefined && speakOfOne(claim, denial.claim));
    const actual = about.filter(({ claim }) => claim.status === "actual");
    const affirmed = actual.length > 0 ? actual : about.filter(({ claim }) => BESIDE.includes(claim.status));
    if (affirmed.length === 0) return [];
    const contradicted = actual.length > 0;
    const deniers = new Set(denied.map(voiceOf));
    const turned = contradicted ? [...new Set(affirmed.map(voiceOf))].filter((voice) => deniers.has(voice)) : [];
    return [{ object, contradicted, affirmed: foldCopies(affirmed), denied: foldCopies(denied), turned }];
  });
}
