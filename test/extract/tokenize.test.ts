/** Tokens as in the English Universal Dependencies treebanks. */
import { expect, test } from "vitest";
import { tokenize } from "../../server/extract/tokenize.ts";
import { lexicon } from "./lexicon.ts";

const tokens = (text: string): string =>
  tokenize(text, { start: 0, end: text.length }, 0, lexicon)
    .tokens.map((token) => token.text)
    .join(" ");

test.each([
  ["They don't, can't and won't.", "They do n't , ca n't and wo n't ."],
  ["It’s Moscow’s; we'll say we've won.", "It ’s Moscow ’s ; we 'll say we 've won ."],
  ["The states' envoys cannot meet.", "The states ' envoys can not meet ."],
  ["A US-led, pro-Beijing, Sino-Russian 20-year-old", "A US - led , pro-Beijing , Sino - Russian 20 - year - old"],
  ["UN-backed envoys, ex-ministers, PRO-BEIJING", "UN - backed envoys , ex-ministers , PRO-BEIJING"],
  ["No. 3 is DNA.", "No. 3 is DNA ."],
  ["2013-2014, £3,000-£5,000, 01-Feb-02", "2013 - 2014 , £ 3,000 - £ 5,000 , 01-Feb-02"],
  ["(They came late. They left.) Acme Inc..", "( They came late . They left . ) Acme Inc. ."],
  ["Al-Qaeda will co-operate.", "Al - Qaeda will co-operate ."],
  ["Gen. Lee left the U.S. on Nov. 3.", "Gen. Lee left the U.S. on Nov. 3 ."],
  ["He lives in the U.S.", "He lives in the U.S."],
  ["10,000 men, 3.5% of $5bn, US$40 and C$30", "10,000 men , 3.5 % of $ 5 bn , US$ 40 and C$ 30"],
  ["at 7:30pm on 9/11 and/or 12/24/2001", "at 7:30 pm on 9/11 and / or 12/24/2001"],
  ["“No,” he said — ‘never’…", "“ No , ” he said — ‘ never ’ …"],
  ["[North Korea] (DPRK)", "[ North Korea ] ( DPRK )"],
  ["See https://example.org/a?b=c. Write to a.b@example.org!", "See https://example.org/a?b=c . Write to a.b@example.org !"],
  ["peace--or war—who knows", "peace -- or war — who knows"],
  ["1939–45, pp. 3-5", "1939 – 45 , pp. 3 - 5"],
  ["e.g. AT&T, R&D at 5 o'clock w/o U.N.-backed aid", "e.g. AT&T , R&D at 5 o'clock w/o U.N. - backed aid"],
  ["Peace 🇺🇦 now!!", "Peace 🇺🇦 now !!"],
  ["the 1990s and the '80s", "the 1990s and the '80s"],
  ["the spring.The talks", "the spring . The talks"],
  ["call 713-853-3989", "call 713-853-3989"],
])("%s", (text, expected) => {
  expect(tokens(text)).toBe(expected);
});

test("tokens are numbered in the sentence and placed in the text", () => {
  const text = "One. It's two.";
  expect(tokenize(text, { start: 5, end: 14 }, 1, lexicon)).toEqual({
    index: 1,
    start: 5,
    end: 14,
    tokens: [
      { index: 0, start: 5, end: 7, text: "It" },
      { index: 1, start: 7, end: 9, text: "'s" },
      { index: 2, start: 10, end: 13, text: "two" },
      { index: 3, start: 13, end: 14, text: "." },
    ],
  });
});
