/**
 * The shape of data/lexicon/text.json: what the cleaner, the splitter and the tokenizer know about English news text.
 * Lists become sets and patterns become regular expressions when the file is parsed, so the stages look things up at once.
 */
import { z } from "zod";

const words = z.array(z.string().min(1)).transform((list): ReadonlySet<string> => new Set(list));

/** Where a boilerplate pattern is tried: on a short block as a whole, or on the first or last characters of any block. */
const BoilerplateRule = z.object({
  id: z.string(),
  reason: z.string(),
  where: z.enum(["whole", "head", "tail"]),
  exact: z.boolean().meta({ description: "True where the case of letters matters." }),
  pattern: z.string(),
  yes: z.array(z.string()).min(1),
  no: z.array(z.string()),
});

/** A lead-in that is cut off the front of a block; the pattern is anchored at the block's start and case matters. */
const LeadRule = z.object({
  id: z.string(),
  reason: z.string(),
  final: z.boolean().meta({ description: "True where no other lead follows: an item's label is not a dateline." }),
  pattern: z.string(),
  yes: z.array(z.object({ text: z.string(), rest: z.string() })).min(1),
  no: z.array(z.string()),
});

type Parts = Readonly<Record<string, string>>;

/** Compiles a pattern in which `<name>` stands for the part of that name; parts may use the parts listed before them. */
const compile = (pattern: string, parts: Parts, flags: string): RegExp =>
  new RegExp(
    Object.entries(parts)
      .toReversed()
      .reduce((source, [name, part]) => source.replaceAll(`<${name}>`, () => part), pattern),
    flags,
  );

export const TextLexicon = z
  .object({
    abbreviations: z.object({
      title: words.meta({ description: "Stands before a name or explains: never ends a sentence (Gen., e.g.)." }),
      number: words.meta({ description: "An abbreviation only before a number (No. 3, p. 12)." }),
      open: words.meta({ description: "Ends a sentence only where a sentence starter follows (U.S., Inc., Nov.)." }),
      closing: words.meta({ description: "Ends a sentence before any capital (etc., p.m.)." }),
      letterNames: words.meta({
        description: "A single letter that names something: behind a small word it ends a sentence (on X.).",
      }),
    }),
    starters: words.meta({ description: "Lower-cased words whose capital shows that a sentence begins." }),
    afterHour: words.meta({ description: "What may follow a.m. or p.m. in the same sentence: weekdays, time zones, cities." }),
    reporting: words.meta({ description: "Verbs that tie a quotation to its speaker." }),
    hyphen: z.object({
      prefixes: words.meta({ description: "Stay joined to what follows the hyphen (pro-Beijing)." }),
      suffixes: words.meta({ description: "Stay joined to what stands before the hyphen (career-wise)." }),
    }),
    whole: words.meta({
      description: "Lower-cased chunks that are one token in spite of slash, apostrophe or sign (w/o, o'clock).",
    }),
    fused: z
      .record(z.string(), z.array(z.int().positive()))
      .transform((entries): ReadonlyMap<string, readonly number[]> => new Map(Object.entries(entries)))
      .meta({ description: "Lower-cased words written as one but read as several, with the offsets to cut at (cannot: 3)." }),
    parts: z.record(z.string(), z.string()).meta({ description: "Pieces of regular expressions that several patterns share." }),
    leads: z.array(LeadRule),
    boilerplate: z.array(BoilerplateRule),
  })
  .transform(({ parts, leads, boilerplate, ...lists }) => ({
    ...lists,
    leads: leads.map((rule) => ({ ...rule, test: compile(rule.pattern, parts, "u") })),
    boilerplate: boilerplate.map((rule) => ({ ...rule, test: compile(rule.pattern, parts, rule.exact ? "u" : "iu") })),
  }))
  .readonly();
export type TextLexicon = z.infer<typeof TextLexicon>;
