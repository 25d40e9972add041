/**
 * Who held office once: "former British prime minister Tony Blair" acts for no state. Where the sentence tells of a year in which he held it,
 * or he holds another now, he does.
 */
import type { Mention, Parsed } from "../../vocabulary/index.ts";
import { roleAt } from "../gazetteer/index.ts";
import { lower, type RoleWords } from "./noun-phrase.ts";
import type { Line, Scene } from "./scene.ts";

/** Words that may stand in a title beside its nouns. */
const JOINTS: ReadonlySet<string> = new Set(["of", "for", "the", "-", "‑", "'s", "’s", "and"]);
/** Longest title before a name, in tokens. */
const LONGEST = 10;

/** Whether the title before a name says that it is held no longer; `named` are the mentions that may stand within the title. */
function isCalledFormer(sentence: Parsed, { first, last }: Mention, named: readonly Mention[], words: RoleWords): boolean {
  const { tokens } = sentence;
  const isName = (at: number): boolean => named.some((m) => m.first <= at && at < m.last && m.last <= first);
  for (let at = first - 1; at >= Math.max(0, first - LONGEST); at--) {
    const word = lower(tokens[at]);
    if (words.former.has(word) || /^ex[-‑]/u.test(word)) return true;
    if (!(words.classOf.has(word) || words.modifiers.has(word) || words.complements.has(word) || JOINTS.has(word) || isName(at)))
      break;
  }
  // "Tony Blair, a former prime minister,"
  if (tokens[last]?.text !== ",") return false;
  const article = ["a", "the", "his", "her"].includes(lower(tokens[last + 1])) || isName(last + 1) ? 1 : 0;
  return words.former.has(lower(tokens[last + 1 + article]));
}

/** Whether a person named in a line acts for nobody, since what office he is named with is past. */
export function isFormer(scene: Scene, line: Line, mention: Mention, named: readonly Mention[], words: RoleWords): boolean {
  if (mention.actor.kind !== "person" || !isCalledFormer(line.sentence, mention, named, words)) return false;
  const entity = scene.gazetteer.entities.get(mention.actor.id);
  const { date } = scene.article;
  const when = line.year === null || date === null || date.startsWith(line.year) ? date : `${line.year}-06-30`;
  if (entity === undefined || when === null) return true;
  const role = roleAt(entity, when);
  return role === undefined || (role.from ?? "") > when || (role.to ?? "9999") < when;
}
