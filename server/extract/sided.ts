/** Prefixes that set a word for or against somebody ("anti-Houthi", "pro-Russian"): whom they name is spoken of, and owns nothing. */
const SIDES = "(?:pro|anti|counter|non|ex|post|pre)[-‐‑]";
const OPENS = new RegExp(`^${SIDES}`, "iu");
const CLOSES = new RegExp(`(?:^|[\\s“"(])${SIDES}$`, "iu");

const FAVOURS = /(?:^|[\s“"(])pro[-‐‑]$/iu;

const EXCLUDED = /(?:^|[\s“"(])(?:non[-‐‑]|(?:ethnic|sudeten|volga)[-‐‑\s])$/iu;

/** Before a people in the plural: some of them, whom no state sent. */
const SOME = /(?:^|[\s“"(])(?:armed|masked|angry)\s$/iu;

/** Longest prefix, its hyphen and the character before it. */
export const LONGEST_SIDE = 9;

/** Whether a word begins with such a prefix. */
export const isSided = (word: string): boolean => OPENS.test(word);

/** Whether a text ends with one, so that what follows is sided. */
export const endsInSide = (text: string): boolean => CLOSES.test(text);

/** Whether a text ends with "pro-": who is for somebody need not be anybody's. */
export const endsInFavour = (text: string): boolean => FAVOURS.test(text);

/** Whether a text ends with what makes of a people some of them: "30 armed Serbs". */
export const endsInSome = (text: string): boolean => SOME.test(text);

/** Whether a text ends with "non-" or "ethnic": what follows names a state that is not meant. */
export const endsInExclusion = (text: string): boolean => EXCLUDED.test(text);
