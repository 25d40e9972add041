/** Runs every pattern's own examples through the real pipeline: each `yes` is matched with its ends, no `no` is. */
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { read, type Knowledge } from "../../server/extract/index.ts";
import { PatternFile } from "../../server/extract/patterns.ts";
import { loadKnowledge } from "../../server/knowledge/index.ts";
import { Ontology } from "../../server/vocabulary/index.ts";

const folder = new URL("../../data/patterns/", import.meta.url);
const files = readdirSync(folder)
  .toSorted()
  .map((name) => PatternFile.parse(JSON.parse(readFileSync(new URL(name, folder), "utf8"))));
const ontology = Ontology.parse(JSON.parse(readFileSync(new URL("../../data/ontology.json", import.meta.url), "utf8")));

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

/** Ends of the matches of one pattern, before the claims of a sentence compete with each other. */
const matchesBy = (pattern: string, text: string): string[] =>
  read(knowledge, { title: null, date: "2024-06-01", text })
    .scenes.flatMap((searched) => searched?.matches ?? [])
    .filter((match) => match.pattern.id === pattern)
    .map(({ source, target }) => `${source.mention.actor.principal.name} > ${target.mention.actor.principal.name}`);

describe("pattern files", () => {
  it("cover every relation of the ontology with at least six frames", () => {
    const frames = new Map(files.map((file) => [file.relation, file.patterns.length]));
    for (const { id } of ontology.relations) expect(frames.get(id) ?? 0, id).toBeGreaterThanOrEqual(6);
  });

  it("give every pattern an id of its own, that of its relation", () => {
    const ids = files.flatMap((file) => file.patterns.map((pattern) => pattern.id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const file of files) for (const pattern of file.patterns) expect(pattern.id).toMatch(new RegExp(`^${file.relation}\\.`));
  });
});

/** Claims of a relation that are made of a text, however unsure. */
const claimsBy = (relation: string, text: string): string[] =>
  read(knowledge, { title: null, date: "2024-06-01", text })
    .claims.filter((claim) => claim.relation === relation)
    .map(({ source, target }) => `${source.principal.name} > ${target.principal.name}`);

describe.each(files)("$relation", ({ relation, patterns, bars }) => {
  const symmetric = ontology.relations.find(({ id }) => id === relation)?.symmetric === true;
  it.each(patterns)("$id", ({ id, yes, no }) => {
    for (const [text, ends] of yes) {
      const wanted = symmetric ? [ends, ends.split(" > ").toReversed().join(" > ")] : [ends];
      expect(
        matchesBy(id, text).filter((found) => wanted.includes(found)),
        text,
      ).not.toEqual([]);
    }
    for (const text of no) expect(matchesBy(id, text), text).toEqual([]);
  });
  const way = (ends: string): string => (symmetric ? ends.split(" > ").toSorted().join(" > ") : ends);
  if (bars.length > 0)
    it.each(bars)("$id", ({ no }) => {
      for (const [text, ends] of no) expect(claimsBy(relation, text).map(way), text).not.toContain(way(ends));
    });
});
