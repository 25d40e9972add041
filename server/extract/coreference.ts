/**
 * Coreference: pronouns and descriptions that stand for actors named elsewhere in the article. One walk over the parsed sentences keeps
 * what was named so far; each pronoun or description is looked up there and then counts as named itself.
 */
import type { Mention, Parsed } from "../vocabulary/index.ts";
import { onceFor, type Gazetteer, type RoleData } from "./gazetteer/index.ts";
import type { BaseKnowledge } from "./knowledge.ts";
import { resolveByTitle, resolveToken } from "./mention/anaphora.ts";
import { LONGEST_SENTENCE, byPlace } from "./mention/assemble.ts";
import { descriptionWords } from "./mention/description-words.ts";
import { relatedTo, titledPerson, toMentions } from "./mention/links.ts";
import { roleWords } from "./mention/noun-phrase.ts";
import type { ActorCues } from "./mention/pronouns.ts";
import { type Referent, competitorsIn, createTrees, referentOf } from "./mention/referents.ts";
import type { Article } from "./mention/scene.ts";
import { ownOfficial } from "./mention/officials.ts";
import { firstPersons, namedSpeakers, readQuoted } from "./mention/speakers.ts";
import { statementVoices } from "./mention/statement.ts";
import { namesInTitle } from "./mention/title.ts";
import type { Walk } from "./mention/walk.ts";
import type { Tree } from "./tree.ts";
import { voiceOf } from "./voice.ts";

const personNouns = onceFor((roles: RoleData): ReadonlySet<string> => new Set(roles.persons));

const actorCues = onceFor(({ descriptions, roles }: Gazetteer): ActorCues => ({
  ownActs: new Set(descriptions.ownActs),
  eventVerbs: new Set(descriptions.eventVerbs),
  impersonal: new Set(descriptions.impersonal),
  saying: new Set(descriptions.saying),
  askers: new Set(descriptions.askers),
  asides: new Set(descriptions.asides),
  female: new Set(descriptions.female),
  male: new Set(descriptions.male),
  verbs: new Set(descriptions.verbs),
  nouns: new Set([...roles.persons, ...roles.bodies, ...roles.forces]),
}));

/** All mentions, those given and those resolved, sorted by place. Looks back a bounded number of sentences: linear in the text. */
export function resolveCoreference(
  { gazetteer, clauses }: Pick<BaseKnowledge, "gazetteer" | "clauses">,
  article: Article,
  sentences: readonly Parsed[],
  mentions: readonly Mention[],
): readonly Mention[] {
  const { trees, position } = createTrees(sentences);
  const { roles } = gazetteer;
  const given = groupBySentence(mentions);
  const namedIn = (sentence: number): readonly Mention[] => given.get(sentence) ?? [];
  const cues = actorCues(gazetteer);
  const quoted = readQuoted(article.text, trees);
  const published = voiceOf(gazetteer, article);
  const voices = published === undefined ? statementVoices(gazetteer, article, quoted, trees, namedIn) : [published];
  const walk: Walk = {
    gazetteer,
    article,
    voices,
    descriptions: descriptionWords(gazetteer),
    roles: roleWords(roles),
    cues,
    clauses,
    personNouns: personNouns(roles),
    speakerAt: namedSpeakers(quoted, trees, (tree) => namedIn(tree.sentence.index), cues),
    isQuoted: quoted.isQuoted,
    namedIn,
    treeOf: (sentence) => trees[position.get(sentence) ?? -1],
  };
  const titled = titleReferents(gazetteer, article, trees[0]?.sentence.index ?? 0);
  let before: readonly Referent[] = [];
  const resolved = trees.map((tree) => {
    const found = walkSentence(walk, tree, namedIn(tree.sentence.index), before, titled);
    before = [...before, ...found.referents].filter((r) => tree.sentence.index - r.sentence < MEMORY);
    return found.mentions;
  });
  return firstPersons(quoted, trees, resolved, walk).toSorted(byPlace);
}

/** Who is named in the title, as if in a sentence before the first. */
const titleReferents = (gazetteer: Gazetteer, article: Article, first: number): readonly Referent[] =>
  namesInTitle(gazetteer, article).names.map(({ from, to, actor }) => ({
    mention: {
      start: 0,
      end: 0,
      sentence: first - 1,
      first: from,
      last: to,
      head: to - 1,
      actor,
      form: "name",
      certainty: IN_TITLE,
    },
    sentence: first - 1,
    head: to - 1,
    isSubject: false,
    isMainSubject: false,
    isAside: false,
    isPossessor: false,
    isPlural: actor.kind === "group",
    isPerson: actor.kind === "person",
  }));

const IN_TITLE = 0.75;

/** Sentences after which what was named is forgotten. */
const MEMORY = 20;

function groupBySentence(mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.sentence);
    if (group === undefined) groups.set(mention.sentence, [mention]);
    else group.push(mention);
  }
  return groups;
}

interface Found {
  readonly mentions: readonly Mention[];
  readonly referents: readonly Referent[];
}

/** Resolves a sentence's pronouns and descriptions left to right. */
function walkSentence(
  walk: Walk,
  tree: Tree,
  given: readonly Mention[],
  earlier: readonly Referent[],
  titled: readonly Referent[],
): Found {
  if (tree.tokens.length > LONGEST_SENTENCE) return { mentions: given, referents: [] };
  const toReferent = (mention: Mention): Referent => referentOf(tree, mention, walk.personNouns);
  const own = [...given.map(toReferent), ...competitorsIn(tree, given, walk.personNouns)];
  const added: Referent[] = [];
  const mentions: Mention[] = [];
  let here: readonly Referent[] = [];
  let before = earlier;
  for (const { index } of tree.tokens) {
    if (given.some((m) => m.first <= index && index < m.last) || mentions.some((m) => m.first <= index && index < m.last))
      continue;
    const passed = [...own, ...added].filter((r) => r.head < index);
    // Most words add nobody.
    if (passed.length !== here.length) {
      here = passed.toSorted((a, b) => a.head - b.head);
      before = [...earlier, ...here];
    }
    const taken = [...given, ...mentions];
    const official = titledPerson(walk, tree, index, taken, before) ?? ownOfficial(walk, tree, index, taken);
    if (official !== undefined) {
      mentions.push(official);
      added.push(toReferent(official));
      continue;
    }
    const described = resolveToken(walk, tree, index, before) ?? resolveByTitle(walk, tree, index, before, titled);
    if (described === undefined) continue;
    const made = toMentions(walk, tree, described, given);
    const other = relatedTo(walk, tree, described, before);
    mentions.push(...made, ...other);
    // No pronoun means who did "the move".
    if (described.isDeed === true) continue;
    for (const mention of made)
      added.push({
        ...toReferent(mention),
        isPlural: made.length > 1 || toReferent(mention).isPlural || described.referents.some((r) => r.isPlural),
        isPerson: toReferent(mention).isPerson || described.referents.every((r) => r.isPerson),
      });
  }
  const heads = new Set(mentions.map((m) => m.head));
  return {
    mentions: [...given, ...mentions],
    referents: [...own.filter((r) => r.mention !== null || !heads.has(r.head)), ...added].toSorted((a, b) => a.head - b.head),
  };
}
