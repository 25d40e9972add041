/**
 * Officials whose state goes without saying: in what a government publishes, "the Foreign Secretary", "Minister for the Middle East"
 * and "Special Adviser Thames" are its own. Written with capitals, as such texts do; a small "the minister" may be anybody's.
 */
import type { Actor, Mention } from "../../vocabulary/index.ts";
import type { Tree } from "../tree.ts";
import { headOf } from "./assemble.ts";
import { standIn } from "./links.ts";
import { complementEnd, lower, nameEnd } from "./noun-phrase.ts";
import { areCoArguments } from "./referents.ts";
import { personOf } from "./titled.ts";
import { soleVoice, type Walk } from "./walk.ts";

const BY_VOICE = 0.75;

const isCapitalised = (text: string | undefined): boolean => text !== undefined && /^\p{Lu}\p{Ll}/u.test(text);

/** The official of the article's own voice whose title begins at a token; undefined where none does. */
export function ownOfficial(walk: Walk, tree: Tree, index: number, taken: readonly Mention[]): Mention | undefined {
  const voice = soleVoice(walk);
  const title = voice === undefined ? undefined : titleAt(walk, voice, tree, index, taken);
  if (voice === undefined || title === undefined) return undefined;
  const { sentence } = tree;
  // "The Secretary called the Foreign Minister": whom an own official meets is another's.
  const isMet = taken.some((m) => m.actor.principal.id === voice.principal.id && areCoArguments(tree, m.head, title - 1));
  if (isMet) return undefined;
  const isTaken = (at: number): boolean => taken.some((m) => m.first <= at && at < m.last);
  const last = nameEnd(sentence, title, isTaken);
  if (isTaken(last)) return undefined;
  const isNamed = last > title;
  return {
    start: sentence.tokens[index]?.start ?? 0,
    end: sentence.tokens[last - 1]?.end ?? 0,
    sentence: sentence.index,
    first: index,
    last,
    head: headOf(sentence, index, last),
    actor: isNamed ? personOf(walk.article.text, sentence, title, last, voice) : standIn(walk.gazetteer, voice),
    form: "role",
    certainty: BY_VOICE,
  };
}

/** A capitalised title of one person with nobody before it whose it could be: past-the-end token, complement included. */
function titleAt(
  { roles, gazetteer }: Walk,
  voice: Actor,
  { sentence }: Tree,
  index: number,
  taken: readonly Mention[],
): number | undefined {
  const { tokens } = sentence;
  const isTaken = (at: number): boolean => taken.some((m) => m.first <= at && at < m.last);
  const before = tokens[index - 1];
  if (
    before !== undefined &&
    (isCapitalised(before.text) || /^(?:a|an|['’]s?|-)$/iu.test(before.text)) &&
    lower(before) !== "the"
  )
    return undefined;
  let at = index;
  while (isCapitalised(tokens[at]?.text) && roles.modifiers.has(lower(tokens[at])) && !isTaken(at)) at++;
  const noun = tokens[at];
  // "Secretary-General", of whatever organisation.
  if (tokens[at + 1]?.text === "-") return undefined;
  // An alliance has generals and secretaries, but no ministers.
  if (voice.principal.id === voice.id && voice.kind === "organisation" && roles.ofStates.has(lower(noun))) return undefined;
  if (noun === undefined || isTaken(at) || !isCapitalised(noun.text) || roles.classOf.get(lower(noun)) !== "persons")
    return undefined;
  if (noun.xpos === "NNPS" || noun.xpos === "NNS") return undefined;
  const last = complementEnd(sentence, at + 1, roles, new Set(gazetteer.roles.complements));
  if (last > at + 1) return last;
  return ["of", "for", "to"].includes(lower(tokens[last]))
    ? remitEnd(
        tokens.map(({ text }) => text),
        last,
        isTaken,
      )
    : last;
}

/** "for the Middle East": what a title looks after, in capitals, unless it names an actor, whose official this then is. */
function remitEnd(words: readonly string[], from: number, isTaken: (at: number) => boolean): number | undefined {
  let at = from + (words[from + 1]?.toLowerCase() === "the" ? 2 : 1);
  if (isTaken(at)) return undefined;
  while (isCapitalised(words[at]) && !isTaken(at)) at++;
  return at;
}
