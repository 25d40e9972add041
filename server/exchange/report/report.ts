/** A cited report of a view: its edges as sentences under the classes of their relations, each with its sources, contradictions marked. */
import { speakOfOne } from "../../graph/index.ts";
import type { Edge, Ontology } from "../../vocabulary/index.ts";
import type { EdgeClaim, Exportable } from "../exportable.ts";
import { counted, day, edgeSentence, filterLines, totalsLine } from "./words.ts";

export interface Source {
  readonly quote: string;
  /** "actual", "planned" and so on, as the ontology labels it. */
  readonly status: string;
  readonly denies: boolean;
  /** "38 %": how sure the program is that it read the sentence right. */
  readonly confidence: string;
  /** Who says so, where it is not the article itself. */
  readonly claimant: string | null;
  /** Which side of a comparison it is of; null where nothing is compared. */
  readonly side: string | null;
  readonly publisher: string;
  readonly title: string | null;
  readonly date: string;
  /** A web address, or null: nothing else becomes a link. */
  readonly url: string | null;
}

export interface Entry {
  readonly sentence: string;
  /** "4 claims in 3 articles, 2 independent sources". */
  readonly count: string;
  /** Whether some sources say that it is so and others, of the same thing, that it is not. */
  readonly contradicted: boolean;
  readonly sources: readonly Source[];
}

export interface Section {
  readonly title: string;
  readonly colour: string;
  readonly entries: readonly Entry[];
}

export interface Report {
  readonly title: string;
  readonly on: string;
  readonly totals: string;
  readonly filters: readonly string[];
  readonly sections: readonly Section[];
}

const denies = ({ claim }: Pick<EdgeClaim, "claim">): boolean => claim.status === "negated";

/** A claim, and in a comparison the side that it is of. */
export interface SidedClaim extends EdgeClaim {
  readonly side?: string;
}

function sourceOf({ article, claim, side }: SidedClaim, { statuses }: Ontology): Source {
  return {
    quote: claim.evidence.sentence.text,
    status: (statuses.find(({ id }) => id === claim.status)?.label ?? claim.status).toLowerCase(),
    denies: denies({ claim }),
    confidence: `${Math.round(claim.confidence * 100)} %`,
    claimant: claim.claimant?.name ?? null,
    side: side ?? null,
    publisher: article.publisher ?? "Unnamed source",
    title: article.title,
    date: day(article.date),
    url: article.url !== null && /^https?:\/\//i.test(article.url) ? article.url : null,
  };
}

/** Newest first is the store's order; within an edge, what denies comes after what affirms. */
export function entryOf(edge: Edge, claims: readonly SidedClaim[], ontology: Ontology, nameOf: (id: string) => string): Entry {
  const denials = claims.filter(denies);
  const sources = claims.map((claim) => sourceOf(claim, ontology)).toSorted((a, b) => Number(a.denies) - Number(b.denies));
  return {
    sentence: edgeSentence(edge, ontology, nameOf),
    count: `${counted(edge.claims, "claim")} in ${counted(edge.articles, "article")}, ${counted(edge.sources, "independent source")}`,
    contradicted: claims.some(
      ({ claim }) => claim.status === "actual" && denials.some((denial) => speakOfOne(claim, denial.claim)),
    ),
    sources,
  };
}

/** The report of a view, its strongest edges first in each class. */
export async function reportOf(from: Exportable): Promise<Report> {
  const { nodes, edges, ontology, filter, totals, on, title } = from;
  const claims = Map.groupBy(await from.claims(), ({ edge }) => edge);
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const classOf = new Map(ontology.relations.map((relation) => [relation.id, relation.class]));
  const sections = ontology.classes.map(({ id, label, colour }): Section => {
    const own = edges.filter(({ relation }) => classOf.get(relation) === id).toSorted((a, b) => b.claims - a.claims);
    return { title: label, colour, entries: own.map((edge) => entryOf(edge, claims.get(edge.id) ?? [], ontology, nameOf)) };
  });
  return {
    title,
    on: day(on),
    totals: totalsLine(totals),
    filters: filterLines(filter, ontology, nameOf),
    sections: sections.filter(({ entries }) => entries.length > 0),
  };
}
