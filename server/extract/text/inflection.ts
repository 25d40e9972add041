/**
 * Regular English inflection undone: -s, -ed, -ing, -er, -est. Doubled consonants, y for ie, and the mute e follow the
 * spelling rules of English (Carter and McCarthy, Cambridge Grammar of English, appendix on spelling); forms that the
 * rules get wrong are listed in data/lexicon/lemmas.json.
 */

const VOWEL = /[aeiouy]/u;
const isConsonant = (c: string): boolean => /[b-df-hj-np-tv-z]/u.test(c);

/** Base of a regular verb form with the Penn tag VBZ, VBD, VBN or VBG; other tags give the form itself. */
export const verbBase = (form: string, xpos: string, bases: ReadonlySet<string>): string => {
  if (xpos === "VBZ") return form.endsWith("s") ? thirdPerson(form) : form;
  if (xpos === "VBG") return form.length > 4 && form.endsWith("ing") ? stemBase(form.slice(0, -3), bases) : form;
  if (xpos !== "VBD" && xpos !== "VBN") return form;
  if (form.endsWith("'d") || form.endsWith("’d")) return form.slice(0, -2);
  if (form.length < 4 || !form.endsWith("ed")) return form;
  if (form.endsWith("ied")) return form.length > 4 ? `${form.slice(0, -3)}y` : form.slice(0, -1);
  if (form.endsWith("eed") && !bases.has(form.slice(0, -1))) return form;
  return stemBase(form.slice(0, -2), bases);
};

const thirdPerson = (form: string): string => {
  if (form.endsWith("ies")) return form.length > 4 ? `${form.slice(0, -3)}y` : form.slice(0, -1);
  if (
    /(?:s|sh|x|z|tch|[^aeiou]ch|[aeiou]{2}ch|[^aeiou]o)es$/u.test(form) &&
    !/(?:[^s]se|[^tz]ze|aches)$|[^s]ses$|[^z]zes$/u.test(form)
  )
    return form.slice(0, -2);
  if (/(?:ach|ich|uch|och|ech)es$/u.test(form)) return form.slice(0, -2);
  return form.slice(0, -1);
};

const withoutPrefix = (word: string): string => word.replace(PREFIX, "");

const PREFIX = /^(?:re|over|under|un|mis|pre|out|de|dis|co|inter|counter|re-|co-|pre-|de-)(?=.{3})/u;

/**
 * Base of a stem that lost -ed or -ing: a known base, with or without its prefix, else by the rules of spelling. A short stem
 * that ends in one vowel and one consonant would have doubled it, so it is no base itself: hoped is of hope, not of hop.
 */
const stemBase = (stem: string, bases: ReadonlySet<string>): string => {
  if (!VOWEL.test(stem)) return stem;
  const undoubled = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : null;
  const short = /^[^aeiou]*[aeiou][^aeiouwxy]$/u.test(stem);
  const candidates = [...(short ? [] : [stem]), `${stem}e`, ...(undoubled === null ? [] : [undoubled])];
  const known = candidates.find((word) => bases.has(word)) ?? candidates.find((word) => bases.has(withoutPrefix(word)));
  return known ?? spelled(stem);
};

const spelled = (stem: string): string => {
  const last = stem.at(-1) ?? "";
  if (last === stem.at(-2) && isConsonant(last)) return /[sfz]/u.test(last) || keepsDoubleL(stem) ? stem : stem.slice(0, -1);
  return lacksE(stem) ? `${stem}e` : stem;
};

/** One syllable before ll keeps it (kill, call); more lose one l (control, travel), but for -fill, -all. */
const keepsDoubleL = (stem: string): boolean =>
  /^[^aeiou]*[aeiou]{1,2}ll$|(?:fill|stall|call|kill|thrall|wall|well|pull|ull)$/u.test(stem);

/** Endings that English spells only with a mute e after them. */
const MUTE_E: readonly RegExp[] = [
  /[cvu]$/u,
  /(?:^|[^aeious])s$|[aeiou]{2}s$|[^i]as$|is$|[^i]os$/u,
  /[^tz]z$/u,
  /[aeiourdl]g$|[aeu]ng$|[^aeiou]hing$/u,
  /[bcdfgkptz]l$/u,
  /(?:^|[^aeiou])[aeiou]k$|[aiu]p$/u,
  /[^eo]at$|[^aeiou](?:ut|ot)$/u,
  /(?:^|[^aeiou])[aiou]d$/u,
  /(?:^|[^aeiou])[aiu]m$/u,
  /[aeiou]{2}th$/u,
  /(?:[^aeiou]|[aeiou]{2})(?:ir|ur)$|qu(?:ir|ot)$|[aeiou][^aeiou]+in$/u,
];

const lacksE = (stem: string): boolean => MUTE_E.some((ending) => ending.test(stem));

/** Singular of a regular plural. */
export const nounBase = (form: string): string => {
  if (form.length < 3 || !form.endsWith("s") || form.endsWith("ss")) return form;
  if (/\p{Nd}['’]?s$/u.test(form)) return form.replace(/['’]s$/u, "s");
  if (form.endsWith("'s") || form.endsWith("’s")) return form.slice(0, -2);
  if (form.endsWith("ies")) return form.length > 4 ? `${form.slice(0, -3)}y` : form.slice(0, -1);
  if (/(?:ss|sh|x|tch|[^aeiou]ch|[aeiou]{2}ch|zz)es$/u.test(form)) return form.slice(0, -2);
  if (/(?:[aeiou]ch)es$/u.test(form)) return form.slice(0, -2);
  if (/[^aeiou]oes$/u.test(form)) return form.slice(0, -2);
  return form.slice(0, -1);
};

/** Base of a regular comparative (`ending` "er") or superlative ("est"). */
export const comparativeBase = (form: string, ending: "er" | "est"): string => {
  if (!form.endsWith(ending) || form.length < ending.length + 3) return form;
  const stem = form.slice(0, -ending.length);
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  const last = stem.at(-1) ?? "";
  if (last === stem.at(-2) && isConsonant(last) && !/[lsf]/u.test(last)) return stem.slice(0, -1);
  return stem;
};
