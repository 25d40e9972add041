/** Which filter emptied the graph: told from the counts beside the choices, which say what each word alone keeps out. */
import type { Facets, GraphFilter } from "../../server/vocabulary/index.ts";
import type { Chip } from "./chips.ts";

const some = (counts: readonly (number | undefined)[]): boolean => counts.some((count) => (count ?? 0) > 0);
const anyOf = (choices: readonly { readonly claims: number }[]): boolean => some(choices.map(({ claims }) => claims));

/** Words of a filter without any one of which there would be claims. */
function guilty(facets: Facets): readonly (keyof GraphFilter)[] {
  const left: Partial<Record<keyof GraphFilter, boolean>> = {
    relation: some(Object.values(facets.relation)),
    class: some(Object.values(facets.class)),
    status: some(Object.values(facets.status)),
    object: some(Object.values(facets.object)),
    actor: anyOf(facets.actor),
    claimant: anyOf(facets.claimant),
    publisher: anyOf(facets.publisher),
    from: anyOf(facets.month),
    minClaims: anyOf(facets.minClaims),
    minSources: anyOf(facets.minSources),
  };
  const words = [
    "from",
    "status",
    "object",
    "claimant",
    "publisher",
    "actor",
    "minSources",
    "minClaims",
    "relation",
    "class",
  ] as const;
  return words.filter((word) => left[word] === true);
}

export interface Emptied {
  /** "Planned", "with Laos": the chips of the filter that emptied it, together. */
  readonly label: string;
  readonly without: GraphFilter;
}

const EMPTY: Partial<GraphFilter> = {
  relation: [],
  class: [],
  status: [],
  object: [],
  actor: [],
  depth: 1,
  ends: "any",
  claimant: [],
  publisher: [],
  article: [],
  minClaims: 1,
  minSources: 1,
};

function dropped(filter: GraphFilter, word: keyof GraphFilter): GraphFilter {
  if (word !== "from") return { ...filter, [word]: EMPTY[word], ...(word === "actor" ? { depth: 1, ends: "any" } : {}) };
  const { from: _from, to: _to, ...undated } = filter;
  return undated;
}

/** The filters any one of which may be dropped to see claims again; none where it takes several together. */
export function emptiedBy(filter: GraphFilter, facets: Facets, chips: readonly Chip[]): Emptied[] {
  const words = guilty(facets);
  // What no counts are told of can only be guilty where it is alone.
  const [only, ...others] = chips;
  if (words.length === 0 && only !== undefined && others.length === 0) return [{ label: only.label, without: only.without }];
  return words
    .map((word) => {
      const labels = chips.filter((chip) => chip.word === word).map(({ label }) => label);
      return { label: labels.join(", "), without: dropped(filter, word) };
    })
    .filter(({ label }) => label !== "");
}
