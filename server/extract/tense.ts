/** Which word of a verb tells its tense, and which forms tell one. */
import type { ParsedToken } from "../vocabulary/index.ts";
import { dependents, type Tree } from "./tree.ts";

/** The first auxiliary or copula of a verb, "has" of "has sent"; the verb itself where it has none. */
export const tenseCarrier = (tree: Tree, verb: number): number => dependents(tree, verb, "aux", "cop")[0] ?? verb;

const FINITE: ReadonlySet<string> = new Set(["VBD", "VBP", "VBZ"]);

/** Whether a form tells a tense by itself: "sent", "sends", "send" of "they send"; modals, which tell none, are not counted. */
export const isFiniteForm = ({ xpos }: Pick<ParsedToken, "xpos">): boolean => FINITE.has(xpos);
