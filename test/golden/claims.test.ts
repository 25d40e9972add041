/**
 * Goldens: an article in, its claims out, a line each and readable. What differs is written beside the golden as `-changed`, to be read
 * and, if it is what was meant, to take its place.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { read, type Knowledge } from "../../server/extract/index.ts";
import { loadKnowledge } from "../../server/knowledge/index.ts";
import { Article, DEFAULT_CONFIDENCE, type Claim } from "../../server/vocabulary/index.ts";

const ARTICLES = [
  "armenia-and-azerbaijan-in-washington",
  "congo-and-rwanda-meet-in-doha",
  "india-pakistan-after-the-truce",
  "north-korean-troops-in-russia",
  "sahel-states-leave-ecowas",
];

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

function tell({ source, relation, target, object, status, claimant, time, evidence, pattern }: Claim): string {
  const ends = `${source.principal.name} ${relation} ${target.principal.name}`;
  const details = [object === null ? null : `${object.class}: ${object.text}`, status, claimant === null ? null : `says ${claimant.name}`, time?.text, pattern];
  return `${ends} (${details.filter((detail) => detail !== null && detail !== undefined).join("; ")})\n    ${evidence.sentence.text}`;
}

describe("claims of the sample articles", () => {
  it.each(ARTICLES)("%s", (name) => {
    const article = Article.parse(JSON.parse(readFileSync(new URL(`../../data/articles/${name}.json`, import.meta.url), "utf8")));
    const claims = read(knowledge, article).claims.filter(({ confidence }) => confidence >= DEFAULT_CONFIDENCE);
    const found = `${claims.map(tell).join("\n")}\n`;
    const golden = new URL(`./${name}.txt`, import.meta.url);
    const changed = new URL(`./${name}-changed.txt`, import.meta.url);
    const wanted = existsSync(golden) ? readFileSync(golden, "utf8") : "";
    if (found === wanted) rmSync(changed, { force: true });
    else writeFileSync(changed, found);
    expect(found).toBe(wanted);
  });
});
