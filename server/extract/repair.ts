/**
 * Mends what the parser is known to get wrong where a lexicon of verbs tells better: particles read as prepositions ("called off a visit"),
 * recipients read as parts of the thing given, subjects and objects read as measures of time. Runs between the parser and everything else.
 */
import type { Parsed, ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";

/** A new head or label for one token; what is left out stays. */
type Mend = { readonly at: number; readonly head?: number; readonly deprel: string };

/** Labels that a bare name before its verb gets by mistake. */
const MISTAKEN: ReadonlySet<string> = new Set(["compound", "advmod", "dep", "nmod", "vocative", "discourse"]);

const isVerb = (token: ParsedToken | undefined): token is ParsedToken => token?.upos === "VERB";

/** "handed over prisoners": the particle belongs to the verb, and what it seemed to govern is the verb's object. */
function mendParticle(tokens: readonly ParsedToken[], verb: ParsedToken, lexicon: ClauseLexicon): readonly Mend[] {
  const particle = tokens[verb.index + 1];
  if (particle === undefined || !lexicon.phrasalVerbs.has(`${verb.lemma.toLowerCase()} ${particle.text.toLowerCase()}`)) return [];
  if (particle.deprel === "compound:prt") {
    // "cut off Poland": a bare phrase after the particle is the object.
    const bare = tokens.find((token) => token.head === verb.index && token.deprel === "obl" && token.index - particle.index <= 3);
    const marked = bare === undefined || tokens.some((token) => token.head === bare.index && token.deprel === "case");
    return marked || tokens.some((token) => token.head === verb.index && token.deprel === "obj") ? [] : [{ at: bare.index, deprel: "obj" }];
  }
  if (particle.deprel !== "case") return [];
  const governed = tokens[particle.head];
  const mended: Mend = { at: particle.index, head: verb.index, deprel: "compound:prt" };
  const prepositions = tokens.filter((token) => token.head === particle.head && token.deprel === "case");
  // "pulled out of Laos": another preposition stays, and Laos with it.
  if (governed === undefined || governed.head !== verb.index || prepositions.length > 1) return [mended];
  return [mended, { at: governed.index, deprel: "obj" }];
}

/** A bare name before a verb without a subject is its subject; right after a verb without an object, its object. */
function mendBareNames(tokens: readonly ParsedToken[], verb: ParsedToken): readonly Mend[] {
  const own = tokens.filter((token) => token.head === verb.index);
  const bare = own.filter(
    (token) => token.upos === "PROPN" && (token.deprel === "obl:unmarked" || (token.index < verb.index && MISTAKEN.has(token.deprel))) && !own.some((other) => other.deprel === "case" && other.head === token.index),
  );
  const hasSubject = own.some((token) => token.deprel.startsWith("nsubj"));
  const hasObject = own.some((token) => token.deprel === "obj" || token.deprel === "iobj" || token.deprel === "ccomp");
  return bare.flatMap((token): readonly Mend[] => {
    if (token.index < verb.index) return hasSubject || !["VBZ", "VBD", "VBP"].includes(verb.xpos) ? [] : [{ at: token.index, deprel: "nsubj" }];
    return hasObject || token.index - verb.index > 3 ? [] : [{ at: token.index, deprel: "obj" }];
  });
}

/** "pledged Colombia $100 million": a name right after a verb of giving that was read as part of the thing is the recipient. */
function mendRecipient(tokens: readonly ParsedToken[], verb: ParsedToken, lexicon: ClauseLexicon): readonly Mend[] {
  if (!lexicon.ditransitives.has(verb.lemma.toLowerCase())) return [];
  const name = tokens.slice(verb.index + 1, verb.index + 3).find((token) => token.upos === "PROPN");
  const thing = name === undefined ? undefined : tokens[name.head];
  if (name === undefined || name.deprel !== "compound" || thing?.head !== verb.index || thing.deprel !== "obj") return [];
  return [{ at: name.index, head: verb.index, deprel: "iobj" }];
}

/** The sentence with its tree mended; the very same sentence where there is nothing to mend. O(verbs × tokens). */
export function repair(sentence: Parsed, lexicon: ClauseLexicon): Parsed {
  const { tokens } = sentence;
  const mends = tokens
    .filter(isVerb)
    .flatMap((verb) => [...mendParticle(tokens, verb, lexicon), ...mendBareNames(tokens, verb), ...mendRecipient(tokens, verb, lexicon)]);
  if (mends.length === 0) return sentence;
  const byToken = new Map(mends.map((mend) => [mend.at, mend]));
  return {
    ...sentence,
    tokens: tokens.map((token) => {
      const mend = byToken.get(token.index);
      return mend === undefined ? token : { ...token, head: mend.head ?? token.head, deprel: mend.deprel };
    }),
  };
}
