/** How an edge stands, in words: the same on its curve, in lists, headings and tables, so that nothing denied or planned is read as done. */
import { leadingStatus, qualifierOf } from "../../server/graph/index.ts";
import type { Edge, Ontology, Status } from "../../server/vocabulary/index.ts";
import { counted, figure } from "./words.ts";

export interface Standing {
  /** What the sentence begins with where it is not simply so: "denied", "planned"; else empty. */
  readonly qualifier: string;
  /** Which of its claims disagree: "1 of 4 claims denies it, 2 of 4 claims say it ended"; else empty. */
  readonly dissent: string;
  /** Those of them that deny it, for where there is little room: "1 of 4 denies"; else empty. */
  readonly denials: string;
}

/** Claims that disagree with what an edge goes by, and what they do. */
const DISSENT: readonly { readonly status: Status; readonly one: string; readonly more: string }[] = [
  { status: "negated", one: "denies it", more: "deny it" },
  { status: "ended", one: "says it ended", more: "say it ended" },
];

/** What a reader must know of an edge before believing it. */
export function standingOf({ statuses, claims }: Pick<Edge, "statuses" | "claims">, ontology: Ontology): Standing {
  const leading = leadingStatus(statuses, ontology);
  const against = (status: Status): number => (status === leading ? 0 : (statuses[status] ?? 0));
  const dissent = DISSENT.filter(({ status }) => against(status) > 0).map(
    ({ status, one, more }) => `${figure(against(status))} of ${counted(claims, "claim")} ${against(status) === 1 ? one : more}`,
  );
  const denying = against("negated");
  return {
    qualifier: qualifierOf(leading, ontology),
    dissent: dissent.join(", "),
    denials: denying === 0 ? "" : `${figure(denying)} of ${figure(claims)} ${denying === 1 ? "denies" : "deny"}`,
  };
}

/** "denied: attacks"; a sentence without a qualifier as it is. */
export const qualified = (qualifier: string, sentence: string): string =>
  qualifier === "" ? sentence : `${qualifier}: ${sentence}`;

/** A standing as what comes behind a sentence: "planned, 1 of 4 claims denies it"; empty where it is simply so. */
export const standingWords = ({ qualifier, dissent }: Standing): string =>
  [qualifier, dissent].filter((part) => part !== "").join(", ");
