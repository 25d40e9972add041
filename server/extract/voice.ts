/**
 * The voice of an article: what a government, a ministry or an organisation publishes itself says "we" and "the Minister" of its own
 * people without ever naming the state.
 */
import type { Actor } from "../vocabulary/index.ts";
import { type Entity, type Gazetteer, actorAt, onceFor, type RoleData } from "./gazetteer/index.ts";
import { nameRules, scanNames } from "./mention/names.ts";
import { type Article, createScene } from "./mention/scene.ts";
import { indexRules, sureEntity } from "./resolve.ts";

interface PublisherWords {
  readonly official: ReadonlySet<string>;
  readonly press: ReadonlySet<string>;
}

const publisherWords = onceFor(({ publishers, press }: RoleData): PublisherWords => ({
  official: new Set(publishers),
  press: new Set(press),
}));

/**
 * Whom an article's publisher speaks for: the first actor that its name surely names, where the name is all that actor's ("NATO") or
 * that of an office ("Embassy of Peru in Kenya"), and not a newspaper's.
 */
export function voiceOf(gazetteer: Gazetteer, { publisher, date }: Article): Actor | undefined {
  if (publisher === undefined || publisher === null) return undefined;
  const scene = createScene(gazetteer, { title: publisher, date, text: "" }, []);
  const words = publisherWords(gazetteer.roles);
  if (scene.title.some(({ key }) => words.press.has(key))) return undefined;
  const rules = indexRules(gazetteer);
  const named = scanNames(scene.title, -1, false, [gazetteer.trie], nameRules(gazetteer.context)).flatMap((span) => {
    const entity = sureEntity(scene, span, rules);
    return entity === undefined ? [] : [{ span, entity }];
  })[0];
  if (named === undefined) return undefined;
  const { span, entity } = named;
  const isOffice = scene.title.some(({ key }) => words.official.has(key));
  const rest = scene.title.filter(({ key }, at) => key !== "the" && (at < span.from || at >= span.to));
  const isAll = rest.length === 0 && (THEMSELVES.has(entity.kind) || span.surfaces.some(({ kind }) => kind === "seat"));
  return isOffice || isAll ? actorAt(gazetteer, entity, date) : undefined;
}

/** Kinds of actor whose bare name is no newspaper's or broadcaster's. */
const THEMSELVES: ReadonlySet<Entity["kind"]> = new Set(["state", "organisation", "group", "force"]);
