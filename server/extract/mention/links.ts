/** From a resolved phrase to mentions: what a possessive owns, whom "its ally" means, and persons whose title names no state. */
import type { Actor, Mention } from "../../vocabulary/index.ts";
import { type Gazetteer, isSeat } from "../gazetteer/index.ts";
import { type Tree, isRelation } from "../tree.ts";
import { headOf } from "./assemble.ts";
import { type Described, topicState } from "./descriptions.ts";
import { phraseEnd } from "./noun-phrase.ts";
import { type Referent, roleOf, subjectAbove } from "./referents.ts";
import { describedByRelation } from "./related.ts";
import { ownerlessTitle, personOf } from "./titled.ts";
import { soleVoice, type Walk } from "./walk.ts";

const BY_TOPIC = 0.55;
const BY_VOICE = 0.8;

/** "Defence Minister Yassin Ibrahim" without a state: a person of the state spoken of. */
export function titledPerson(
  walk: Walk,
  tree: Tree,
  index: number,
  taken: readonly Mention[],
  before: readonly Referent[],
): Mention | undefined {
  const name = ownerlessTitle(tree.sentence, index, walk.roles, (i) => taken.some((m) => m.first <= i && i < m.last));
  if (name === undefined) return undefined;
  const acting = subjectAbove(tree, index);
  const isActing = (r: Referent): boolean =>
    r.sentence === tree.sentence.index &&
    r.isSubject &&
    (r.head === acting || roleOf(tree, r.head).head === (tree.tokens[acting ?? -1]?.head ?? -1));
  const outside = new Set(before.filter(isActing).map((r) => r.mention?.actor.principal.id));
  const others = before.filter((r) => !outside.has(r.mention?.actor.principal.id));
  const voice = soleVoice(walk);
  const own = voice?.kind === "person" || outside.has(voice?.principal.id) ? undefined : voice;
  // Whom the author of a statement speaks of need not be of the state that was named last.
  const isAnyones = voice?.kind === "state" || walk.roles.lesserTitles.has(tree.tokens[index]?.text.toLowerCase() ?? "");
  const owner = own ?? (isAnyones ? undefined : topicState(tree.sentence.index, others)?.mention?.actor);
  if (owner === undefined || (own === undefined && isOfAnother(walk, tree, index, owner, taken))) return undefined;
  const { first, last } = name;
  const actor = personOf(walk.article.text, tree.sentence, first, last, owner);
  const { tokens } = tree.sentence;
  const head = headOf(tree.sentence, index, last);
  return {
    start: tokens[index]?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
    sentence: tree.sentence.index,
    first: index,
    last,
    head,
    actor,
    form: "role",
    certainty: own === undefined ? BY_TOPIC : BY_VOICE,
  };
}

/** "President Silva will not come, Peruvian officials said": whose officials speak of an unknown president, his he is, not the last state's. */
function isOfAnother(walk: Walk, tree: Tree, title: number, owner: Actor, taken: readonly Mention[]): boolean {
  return taken.some(
    ({ form, actor, head, first, last }) =>
      (form === "demonym" || form === "role") &&
      actor.principal.id !== owner.principal.id &&
      !walk.descriptions.relational.has(tree.tokens[head]?.text.toLowerCase() ?? "") &&
      (last + 1 === title || first === title + 1 || speaksAbove(tree, head, title)),
  );
}

/** Whether a token is the subject of a clause about the clause of another token. */
function speaksAbove(tree: Tree, head: number, inner: number): boolean {
  const speaking = roleOf(tree, head);
  const clause = subjectAbove(tree, inner) ?? inner;
  const told = tree.tokens[roleOf(tree, clause).head];
  if (!isRelation(speaking.deprel, "nsubj") || told === undefined || speaking.head === told.index) return false;
  const { head: above } = told;
  return above === speaking.head || tree.tokens[speaking.head]?.head === told.index;
}

const RELATED = 0.6;

