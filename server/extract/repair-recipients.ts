/** Mends whom a verb is done to or with, read as a part of the thing given, as an object of the next clause or as its subject; and what somebody is blamed for, hung on the name. */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import type { Mending } from "./repair-mends.ts";
import { blamedFor } from "./slots.ts";
import { dependents, deprelOf, headOf, isNominal, lemmaOf, prepositionOf, type Tree } from "./tree.ts";

/** "pledged Colombia $100 million": a name right after a verb of giving that was read as part of the thing is the recipient. */
export function mendRecipient(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): Mending {
  if (!lexicon.ditransitives.has(verb.lemma.toLowerCase())) return [];
  const objects = dependents(tree, verb.index, "obj");
  const name = [verb.index + 1, verb.index + 2].find((at) => tree.tokens[at]?.upos === "PROPN");
  // "had promised it €1bn": what was read as a clause is the thing.
  const sum = dependents(tree, verb.index, "ccomp").find((at) => at > verb.index && tree.tokens[at]?.upos === "SYM");
  const [only, ...more] = objects;
  if (sum !== undefined && only === verb.index + 1 && more.length === 0)
    return [
      { at: only, deprel: "iobj" },
      { at: sum, deprel: "obj" },
    ];
  // "promised it ten helicopters"
  if (objects.length > 1 && only === verb.index + 1 && tree.tokens[only]?.upos === "PRON") return [{ at: only, deprel: "iobj" }];
  if (name === undefined) return [];
  // "sent US troops to Kenya": what goes to somebody else is not given to the first.
  const isGivenOn = dependents(tree, verb.index, "obl").some((at) => prepositionOf(tree, at) === "to" && isNominal(tree, at));
  const isRead = deprelOf(tree, name) === "iobj" && objects[0] === name + 1;
  if (isGivenOn) return isRead ? [{ at: name, head: name + 1, deprel: "compound" }] : [];
  // "sent North Korea 20 tanks": a name torn in two.
  const torn = dependents(tree, verb.index, "iobj").find((at) => at === name && objects[0] === at + 1);
  if (torn !== undefined && objects.length > 1 && tree.tokens[torn + 1]?.upos === "PROPN")
    return [
      { at: torn, head: torn + 1, deprel: "compound" },
      { at: torn + 1, deprel: "iobj" },
    ];
  // "has given Kenya ten helicopters": of two objects the name comes first and receives.
  if (objects.length > 1 && objects[0] === name) return [{ at: name, deprel: "iobj" }];
  const isPart = deprelOf(tree, name) === "compound" && objects.includes(headOf(tree, name));
  return isPart ? [{ at: name, head: verb.index, deprel: "iobj" }] : [];
}

/** "Will send the United States tanks": the same of a name of several words, where nobody else is given anything. */
export function mendLongRecipient(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): Mending {
  const [object, ...others] = dependents(tree, verb.index, "obj");
  if (!lexicon.ditransitives.has(verb.lemma) || object === undefined || others.length > 0) return [];
  if (dependents(tree, verb.index, "obl").some((at) => ["to", "for"].includes(prepositionOf(tree, at) ?? ""))) return [];
  const name = dependents(tree, object, "compound").find((at) => {
    const first = Math.min(at, ...dependents(tree, at, "amod", "compound"));
    const start = tree.tokens[first - 1]?.lemma === "the" ? first - 1 : first;
    return tree.tokens[at]?.upos === "PROPN" && first < at && start === verb.index + 1 && at === object - 1;
  });
  if (name === undefined) return [];
  const articles = dependents(tree, object, "det").filter((at) => at < name);
  return [{ at: name, head: verb.index, deprel: "iobj" }, ...articles.map((at) => ({ at, head: name, deprel: "det" }))];
}

/** Prepositions of the parties to a sale. */
const PARTIES: ReadonlySet<string> = new Set(["to", "by", "from"]);

/** "the sale of jets to Laos by Peru": to whom and by whom is said of the sale and not of the jets. */
export function mendSold(tree: Tree, party: ParsedToken, { handovers }: ClauseLexicon): Mending {
  const goods = tree.tokens[party.head];
  if (party.deprel !== "nmod" || party.upos !== "PROPN" || !PARTIES.has(prepositionOf(tree, party.index) ?? "")) return [];
  if (goods?.deprel !== "nmod" || prepositionOf(tree, goods.index) !== "of" || goods.upos !== "NOUN") return [];
  const isSold = handovers.has(lemmaOf(tree, goods.head)) && goods.head < goods.index;
  return isSold ? [{ at: party.index, head: goods.head, deprel: "nmod" }] : [];
}

