/** Whom the title of an article names: its text may speak of them by a description alone. */
import type { Actor } from "../../vocabulary/index.ts";
import { type Gazetteer, actorAt } from "../gazetteer/index.ts";
import { indexRules, sureEntity } from "../resolve.ts";
import type { TextAtom } from "./atoms.ts";
import { nameRules, scanNames } from "./names.ts";
import { type Article, createScene } from "./scene.ts";

/** A sure name in a title: its atoms, past the end, and the actor as of the article's date. */
export interface TitleName {
  readonly from: number;
  readonly to: number;
  readonly actor: Actor;
}

/** The atoms of a title and the names in it that need no context, in order. */
export function namesInTitle(
  gazetteer: Gazetteer,
  { title, date }: Article,
): { readonly atoms: readonly TextAtom[]; readonly names: readonly TitleName[] } {
  const scene = createScene(gazetteer, { title, date, text: "" }, []);
  const rules = indexRules(gazetteer);
  const spans = scanNames(scene.title, -1, false, [gazetteer.trie], nameRules(gazetteer.context));
  const names = spans.flatMap((span): readonly TitleName[] => {
    const entity = sureEntity(scene, span, rules);
    return entity === undefined ? [] : [{ from: span.from, to: span.to, actor: actorAt(gazetteer, entity, date) }];
  });
  return { atoms: scene.title, names };
}
