/** Mentions: who is named where in an article, by name, demonym, role or bracket. Pronouns and descriptions follow in coreference. */
import type { Actor, Mention, Parsed } from "../vocabulary/index.ts";
import {
  type Entity,
  type Gazetteer,
  bearsFamilyNameFirst,
  createTrie,
  surface as nameSurface,
  surnamesOf,
} from "./gazetteer/index.ts";
import { abbreviationAfter } from "./mention/abbreviations.ts";
import { byPlace, isBracketed, mentionOf } from "./mention/assemble.ts";
import { datelineLength, isHeading } from "./mention/dateline.ts";
import { isFormer } from "./mention/former.ts";
import { type NameSpan, nameRules, scanNames } from "./mention/names.ts";
import { type NamedPeople, type SurnameRules, surnameAt, surnameRules } from "./mention/people.ts";
import { strangersIn } from "./mention/namesakes.ts";
import { roleWords } from "./mention/noun-phrase.ts";
import { placeCertainty } from "./mention/place.ts";
import { type LineRoles, roleMentions } from "./mention/role-mentions.ts";
import { isExcluded, mayOwn } from "./mention/roles.ts";
import { type Article, type Evidence, type Line, type Scene, countEvidence, createScene } from "./mention/scene.ts";
import { withShips } from "./mention/ships.ts";
import { type Resolution, type RuleIndex, indexRules, personActor, resolveSpan, sureEntity } from "./resolve.ts";

/** What is known once the whole article has been scanned. */
interface Findings {
  readonly rules: RuleIndex;
  readonly evidence: Evidence;
  readonly named: NamedPeople;
  readonly surnames: SurnameRules;
  /** Surnames that are somebody else's in this article. */
  readonly strangers: ReadonlySet<string>;
}

/** All mentions by name, demonym, role and bracket, sorted by place. Linear in the text; names are found on tokens alone. */
export function findMentions(gazetteer: Gazetteer, article: Article, sentences: readonly Parsed[]): readonly Mention[] {
  const scene = createScene(gazetteer, article, sentences);
  const rules = indexRules(gazetteer);
  const { spans, title } = scanArticle(scene, rules);
  const sure = [...title, ...spans.flat()].flatMap((span) => sureEntity(scene, span, rules) ?? []);
  const surnames = surnameRules(gazetteer);
  const findings: Findings = {
    rules,
    evidence: countEvidence(scene, sure),
    named: namedPeople(gazetteer, sure),
    surnames,
    strangers: strangersIn(scene, spans, surnames),
  };
  const words = roleWords(gazetteer.roles);
  const complements = new Set(gazetteer.roles.complements);
  const lines = scene.lines.map((line, i) => {
    const all = withShips(scene, line, namesOf(scene, line, spans[i] ?? [], findings).toSorted(byPlace));
    const named = all.filter((mention) => !isFormer(scene, line, mention, all, words));
    return roleMentions(scene, line, named, words, complements);
  });
  const people = lines.flatMap((line) => line.people);
  const again = people.length === 0 ? [] : namedAgain(scene, people, lines);
  return [...lines.flatMap((line) => line.mentions), ...again].toSorted(byPlace);
}

const NAMED_AGAIN = 0.9;

/** Later (or earlier) mentions of persons whom the text itself introduces, by full name or surname. */
function namedAgain(scene: Scene, people: readonly Actor[], lines: readonly LineRoles[]): readonly Mention[] {
  const { context } = scene.gazetteer;
  const byId = new Map(people.map((actor) => [actor.id, actor]));
  const surfaces = people.flatMap((actor) => {
    const names = [actor.name, ...surnamesOf(actor.name, bearsFamilyNameFirst(actor.principal.id, context), context)];
    return names.filter((name) => name.length > 2 && /^\p{Lu}/u.test(name)).map((name) => nameSurface(name, actor.id, "name"));
  });
  const trie = createTrie(surfaces);
  const filters = nameRules(context);
  return scene.lines.flatMap((line, i) => {
    const taken = lines[i]?.mentions ?? [];
    return scanNames(line.atoms, i, line.shouted, [trie], filters).flatMap((span) => {
      const actor = byId.get(span.surfaces[0]?.id ?? "");
      const mention = actor === undefined ? undefined : mentionOf(line, span.from, span.to, actor, "name", NAMED_AGAIN);
      return mention === undefined || taken.some((m) => m.first < mention.last && mention.first < m.last) ? [] : [mention];
    });
  });
}

