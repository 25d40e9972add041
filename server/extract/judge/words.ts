/** The words that the judge looks at: lemmas, with actors blanked out, so that what is learnt of one country holds for every other. */
import type { ActorKind, Mention, MentionForm } from "../../vocabulary/index.ts";
import type { Scene } from "../match.ts";
import { isVerbal, lemmaOf, predicateLemma } from "../tree.ts";

/** Every mention of a sentence once, in order of place; ties as the sentence's index has them. */
export function mentionsOf(scene: Scene): readonly Mention[] {
  const found = new Set<Mention>();
  for (const token of scene.tree.tokens) for (const mention of scene.mentions.get(token.index) ?? []) found.add(mention);
  return [...found];
}

/** How a mention looks to the judge. */
export interface Looks {
  readonly kind: ActorKind;
  readonly form: MentionForm;
  readonly isPrincipal: boolean;
}

/**
 * "The Russian army" may be an entry of the gazetteer and "the Kenyan army" a role found by rule; to the judge both are Russia and
 * Kenya in a role, or what it makes of a sentence would hang on whose army somebody has written down.
 */
export function looksOf({ actor, form }: Mention): Looks {
  if (actor.kind === "force" || actor.kind === "body") return { kind: "state", form: "role", isPrincipal: true };
  return { kind: actor.kind, form, isPrincipal: actor.principal.id === actor.id };
}

/** The lemma of a token, or the kind of actor that it belongs to the name of. */
export function wordAt(scene: Scene, index: number): string {
  if (index < 0 || index >= scene.tree.tokens.length) return "edge";
  return (scene.known.words[index] ??= readWord(scene, index));
}

function readWord(scene: Scene, index: number): string {
  const mention = scene.mentions.get(index)?.[0];
  return mention === undefined ? lemmaOf(scene.tree, index) : `<${looksOf(mention).kind}>`;
}

/** As `wordAt`, verbs with their particles. */
export function predicateAt(scene: Scene, index: number): string {
  return scene.mentions.has(index) ? wordAt(scene, index) : predicateLemma(scene.tree, index);
}

export type Part = "verb" | "noun" | "adjective";

/** The part of speech in which a token may be a predicate; null for one that is none, or part of an actor's name. */
export function predicatePart(scene: Scene, index: number): Part | null {
  const upos = scene.tree.tokens[index]?.upos;
  if (isVerbal(scene.tree, index)) return scene.mentions.has(index) ? null : "verb";
  if (scene.mentions.has(index)) return null;
  if (upos === "NOUN" || upos === "PROPN") return "noun";
  return upos === "ADJ" ? "adjective" : null;
}
