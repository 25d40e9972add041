/** What a word is like: classes of the lexicon, relations whose patterns it calls up, and clusters of words of like use. */
import type { NounClasses } from "../noun-classes.ts";
import type { PatternIndex } from "../patterns.ts";
import { hash } from "./hash.ts";
import type { JudgeModel } from "./model.ts";

export interface Thesaurus {
  /** Clusters of a lemma, by the names that reasons are given in. */
  readonly clustersOf: (lemma: string) => readonly string[];
  /** Clusters, classes ("@arms") and relations ("~supplies") of a lemma. */
  readonly sortsOf: (lemma: string) => readonly string[];
}

/** Made once for a model and the patterns; remembers what it was asked, which changes time but never answers. */
export function createThesaurus(
  model: Pick<JudgeModel, "clusters" | "clusterNames">,
  classes: NounClasses,
  patterns: PatternIndex,
): Thesaurus {
  const sorts = new Map<string, Set<string>>();
  const add = (lemma: string, sort: string): void => {
    const known = sorts.get(lemma);
    if (known === undefined) sorts.set(lemma, new Set([sort]));
    else known.add(sort);
  };
  for (const [name, lemmas] of classes) for (const lemma of lemmas) add(lemma, `@${name}`);
  for (const part of ["verb", "noun", "adj"] as const) {
    for (const [lemma, called] of patterns.byTrigger[part]) for (const { relation } of called) add(lemma, `~${relation}`);
  }
  const known = new Map<string, { readonly clusters: readonly string[]; readonly sorts: readonly string[] }>();
  const lookUp = (lemma: string): { readonly clusters: readonly string[]; readonly sorts: readonly string[] } => {
    const found = known.get(lemma);
    if (found !== undefined) return found;
    const clusters = (model.clusters.get(hash(lemma)) ?? []).map((id) => `“${model.clusterNames[id] ?? ""}”`);
    const fresh = { clusters, sorts: [...(sorts.get(lemma) ?? []), ...clusters] };
    known.set(lemma, fresh);
    return fresh;
  };
  return { clustersOf: (lemma) => lookUp(lemma).clusters, sortsOf: (lemma) => lookUp(lemma).sorts };
}
