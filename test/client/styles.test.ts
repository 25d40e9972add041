/** The style sheets share one page: a class that two of them lay out is two things by one name, and the later sheet spoils the earlier's. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const FOLDER = new URL("../../client/view/style/", import.meta.url);

/** Each property that a sheet gives a class outside any condition, with the sheet. */
const given = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".css"))
  .flatMap((sheet) => {
    const rules = readFileSync(new URL(sheet, FOLDER), "utf8").replaceAll(/\/\*.*?\*\//gs, "");
    return [...rules.matchAll(/^(\.[\w-]+) \{([^}]*)\}/gm)].flatMap(([, name, body = ""]) =>
      [...body.matchAll(/^\s*([\w-]+):/gm)].map(([, property]) => ({ sheet, what: `${name} ${property}` })),
    );
  });

test("no two sheets set the same property of the same class", () => {
  expect(given.length).toBeGreaterThan(300);
  const first = new Map<string, string>();
  for (const { sheet, what } of given) if (!first.has(what)) first.set(what, sheet);
  expect(given.filter(({ sheet, what }) => first.get(what) !== sheet)).toEqual([]);
});

const depthOf = (sheet: string, rule: string): number => {
  const text = readFileSync(new URL(sheet, FOLDER), "utf8");
  return Number(/z-index: (-?\d+)/.exec(text.slice(text.indexOf(`${rule} {`)))?.[1]);
};

test("the colour of the stage lies beneath its curves", () => {
  expect(depthOf("page.css", ".stage::before")).toBeLessThan(depthOf("staging.css", ".ground"));
});
