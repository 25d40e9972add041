/** The sentences of a reading as the judge sees them: those in which claims are sought at all, with the matches of the patterns. */
import { indexMentions } from "../fillers.ts";
import type { Knowledge } from "../knowledge.ts";
import { createScene, type Attempt, type Match, type Scene } from "../match.ts";
import type { Reading } from "../pipeline.ts";
import { buildTree } from "../tree.ts";

export interface JudgedScene {
  readonly scene: Scene;
  readonly matches: readonly Match[];
  readonly attempts: readonly Attempt[];
}

/** Scenes of the sentences that have mentions and are not of another domain (sport, culture, markets). */
export function scenesOf(
  reading: Pick<Reading, "sentences" | "mentions" | "matches" | "attempts">,
  { clauses }: Pick<Knowledge, "clauses">,
): readonly JudgedScene[] {
  const bySentence = Map.groupBy(reading.mentions, (mention) => mention.sentence);
  return reading.sentences.flatMap((sentence, at): JudgedScene[] => {
    const mentions = bySentence.get(sentence.index) ?? [];
    if (mentions.length < 2 || sentence.tokens.some((token) => clauses.otherDomains.has(token.lemma.toLowerCase()))) return [];
    return [
      {
        scene: createScene(buildTree(sentence), indexMentions(mentions), clauses),
        matches: reading.matches[at] ?? [],
        attempts: reading.attempts[at] ?? [],
      },
    ];
  });
}