/** The names of every line and of the title, with the abbreviations that the text introduces. */
function scanArticle(
  scene: Scene,
  rules: RuleIndex,
): { readonly spans: readonly (readonly NameSpan[])[]; readonly title: readonly NameSpan[] } {
  const filters = nameRules(scene.gazetteer.context);
  const known = [scene.gazetteer.trie];
  const scan = (tries: typeof known): readonly (readonly NameSpan[])[] =>
    scene.lines.map((line, i) => scanNames(line.atoms, i, line.shouted, tries, filters));
  const first = scan(known);
  const introduced = first.flat().flatMap((span) => {
    const entity = sureEntity(scene, span, rules);
    return entity === undefined ? [] : abbreviationAfter(scene.lines[span.line]?.atoms ?? [], { to: span.to, id: entity.id });
  });
  const tries = introduced.length === 0 ? known : [createTrie(introduced), ...known];
  return { spans: introduced.length === 0 ? first : scan(tries), title: scanNames(scene.title, -1, false, tries, filters) };
}

function namedPeople(gazetteer: Gazetteer, entities: readonly Entity[]): NamedPeople {
  const named = new Map<string, Entity[]>();
  // Each person once, at the last place named: a surname means who was named last.
  for (const entity of new Map(entities.toReversed().map((e) => [e.id, e])).values()) {
    for (const key of gazetteer.surnamesById.get(entity.id) ?? []) named.set(key, [entity, ...(named.get(key) ?? [])]);
  }
  return named;
}

/** "pro-Russian", "anti-American": the state is spoken of, but does not act. */
const TAKEN_SIDES = 0.5;

/** Mentions of a line by name, demonym and surname. */
function namesOf(scene: Scene, line: Line, spans: readonly NameSpan[], findings: Findings): readonly Mention[] {
  const skipped = isHeading(scene.gazetteer, line, spans) ? 0 : datelineLength(line);
  const covered = new Set<number>();
  let lastTo = -1;
  let lastPrincipal = "";
  const read = (span: NameSpan): readonly Mention[] => {
    const resolved = resolveSpan(scene, span, findings.evidence, findings.rules);
    if (resolved === undefined) return span.inner.flatMap(read);
    if (isOfAnother(resolved, line, span, lastTo, lastPrincipal)) return span.inner.flatMap(read);
    for (let i = span.from; i < span.to; i++) covered.add(i);
    lastTo = span.to;
    lastPrincipal = resolved.actor.principal.id;
    if (span.from < skipped) return [];
    const { entity, actor } = resolved;
    const certainty = resolved.certainty * placeCertainty(entity, resolved.surface, line.atoms, span.from, span.to);
    const isAdjective = resolved.surface.kind === "demonym" || resolved.surface.kind === "prefix";
    const form = isBracketed(line.atoms, span.from, span.to) ? "bracket" : isAdjective ? "demonym" : "name";
    const mention = mentionOf(line, span.from, span.to, actor, form, certainty);
    if (mention === undefined || isExcluded(scene.article.text, mention)) return [];
    return [mayOwn(scene.article.text, mention) ? mention : { ...mention, certainty: certainty * TAKEN_SIDES }];
  };
  const mentions = spans.flatMap(read);
  return [...mentions, ...surnameMentions(scene, line, covered, findings)];
}

/** "Russia's Security Council", "the Turkish parliament", "its National Guard": an unsure body straight behind its owner is that one's own. */
function isOfAnother(
  { entity, surface, actor, certainty }: Resolution,
  line: Line,
  span: NameSpan,
  lastTo: number,
  lastPrincipal: string,
): boolean {
  const owner = line.atoms[span.from - 1]?.key ?? "";
  const isOwned = OWNERS.has(owner) || (owner === "s" && OWNING.has(line.atoms[span.from - 2]?.key ?? ""));
  const follows = isOwned || lastTo === span.from || (lastTo === span.from - 1 && line.atoms[lastTo]?.key === "s");
  const isBody = entity.kind === "body" || entity.kind === "organisation" || entity.kind === "force";
  return follows && isBody && (certainty < 1 || !surface.sure) && actor.principal.id !== lastPrincipal;
}

const OWNERS: ReadonlySet<string> = new Set(["its", "their"]);
const OWNING: ReadonlySet<string> = new Set(["country", "nation", "state", "republic"]);

function surnameMentions(scene: Scene, line: Line, covered: ReadonlySet<number>, findings: Findings): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let i = 0; i < line.atoms.length; i++) {
    if (covered.has(i)) continue;
    const found = surnameAt(scene, line, i, findings.named, findings.evidence, findings.surnames, findings.strangers);
    if (found === undefined || covered.has(found.to - 1)) continue;
    const actor = personActor(scene, found.entity, findings.evidence);
    const form = isBracketed(line.atoms, found.from, found.to) ? "bracket" : "name";
    const mention = mentionOf(line, found.from, found.to, actor, form, found.certainty);
    if (mention !== undefined) mentions.push(mention);
    i = found.to - 1;
  }
  return mentions;
}