/** "its ally" behind a possessive that was just resolved: a mention of the other actor, over the whole phrase. */
export function relatedTo(walk: Walk, tree: Tree, described: Described, before: readonly Referent[]): readonly Mention[] {
  const { sentence } = tree;
  const possessive = sentence.tokens[described.head];
  if (possessive === undefined || !isRelation(possessive.deprel, "nmod:poss")) return [];
  const owners = described.referents.flatMap((r) => r.mention?.actor.principal.id ?? []);
  const ends = { possessive: possessive.index, head: possessive.head };
  // "His Mexican counterpart" is Mexico's.
  const isNamed = walk
    .namedIn(sentence.index)
    .some((m) => m.actor.kind !== "organisation" && m.head > possessive.index && m.head <= possessive.head);
  if (isNamed) return [];
  const found = describedByRelation(walk.gazetteer, tree, ends, owners, before, walk.descriptions);
  const noun = sentence.tokens[possessive.head];
  const actor = found?.mention?.actor;
  if (actor === undefined || noun === undefined || noun.index < possessive.index) return [];
  if (sentence.tokens.slice(possessive.index, noun.index).some((token) => token.upos === "PUNCT")) return [];
  return [
    {
      start: possessive.start,
      end: noun.end,
      sentence: sentence.index,
      first: possessive.index,
      last: noun.index + 1,
      head: noun.index,
      actor,
      form: "description",
      certainty: RELATED,
    },
  ];
}

/** The mentions of a resolved phrase: one for each actor; a possessive takes the noun that it owns if that acts for the owner ("its troops"). */
export function toMentions(walk: Walk, tree: Tree, described: Described, given: readonly Mention[]): readonly Mention[] {
  const { sentence } = tree;
  const pronoun = described.last - described.first === 1 && sentence.tokens[described.first]?.upos === "PRON";
  const blocked = (index: number): boolean => given.some((m) => m.first <= index && index < m.last);
  // "The country's trade minister".
  const isGenitive = sentence.tokens[described.last]?.xpos === "POS";
  const owned = isRelation(sentence.tokens[described.head]?.deprel ?? "", "nmod:poss")
    ? phraseEnd(sentence, described.last + (isGenitive ? 1 : 0), walk.roles, blocked)
    : described.last;
  const noun = sentence.tokens[owned - 1]?.text.toLowerCase() ?? "";
  const ownedClass = walk.roles.classOf.get(noun);
  // "His counterparts from Laos" are not his.
  const isOther = walk.descriptions.relational.has(noun);
  // "Cooperation between their two countries": whose the countries are, these are they.
  const isLand = described.referents.length > 1 && walk.descriptions.ownCountries.has(noun);
  const acts =
    !isOther &&
    owned > described.last + (isGenitive ? 1 : 0) &&
    (ownedClass === "persons" || ownedClass === "bodies" || ownedClass === "forces" || isLand);
  const last = acts ? owned : described.last;
  const head = acts ? headOf(sentence, described.first, last) : described.head;
  return described.referents.flatMap((referent) => {
    if (referent.mention === null) return [];
    const actor =
      acts || described.isGovernment === true ? standIn(walk.gazetteer, referent.mention.actor) : referent.mention.actor;
    return [
      {
        start: sentence.tokens[described.first]?.start ?? 0,
        end: sentence.tokens[last - 1]?.end ?? 0,
        sentence: sentence.index,
        first: described.first,
        last,
        head,
        actor,
        form: pronoun && !acts ? ("pronoun" as const) : ("description" as const),
        certainty: described.certainty * Math.min(1, referent.mention.certainty + 0.25),
      },
    ];
  });
}

/** Who acts where a seat or a person is spoken of by office: the state. */
export const standIn = (gazetteer: Gazetteer, actor: Actor): Actor => {
  const entity = actor.kind === "person" || isSeat(actor) ? gazetteer.entities.get(actor.principal.id) : undefined;
  return entity === undefined ? actor : { id: entity.id, name: entity.name, kind: entity.kind, principal: actor.principal };
};
