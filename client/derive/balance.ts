/** The balance of the shown graph in words: how many triangles are balanced, and the most telling strained ones as sentences. */
import { balanceOf, firmEdges, signsOf, tiesOf, type StrainedTriad } from "../../server/graph/index.ts";
import type { Ontology } from "../../server/vocabulary/index.ts";
import type { Triad } from "../state/index.ts";
import type { Shown } from "./shown.ts";
import { capital, counted, withArticle } from "./words.ts";

export interface BalanceWords {
  /** Balanced triangles of all, 0 to 1; null where there is none. */
  readonly share: number | null;
  readonly line: string;
  readonly strained: readonly { readonly key: string; readonly actors: Triad; readonly sentence: string }[];
}

const MOST = 6;
/** So many are looked at for six that do not all tell of the same two actors. */
const LOOKED_AT = 240;

/** "Russia and Ukraine, who are in conflict with each other, both cooperate with Türkiye." No verb goes with a name that may be a plural. */
function sentenceOf({ kind, actors }: StrainedTriad, nameOf: (id: string) => string): string {
  const [a, b, c] = actors.map((id) => withArticle(nameOf(id)));
  return kind === "torn"
    ? capital(`${b} and ${c}, who are in conflict with each other, both cooperate with ${a}.`)
    : capital(`${a}, ${b} and ${c} are all in conflict with one another.`);
}

/** The most telling, no two of them about the same pair. */
function varied(strained: readonly StrainedTriad[]): readonly StrainedTriad[] {
  const told = new Set<string>();
  const chosen: StrainedTriad[] = [];
  for (const triad of strained) {
    const [a, b, c] = triad.actors;
    const pairs = [
      [a, b],
      [b, c],
      [a, c],
    ].map((pair) => pair.toSorted().join("\n"));
    if (chosen.length === MOST || pairs.some((pair) => told.has(pair))) continue;
    for (const pair of pairs) told.add(pair);
    chosen.push(triad);
  }
  return chosen;
}

export function balanceWords(shown: Shown, ontology: Ontology, nameOf: (id: string) => string): BalanceWords {
  const edges = [...shown.edges.values()].map(({ edge }) => edge);
  const signs = signsOf(ontology);
  const { counts, balanced, strained } = balanceOf(tiesOf(firmEdges(edges, signs), signs), LOOKED_AT);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const line =
    balanced === null
      ? "No three actors are all tied to one another."
      : `${Math.round(balanced * 100)} % of ${counted(all, "triangle")} ${all === 1 ? "is" : "are"} balanced.`;
  return {
    share: balanced,
    line,
    strained: varied(strained).map((triad) => ({
      key: triad.actors.join(","),
      actors: triad.actors,
      sentence: sentenceOf(triad, nameOf),
    })),
  };
}
