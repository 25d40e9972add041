/** Coreference: pronouns and descriptions that stand for actors named elsewhere in the article. */
import type { Mention, Parsed } from "../vocabulary/index.ts";
import type { Gazetteer } from "./gazetteer/index.ts";
import type { Article } from "./mention/scene.ts";

/** All mentions, those given and those resolved, sorted by place. */
export function resolveCoreference(_gazetteer: Gazetteer, _article: Article, _sentences: readonly Parsed[], mentions: readonly Mention[]): readonly Mention[] {
  return mentions;
}
