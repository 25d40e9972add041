/** Contradictions of an edge: who claims that it is so beside who denies it, where both speak of the same thing. */
import type { ObjectClass, Status, StoredClaim } from "../../server/vocabulary/index.ts";
import { foldCopies, newestFirst, type ToldClaim } from "./claimants.ts";

/**
 * Statuses that a denial contradicts. That something is possible does not say that it is so: who denies it and who thinks it possible
 * may both be right.
 */
const AFFIRMING: readonly Status[] = ["actual", "planned", "ended"];

export interface Dispute {
  /** Class of the thing that is disputed; null where no denial names any. */
  readonly object: ObjectClass | null;
  readonly affirmed: readonly ToldClaim[];
  readonly denied: readonly ToldClaim[];
  /** Names of those who stand on both sides: they changed their word. */
  readonly turned: readonly string[];
}

const objectOf = ({ claim }: StoredClaim): ObjectClass | null => claim.object?.class ?? null;

/** What is said of arms does not contradict what is said of money; what names no thing speaks of all. */
const speakOfOne = (a: ObjectClass | null, b: ObjectClass | null): boolean => a === null || b === null || a === b;

const voiceOf = ({ claim, article }: StoredClaim): string => claim.claimant?.principal.name ?? article.publisher ?? article.id;

/** The disputes of one edge, one for each thing that is denied, those with the newest denial first. Empty where nobody contradicts. */
export function disputesOf(claims: readonly StoredClaim[]): readonly Dispute[] {
  const sorted = claims.toSorted(newestFirst);
  const affirmed = sorted.filter(({ claim }) => AFFIRMING.includes(claim.status));
  const denials = Map.groupBy(
    sorted.filter(({ claim }) => claim.status === "negated"),
    objectOf,
  );
  return [...denials].flatMap(([object, denied]) => {
    const against = affirmed.filter((stored) => speakOfOne(objectOf(stored), object));
    if (against.length === 0) return [];
    const deniers = new Set(denied.map(voiceOf));
    const turned = [...new Set(against.map(voiceOf))].filter((voice) => deniers.has(voice));
    return [{ object, affirmed: foldCopies(against), denied: foldCopies(denied), turned }];
  });
}
