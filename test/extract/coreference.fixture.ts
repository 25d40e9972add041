/** Coreference over sentences parsed by hand: what it adds to the names. */
import { resolveCoreference } from "../../server/extract/coreference.ts";
import { findMentions } from "../../server/extract/mentions.ts";
import type { Mention } from "../../server/vocabulary/index.ts";
import { clauses } from "./clauses.ts";
import { gazetteer, parsed, show } from "./actors.fixture.ts";

/** What coreference adds to the names in hand-parsed sentences. */
export function added(...written: readonly string[]): {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly shown: readonly string[];
} {
  const { text, sentences } = parsed(...written);
  const article = { title: null, date: "2024-06-01", text };
  const given = findMentions(gazetteer, article, sentences);
  const all = resolveCoreference({ gazetteer, clauses }, article, sentences, given);
  const mentions = all.filter((mention) => !given.includes(mention));
  return { text, mentions, shown: show(text, mentions) };
}

export const TURKEY_ACCUSED = "Turkey|PROPN|NNP|2|nsubj accused/accuse|VERB|VBD|0|root Sweden|PROPN|NNP|2|obj .|PUNCT|.|2|punct";
