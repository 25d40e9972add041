/**
 * Coreference: pronouns and descriptions that stand for actors named elsewhere in the article. One walk over the parsed sentences keeps
 * what was named so far; each pronoun or description is looked up there and then counts as named itself.
 */
import type { Actor, Mention, Parsed } from "../vocabulary/index.ts";
import { type Gazetteer, actorAt, roleAt } from "./gazetteer/index.ts";
import { byPlace, headOf } from "./mention/assemble.ts";
import {
  type DescriptionWords,
  type Described,
  describedByOrder,
  describedByRelation,
  describedOne,
  describedPerson,
  descriptionWords,
  sizeOfSet,
  topicState,
} from "./mention/descriptions.ts";
import { type RoleWords, phraseEnd, roleWords } from "./mention/noun-phrase.ts";
import { type ActorCues, antecedentOf, pronounClass } from "./mention/pronouns.ts";
import { type Referent, competitorsIn, createTrees, referentOf, roleOf, subjectAbove } from "./mention/referents.ts";
import type { Article } from "./mention/scene.ts";
import { coordinations, setBefore } from "./mention/sets.ts";
import { ownerlessTitle, personOf } from "./mention/titled.ts";
import { firstPersons } from "./mention/speakers.ts";
import { type Tree, isRelation } from "./tree.ts";

/** All that the walk needs and does not change. */
interface Walk {
  readonly gazetteer: Gazetteer;
  readonly article: Article;
  readonly descriptions: DescriptionWords;
  readonly roles: RoleWords;
  readonly cues: ActorCues;
  readonly personNouns: ReadonlySet<string>;
  readonly treeOf: (sentence: number) => Tree | undefined;
}

/** All mentions, those given and those resolved, sorted by place. Looks back a bounded number of sentences: linear in the text. */
export function resolveCoreference(
  gazetteer: Gazetteer,
  article: Article,
  sentences: readonly Parsed[],
  mentions: readonly Mention[],
): readonly Mention[] {
  const { trees, position } = createTrees(sentences);
  const { descriptions, roles } = gazetteer;
  const walk: Walk = {
    gazetteer,
    article,
    descriptions: descriptionWords(gazetteer),
    roles: roleWords(roles),
    cues: {
      eventVerbs: new Set(descriptions.eventVerbs),
      verbs: new Set(descriptions.verbs),
      nouns: new Set([...roles.persons, ...roles.bodies, ...roles.forces]),
    },
    personNouns: new Set(roles.persons),
    treeOf: (sentence) => trees[position.get(sentence) ?? -1],
  };
  const given = groupBySentence(mentions);
  let before: readonly Referent[] = [];
  const resolved = trees.map((tree) => {
    const found = walkSentence(walk, tree, given.get(tree.sentence.index) ?? [], before);
    before = [...before, ...found.referents].filter((r) => tree.sentence.index - r.sentence < MEMORY);
    return found.mentions;
  });
  return firstPersons(article.text, trees, resolved, walk.cues.verbs).toSorted(byPlace);
}

/** Sentences after which what was named is forgotten. */
const MEMORY = 20;

function groupBySentence(mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) groups.set(mention.sentence, [...(groups.get(mention.sentence) ?? []), mention]);
  return groups;
}

interface Found {
  readonly mentions: readonly Mention[];
  readonly referents: readonly Referent[];
}

