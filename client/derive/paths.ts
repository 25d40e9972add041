/** The paths between two actors in the graph as it is shown: which there are, what lies in their light, and how each step is told. */
import { shortestPaths } from "../../server/graph/index.ts";
import { USUAL_PATHS, type Edge, type Ontology, type Path, type StoredClaim } from "../../server/vocabulary/index.ts";
import type { PathEnds, Selection } from "../state/index.ts";
import { foldCopies, newestFirst } from "./claimants.ts";
import { disputesOf } from "./disputes.ts";
import { focusOf, MOST_LABELS, type Focus } from "./focus.ts";
import { relationRows, type RelationRow } from "./relations.ts";
import type { Shown } from "./shown.ts";
import { standingOf, standingWords } from "./standing.ts";
import { capital, counted, listed, withArticle } from "./words.ts";

type NameOf = (id: string) => string;

export interface Paths {
  readonly ends: PathEnds;
  /** As the API answers them: the shortest first, then those with most claims. */
  readonly found: readonly Path[];
  /** How many there would be in the whole graph; looked for only where none is found. */
  readonly hidden: number;
}

/** `whole` are the edges of the whole graph at the level in force, no filter set. */
export function pathsIn({ edges }: Shown, whole: readonly Edge[], ends: PathEnds): Paths {
  const between = (all: readonly Edge[]): readonly Path[] => shortestPaths(all, ends.from, ends.to, USUAL_PATHS);
  const found = between([...edges.values()].map(({ edge }) => edge));
  return { ends, found, hidden: found.length > 0 ? 0 : between(whole).length };
}

/** Most claims first, then by id: the first of a step tells it. */
const byWeight = (a: Edge, b: Edge): number => b.claims - a.claims || (a.id < b.id ? -1 : 1);

/** The actors and edges of all paths; the edges that tell the steps say their verb. Where there is no path, its two ends alone. */
export function focusOnPaths({ ends: { from, to }, found }: Paths): Focus {
  const steps = found.flatMap((path) => path.steps);
  const leading = steps.flatMap(({ edges }) =>
    edges
      .toSorted(byWeight)
      .slice(0, 1)
      .map(({ id }) => id),
  );
  return {
    nodes: new Set([from, to, ...found.flatMap(({ actors }) => actors)]),
    edges: new Set(steps.flatMap(({ edges }) => edges.map(({ id }) => id))),
    labelled: new Set([...new Set(leading)].slice(0, MOST_LABELS)),
  };
}

/** The light of what is selected: the paths while they are looked at, else the actor or the edge itself. */
export const focusOfSelected = (shown: Shown, selection: Selection | null, paths: Paths | null): Focus | null =>
  selection?.kind === "node" && paths !== null ? focusOnPaths(paths) : focusOf(shown, selection);

export interface ToldEdge {
  readonly row: RelationRow;
  /** How it stands where it is not simply so: "planned", "1 of 4 claims denies it"; empty otherwise. */
  readonly standing: string;
}

export interface ToldStep {
  readonly from: string;
  readonly to: string;
  /** All that joins the two, most claims first. */
  readonly edges: readonly ToldEdge[];
}

export interface ToldPath {
  readonly key: string;
  /** "Directly", "Through Russia and China". */
  readonly title: string;
  readonly claims: number;
  readonly steps: readonly ToldStep[];
}

/** The paths in words: each step by all edges that join its two actors. */
export function toldPaths({ found }: Paths, shown: Shown, ontology: Ontology, nameOf: NameOf): readonly ToldPath[] {
  return found.map(({ actors, claims, steps }) => ({
    key: actors.join(" "),
    title: actors.length === 2 ? "Directly" : `Through ${listed(actors.slice(1, -1).map((id) => withArticle(nameOf(id))))}`,
    claims,
    steps: steps.map(({ source, target, edges }) => {
      const own = new Map(edges.flatMap(({ id }) => shown.edges.get(id) ?? []).map((each) => [each.edge.id, each]));
      const rows = relationRows({ nodes: shown.nodes, edges: own }, ontology, (id) => withArticle(nameOf(id)));
      const standing = new Map(edges.map((edge) => [edge.id, standingWords(standingOf(edge, ontology))]));
      return {
        from: source,
        to: target,
        edges: rows.map((row) => ({ row: { ...row, source: capital(row.source) }, standing: standing.get(row.id) ?? "" })),
      };
    }),
  }));
}

export interface ToldSources {
  /** "says Ukraine", "say Ukraine and the United States"; empty where an article itself asserts it. */
  readonly voices: string;
  /** The articles by publisher, near copies left out, newest first; `claim` is one that stands in the article. */
  readonly publishers: readonly {
    readonly name: string;
    readonly articles: readonly { readonly claim: string; readonly date: string | null }[];
  }[];
  /** Whether some deny what others claim of the same thing. */
  readonly contradicted: boolean;
}

const MOST_VOICES = 3;

/** Who says an edge, and where; the same words for the same claims, in whatever order they come. */
export function sourcesOf(claims: readonly StoredClaim[]): ToldSources {
  const speakers = claims.toSorted(newestFirst).map(({ claim }) => claim.claimant?.principal.name ?? null);
  const voices = [...new Set(speakers)].filter((name) => name !== null).map(withArticle);
  const asserted = speakers.includes(null) || voices.length === 0;
  const named = voices.length > MOST_VOICES ? [...voices.slice(0, MOST_VOICES - 1), "others"] : voices;
  const told = [...new Map(foldCopies(claims).map(({ stored }) => [stored.article.id, stored])).values()];
  const publishers = Map.groupBy(told, ({ article }) => article.publisher ?? article.title ?? "unnamed source");
  return {
    voices: asserted ? "" : `${voices.length === 1 ? "says" : "say"} ${listed(named)}`,
    publishers: [...publishers].map(([name, own]) => ({
      name,
      articles: own.map(({ id, article }) => ({ claim: id, date: article.date })),
    })),
    contradicted: disputesOf(claims).some((dispute) => dispute.contradicted),
  };
}

/** "from Iran to the United States". */
const betweenWhom = ({ from, to }: PathEnds, nameOf: NameOf): string =>
  `from ${withArticle(nameOf(from))} to ${withArticle(nameOf(to))}`;

/** The title of a picture of them. */
export const pathsTitle = ({ ends }: Paths, nameOf: NameOf): string => `Paths ${betweenWhom(ends, nameOf)}`;

/** "3 paths from Iran to North Korea.": what a screen reader is told. */
export function pathsTold(paths: Paths | null, nameOf: NameOf): string {
  if (paths === null) return "No paths looked at.";
  const { ends, found, hidden } = paths;
  const count = found.length === 0 ? "No path" : counted(found.length, "path");
  const why = hidden > 0 ? " under these filters" : "";
  return `${count} ${betweenWhom(ends, nameOf)}${why}.`;
}

/** "3 paths of 2 steps, those with most claims first". */
export function pathsLine({ found }: Paths): string {
  const lengths = [...new Set(found.map(({ steps }) => steps.length))];
  const steps = lengths.length === 1 ? counted(lengths[0] ?? 0, "step") : `${lengths.join(" and ")} steps`;
  const order = lengths.length === 1 ? "those with most claims first" : "the shortest first";
  return found.length < 2 ? `1 path of ${steps}` : `${counted(found.length, "path")} of ${steps}, ${order}`;
}
