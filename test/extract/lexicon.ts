/** The text lexicon and lemma exceptions as shipped, parsed once for the tests of the text stages. */
import lemmas from "../../data/lexicon/lemmas.json" with { type: "json" };
import text from "../../data/lexicon/text.json" with { type: "json" };
import { LemmaExceptions } from "../../server/extract/lemmatize.ts";
import { TextLexicon } from "../../server/extract/text-lexicon.ts";

export const lexicon = TextLexicon.parse(text);
export const exceptions = LemmaExceptions.parse(lemmas);