/** Resolves a sentence's pronouns and descriptions left to right. */
function walkSentence(walk: Walk, tree: Tree, given: readonly Mention[], earlier: readonly Referent[]): Found {
  const toReferent = (mention: Mention): Referent => referentOf(tree, mention, walk.personNouns);
  const own = [...given.map(toReferent), ...competitorsIn(tree, given, walk.personNouns)];
  const added: Referent[] = [];
  const mentions: Mention[] = [];
  for (const { index } of tree.tokens) {
    if (given.some((m) => m.first <= index && index < m.last) || mentions.some((m) => m.first <= index && index < m.last))
      continue;
    const here = [...own, ...added].filter((r) => r.head < index).toSorted((a, b) => a.head - b.head);
    const titled = titledPerson(walk, tree, index, [...given, ...mentions], [...earlier, ...here]);
    if (titled !== undefined) {
      mentions.push(titled);
      added.push(toReferent(titled));
      continue;
    }
    const described = resolveToken(walk, tree, index, [...earlier, ...here]);
    if (described === undefined) continue;
    const made = toMentions(walk, tree, described, given);
    const other = relatedTo(walk, tree, described, [...earlier, ...here]);
    mentions.push(...made, ...other);
    for (const mention of made)
      added.push({
        ...toReferent(mention),
        isPlural: made.length > 1 || toReferent(mention).isPlural || described.referents.some((r) => r.isPlural),
        isPerson: described.referents.every((r) => r.isPerson),
      });
  }
  const heads = new Set(mentions.map((m) => m.head));
  return {
    mentions: [...given, ...mentions],
    referents: [...own.filter((r) => r.mention !== null || !heads.has(r.head)), ...added].toSorted((a, b) => a.head - b.head),
  };
}

const BY_TOPIC = 0.55;

/** "Defence Minister Yassin Ibrahim" without a state: a person of the state spoken of. */
function titledPerson(
  walk: Walk,
  tree: Tree,
  index: number,
  taken: readonly Mention[],
  before: readonly Referent[],
): Mention | undefined {
  const name = ownerlessTitle(tree.sentence, index, walk.roles, (i) => taken.some((m) => m.first <= i && i < m.last));
  const owner = name === undefined ? undefined : topicState(tree.sentence.index, before)?.mention?.actor;
  if (name === undefined || owner === undefined) return undefined;
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
    certainty: BY_TOPIC,
  };
}

const RELATED = 0.6;