/** "sent the country 20 tanks", "sent the rebels guns": a noun before a number is no part of what is counted, nor rebels of their guns. */
export function mendCountedRecipient(tree: Tree, verb: ParsedToken, { ditransitives, receiving }: ClauseLexicon): Mending {
  const object = dependents(tree, verb.index, "obj").at(-1);
  if (!ditransitives.has(verb.lemma) || object === undefined) return [];
  const isBeforeNumber = (at: number): boolean => dependents(tree, object, "nummod").includes(at + 1);
  const noun = [...dependents(tree, object, "compound", "amod"), ...dependents(tree, verb.index, "obj", "iobj")].find(
    (at) =>
      at > verb.index &&
      at < object &&
      ["NOUN", "PROPN"].includes(tree.tokens[at]?.upos ?? "") &&
      (isBeforeNumber(at) || (at === object - 1 && tree.tokens[object]?.xpos === "NNS" && receiving.has(lemmaOf(tree, at)))),
  );
  if (noun === undefined) return [];
  const before = dependents(tree, object, "det", "amod", "nmod:poss", "compound").filter((at) => at < noun);
  if (deprelOf(tree, noun) === "iobj" && before.length === 0) return [];
  return [
    { at: noun, head: verb.index, deprel: "iobj" },
    ...before.map((at) => ({ at, head: noun, deprel: deprelOf(tree, at) })),
  ];
}

/** "told Peru's envoys they had two days": an object before the subject of a clause is whom the verb above tells. */
export function mendTold(tree: Tree, verb: ParsedToken, { telling }: ClauseLexicon): readonly Mending[] {
  const [listener] = dependents(tree, verb.index, "obj", "iobj");
  // "told reporters that Peru had fled": a clause whose subject stands behind "that" describes no reporter.
  if (listener !== undefined)
    return telling.has(verb.lemma)
      ? dependents(tree, listener, "acl", "acl:relcl")
          .filter((at) => dependents(tree, at, "mark").length > 0 && dependents(tree, at, "nsubj").length > 0)
          .map((at): Mending => [{ at, head: verb.index, deprel: "ccomp" }])
      : [];
  return dependents(tree, verb.index, "ccomp").map((clause): Mending => {
    const [subject] = dependents(tree, clause, "nsubj");
    const told = dependents(tree, clause, "obj").find((at) => verb.index < at && at < (subject ?? 0));
    return told === undefined || (subject ?? 0) - told > 1 ? [] : [{ at: told, head: verb.index, deprel: "iobj" }];
  });
}

/** "gave Peruvian officials 48 hours": a bare time right after the only object of a verb of giving is what was given. */
export function mendTerm(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): Mending {
  const [object, ...others] = dependents(tree, verb.index, "obj", "iobj");
  const time = dependents(tree, verb.index, "obl:unmarked").find((at) => at > verb.index);
  const isNext = object !== undefined && time !== undefined && dependents(tree, time, "nummod").some((at) => at === object + 1);
  if (!isNext || others.length > 0 || !lexicon.ditransitives.has(verb.lemma.toLowerCase())) return [];
  return dependents(tree, time, "advmod", "case").length > 0
    ? []
    : [
        { at: object, deprel: "iobj" },
        { at: time, deprel: "obj" },
      ];
}

/** "accused Peru of a pact", "accused by Peru of a pact", "accused of complicity in a raid": what somebody is blamed for hangs on the verb, and what is told of it on itself. */
export function mendBlamed(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): readonly Mending[] {
  const prepositions = lexicon.blaming.get(verb.lemma.toLowerCase());
  if (prepositions === undefined) return [];
  const names = dependents(tree, verb.index, "obj", "nsubj:pass", "obl").filter((at) => tree.tokens[at]?.upos === "PROPN");
  const onNames = names.flatMap((name) =>
    dependents(tree, name, "nmod").filter(
      (at) => at > verb.index && tree.tokens[at]?.upos === "NOUN" && prepositions.has(prepositionOf(tree, at) ?? ""),
    ),
  );
  const within = dependents(tree, verb.index, "obl").flatMap((at): readonly Mending[] => {
    const preposition = dependents(tree, at, "case").find((word) => tree.tokens[word]?.text === "in") ?? 0;
    const deed = preposition - 1;
    return onNames.includes(deed) || blamedFor(tree, deed, lexicon).length > 0 ? [[{ at, head: deed, deprel: "nmod" }]] : [];
  });
  // "accused Peru of bombing its ports"
  const deeds = names.flatMap((name) =>
    dependents(tree, name, "acl").filter(
      (at) =>
        tree.tokens[at]?.xpos === "VBG" &&
        dependents(tree, at, "mark", "case").some((mark) => prepositions.has(tree.tokens[mark]?.text ?? "")),
    ),
  );
  return [
    ...onNames.map((at): Mending => [{ at, head: verb.index, deprel: "obl" }]),
    ...deeds.map((at): Mending => [{ at, head: verb.index, deprel: "advcl" }]),
    ...within,
  ];
}

/** "agreed with Peru to leave": who follows "with" straight behind the verb is a phrase of it, and no subject of the infinitive. */
export function mendWith(tree: Tree, verb: ParsedToken): readonly Mending[] {
  return dependents(tree, verb.index, "xcomp", "ccomp", "advcl").map((clause): Mending => {
    const [subject] = dependents(tree, clause, "nsubj");
    const marks = dependents(tree, clause, "mark").map((at) => tree.tokens[at]?.text.toLowerCase());
    const follows = tree.tokens[verb.index + 1]?.text.toLowerCase() === "with" && subject !== undefined && subject > verb.index;
    if (!follows || !marks.includes("with") || !marks.includes("to")) return [];
    return [
      { at: subject, head: verb.index, deprel: "obl" },
      { at: verb.index + 1, head: subject, deprel: "case" },
    ];
  });
}
