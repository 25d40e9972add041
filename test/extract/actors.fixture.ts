/** The project's own gazetteer, and sentences written by hand: parses for tests that load no model. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { z } from "zod";
import {
  BodyRecord,
  ContextData,
  CountrySupplement,
  DescriptionData,
  GroupRecord,
  HistoricalRecord,
  OrganisationRecord,
  PersonRecord,
  PlaceRecord,
  Predecessor,
  RoleData,
  type GazetteerData,
  type IsoNames,
  type WorldCountry,
  countriesFromPackages,
  createGazetteer,
} from "../../server/extract/gazetteer/index.ts";
import type { Mention, Parsed, ParsedToken } from "../../server/vocabulary/index.ts";

const read = (name: string): string => readFileSync(new URL(`../../data/actors/${name}`, import.meta.url), "utf8");
const lines = <S extends z.ZodType>(name: string, schema: S): z.infer<S>[] =>
  read(name)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => schema.parse(JSON.parse(line)));

const require = createRequire(import.meta.url);
const world: readonly WorldCountry[] = require("world-countries");
const iso: { readonly countries: IsoNames } = require("i18n-iso-countries/langs/en.json");

export const data: GazetteerData = {
  countries: countriesFromPackages(world, iso.countries, lines("countries.jsonl", CountrySupplement)),
  people: lines("people.jsonl", PersonRecord),
  organisations: lines("organisations.jsonl", OrganisationRecord),
  groups: lines("groups.jsonl", GroupRecord),
  bodies: lines("bodies.jsonl", BodyRecord),
  places: lines("places.jsonl", PlaceRecord),
  history: lines("history.jsonl", HistoricalRecord),
  predecessors: Predecessor.array().parse(JSON.parse(read("predecessors.json"))),
  context: ContextData.parse(JSON.parse(read("context.json"))),
  roles: RoleData.parse(JSON.parse(read("roles.json"))),
  descriptions: DescriptionData.parse(JSON.parse(read("descriptions.json"))),
};

export const gazetteer = createGazetteer(data);

const TOKEN = /(?:\p{L}\.){2,}|\p{L}+\.(?=\s\p{Lu})|['’]s\b|[\p{L}\p{M}\p{N}]+|\S/gu;

/** Tokens without a parse, one sentence a line: enough for names. */
export function untagged(text: string): readonly Parsed[] {
  return [...text.matchAll(/[^\n]+/gu)].map((line, index) => ({
    index,
    start: line.index,
    end: line.index + line[0].length,
    tokens: [...line[0].matchAll(TOKEN)].map((token, i) => ({
      index: i,
      start: line.index + token.index,
      end: line.index + token.index + token[0].length,
      text: token[0],
      upos: "X",
      xpos: "X",
      lemma: token[0].toLowerCase(),
      head: -1,
      deprel: "dep",
    })),
  }));
}

/**
 * Sentences with parses, written `form|UPOS|XPOS|head|deprel` (heads count from 1, 0 is the root; `form/lemma` where they differ),
 * tokens set apart by one space each.
 */
export function parsed(...sentences: readonly string[]): { readonly text: string; readonly sentences: readonly Parsed[] } {
  let offset = 0;
  const texts: string[] = [];
  const made = sentences.map((sentence, index): Parsed => {
    const start = offset;
    const tokens = sentence.split(/\s+/u).map((cell, i): ParsedToken => {
      const [form = "", upos = "X", xpos = "X", head = "0", deprel = "dep"] = cell.split("|");
      const [text = "", lemma = text.toLowerCase()] = form.split("/");
      const token = {
        index: i,
        start: offset,
        end: offset + text.length,
        text,
        lemma,
        upos,
        xpos,
        head: Number(head) - 1,
        deprel,
      };
      offset = token.end + 1;
      return token;
    });
    texts.push(tokens.map((token) => token.text).join(" "));
    return { index, start, end: offset - 1, tokens };
  });
  return { text: texts.join("\n"), sentences: made };
}

/** Mentions as "span → principal", for reading at a glance. */
export const show = (text: string, mentions: readonly Mention[]): readonly string[] =>
  mentions.map((mention) => `${text.slice(mention.start, mention.end)} → ${mention.actor.principal.name}`);