/** "its ally" behind a possessive that was just resolved: a mention of the other actor, over the whole phrase. */
function relatedTo(walk: Walk, tree: Tree, described: Described, before: readonly Referent[]): readonly Mention[] {
  const { sentence } = tree;
  const possessive = sentence.tokens[described.head];
  if (possessive === undefined || !isRelation(possessive.deprel, "nmod:poss")) return [];
  const owners = described.referents.flatMap((r) => r.mention?.actor.principal.id ?? []);
  const found = describedByRelation(
    tree,
    possessive.head,
    owners,
    before,
    walk.descriptions,
    (id) => walk.gazetteer.neighbours.get(id) ?? [],
  );
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

/** What the token at `index` stands for, as pronoun or as head of a description. */
function resolveToken(walk: Walk, tree: Tree, index: number, before: readonly Referent[]): Described | undefined {
  const token = tree.tokens[index];
  if (token === undefined) return undefined;
  const kind = pronounClass(tree, token);
  if (kind !== undefined) {
    const span = { first: index, last: index + 1, head: index };
    if (kind === "many") {
      const together = coordinatedBefore(walk, tree, before);
      if (together.length > 1) return { ...span, referents: together, certainty: 0.7 };
    }
    const found = antecedentOf(tree, token, kind, before, walk.cues);
    return found === undefined ? undefined : { ...span, ...found };
  }
  const set = sizeOfSet(tree, index, walk.descriptions);
  if (set !== undefined) {
    const subject = isRelation(roleOf(tree, index).deprel, "nsubj") ? undefined : subjectAbove(tree, index);
    const outside = principalsAt(before, tree.sentence.index, subject);
    const referents = setBefore(
      walk.treeOf,
      tree.sentence.index,
      before.filter((r) => !outside.has(r.mention?.actor.principal.id ?? "")),
      set.size,
    );
    return referents.length < 2 ? undefined : { first: set.first, last: index + 1, head: index, referents, certainty: 0.65 };
  }
  const pair = coordinatedBefore(walk, tree, before);
  return (
    describedByOrder(tree, index, pair, before) ??
    describedPerson(tree, index, before, walk.descriptions, (actor) => titleOf(walk, actor)) ??
    describedOne(tree, index, before, walk.descriptions, (r) => headNoun(walk, r)) ??
    namedTogether(walk, tree, index)
  );
}

const principalsAt = (referents: readonly Referent[], sentence: number, head: number | undefined): ReadonlySet<string> =>
  new Set(
    referents.flatMap((r) =>
      r.sentence === sentence && r.head === head && r.mention !== null ? [r.mention.actor.principal.id] : [],
    ),
  );

/** Actors named together in this sentence or, as subject or object, in the last one. */
function coordinatedBefore(walk: Walk, tree: Tree, before: readonly Referent[]): readonly Referent[] {
  for (const sentence of [tree.sentence.index, tree.sentence.index - 1]) {
    const there = walk.treeOf(sentence);
    const inSentence = before.filter((r) => r.sentence === sentence && r.mention !== null && !r.isAside);
    const last = there === undefined ? undefined : coordinations(there, inSentence).at(-1);
    if (last !== undefined) return last;
    if (inSentence.some((r) => r.isPlural)) return [];
  }
  return [];
}

function headNoun(walk: Walk, referent: Referent): string {
  return walk.treeOf(referent.sentence)?.tokens[referent.head]?.text.toLowerCase() ?? "";
}

/** "the two Koreas": states that one word names at once. */
function namedTogether(walk: Walk, tree: Tree, index: number): Described | undefined {
  const ids = walk.descriptions.together.get(tree.tokens[index]?.text ?? "") ?? [];
  const referents = ids.flatMap((id): readonly Referent[] => {
    const entity = walk.gazetteer.entities.get(id);
    const token = tree.tokens[index];
    if (entity === undefined || token === undefined) return [];
    const mention: Mention = {
      start: token.start,
      end: token.end,
      sentence: tree.sentence.index,
      first: index,
      last: index + 1,
      head: index,
      actor: actorAt(walk.gazetteer, entity, walk.article.date),
      form: "description",
      certainty: 1,
    };
    return [referentOf(tree, mention, walk.personNouns)];
  });
  return referents.length < 2 ? undefined : { first: index, last: index + 1, head: index, referents, certainty: 0.9 };
}

function titleOf(walk: Walk, actor: Actor): string {
  const entity = walk.gazetteer.entities.get(actor.id);
  const role = entity === undefined ? undefined : roleAt(entity, walk.article.date);
  return `${actor.name} ${role?.title ?? ""}`.toLowerCase();
}

/** The mentions of a resolved phrase: one for each actor; a possessive takes the noun that it owns if that acts for the owner ("its troops"). */
function toMentions(walk: Walk, tree: Tree, described: Described, given: readonly Mention[]): readonly Mention[] {
  const { sentence } = tree;
  const pronoun = described.last - described.first === 1 && sentence.tokens[described.first]?.upos === "PRON";
  const blocked = (index: number): boolean => given.some((m) => m.first <= index && index < m.last);
  const owned = isRelation(sentence.tokens[described.head]?.deprel ?? "", "nmod:poss")
    ? phraseEnd(sentence, described.last, walk.roles, blocked)
    : described.last;
  const ownedClass = walk.roles.classOf.get(sentence.tokens[owned - 1]?.text.toLowerCase() ?? "");
  const acts = owned > described.last && (ownedClass === "persons" || ownedClass === "bodies" || ownedClass === "forces");
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

const standIn = (gazetteer: Gazetteer, actor: Actor): Actor => {
  const entity = actor.kind === "person" || actor.kind === "place" ? gazetteer.entities.get(actor.principal.id) : undefined;
  return entity === undefined ? actor : { id: entity.id, name: entity.name, kind: entity.kind, principal: actor.principal };
};
