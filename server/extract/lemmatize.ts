/**
 * Lemmas by the conventions of the English UD treebanks: irregular forms from data/lexicon/lemmas.json, all others by
 * spelling rules chosen by the part-of-speech tag.
 */
import { z } from "zod";
import { comparativeBase, nounBase, verbBase } from "./text/inflection.ts";

const forms = z
  .record(z.string(), z.string())
  .transform((entries): ReadonlyMap<string, string> => new Map(Object.entries(entries)));

/** The shape of data/lexicon/lemmas.json: inflected form → lemma, all lower case, for each word class. */
export const LemmaExceptions = z
  .object({
    verb: forms.meta({ description: "Irregular verb forms." }),
    bases: z
      .array(z.string())
      .transform((list): ReadonlySet<string> => new Set(list))
      .meta({ description: "Verbs whose regular forms show the base only to who knows it: cite but visit, rescue but control." }),
    noun: forms.meta({ description: "Irregular plurals; plurals that are their own lemma." }),
    lastParts: z
      .array(z.string())
      .meta({ description: "Those of the plurals that also end compounds, the longer of two first: servicewomen." }),
    adjective: forms.meta({ description: "Irregular comparatives and superlatives." }),
    adverb: forms,
    closed: z
      .record(z.string(), forms)
      .transform((entries): ReadonlyMap<string, ReadonlyMap<string, string>> => new Map(Object.entries(entries)))
      .meta({ description: "Closed classes by UPOS, or by UPOS.XPOS where the tag decides; any form, also contracted." }),
  })
  .readonly();
export type LemmaExceptions = z.infer<typeof LemmaExceptions>;

/**
 * The lemma of the word form `text` with its UPOS and Penn tag: lower case, save for proper nouns and the pronoun I. Unknown
 * tags and tags without inflection give the form itself.
 */
export const lemmatize = (text: string, upos: string, xpos: string, exceptions: LemmaExceptions): string => {
  if (upos === "PROPN") return xpos === "NNPS" ? singularName(text, exceptions) : text;
  if (upos === "NUM") return text.toLowerCase().replaceAll(/(?<=\d),(?=\d)/gu, "");
  const form = text.toLowerCase();
  const closed = exceptions.closed.get(`${upos}.${xpos}`)?.get(form) ?? exceptions.closed.get(upos)?.get(form);
  if (closed !== undefined) return closed;
  switch (xpos) {
    case "VBZ":
    case "VBD":
    case "VBN":
    case "VBG":
    case "VBP":
      return exceptions.verb.get(form) ?? verbBase(form, xpos, exceptions.bases);
    case "VB":
      return exceptions.verb.get(form) === "be" && form !== "being" ? "be" : form;
    case "NNS":
      return exceptions.noun.get(form) ?? compound(form, exceptions) ?? nounBase(form);
    case "JJR":
    case "JJS":
      return exceptions.adjective.get(form) ?? comparativeBase(form, xpos === "JJR" ? "er" : "est");
    case "RBR":
    case "RBS":
      return exceptions.adverb.get(form) ?? comparativeBase(form, xpos === "RBR" ? "er" : "est");
    default:
      return form;
  }
};

/** "servicewomen", "stepchildren": the irregular plural of the last part of a compound of at least three letters before it. */
const compound = (form: string, exceptions: LemmaExceptions): string | null => {
  for (const plural of exceptions.lastParts) {
    if (form.length > plural.length + 2 && form.endsWith(plural)) {
      const base = exceptions.noun.get(plural);
      return base === undefined ? null : form.slice(0, -plural.length) + base;
    }
  }
  return null;
};

/** Plural names lose their ending and keep their capitals: "Nations" → "Nation". */
const singularName = (text: string, exceptions: LemmaExceptions): string => {
  const base = exceptions.noun.get(text.toLowerCase()) ?? nounBase(text.toLowerCase());
  return text.toLowerCase().startsWith(base) ? text.slice(0, base.length) : text.charAt(0) + base.slice(1);
};
