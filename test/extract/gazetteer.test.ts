/** The gazetteer: matching, case, principals in time, search, and that its data hangs together. */
import { assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import {
  actorAt,
  actorById,
  atomise,
  caseFits,
  createGazetteer,
  createTrie,
  fold,
  hitsAt,
  isHomeAffair,
  principalOf,
  searchActors,
  surface,
  surnamesOf,
} from "../../server/extract/gazetteer/index.ts";
import { data, gazetteer } from "./actors.fixture.ts";

const keys = (text: string): readonly string[] => atomise(text).map((atom) => atom.key);
const found = (query: string): readonly string[] => searchActors(gazetteer, query, 5).map(({ actor }) => actor.id);
const principalAt = (id: string, date: string | null): string => principalOf(gazetteer, id, date).name;

describe("atoms", () => {
  test("abbreviations, hyphens, apostrophes and accents fold to the same atoms", () => {
    expect(keys("U.S.")).toEqual(["us"]);
    expect(keys("al-Shabaab")).toEqual(keys("al Shabaab"));
    expect(keys("Côte d’Ivoire")).toEqual(keys("Cote d'Ivoire"));
    expect(keys("Erdoğan")).toEqual(["erdogan"]);
    expect(keys("Washington, D.C.")).toEqual(["washington", ",", "dc"]);
  });

  test("every atom is a slice of its text", () => {
    assert(
      property(string({ unit: "grapheme" }), (text) => {
        for (const { start, end } of atomise(text)) expect(end).toBeGreaterThan(start);
        for (const { key, start, end } of atomise(text)) expect(atomise(text.slice(start, end)).map((a) => a.key)).toContain(key);
      }),
    );
  });
});

describe("trie", () => {
  test("finds every name that starts at an atom, shortest first", () => {
    const trie = createTrie([surface("Guinea", "GIN", "name"), surface("Guinea-Bissau", "GNB", "name")]);
    const hits = hitsAt(trie, atomise("Guinea Bissau fell"), 0);
    expect(hits.map((hit) => [hit.length, hit.surfaces[0]?.id])).toEqual([
      [1, "GIN"],
      [2, "GNB"],
    ]);
  });
});

describe("case", () => {
  const words = new Set(["us", "who"]);
  test.each([
    [["US"], ["us"], false, false],
    [["US"], ["US"], false, true],
    [["US"], ["US"], true, false],
    [["NATO"], ["Nato"], false, true],
    [["Turkey"], ["turkey"], false, false],
    [["Turkey"], ["TURKEY"], true, true],
    [["al", "Shabaab"], ["Al", "Shabaab"], false, true],
  ])("%j written %j, shouted %s: %s", (forms, written, shouted, fits) => {
    expect(caseFits(forms, written, shouted, words)).toBe(fits);
  });
});

describe("principals", () => {
  test("are followed to the end", () => {
    expect(principalAt("un-security-council", null)).toBe("United Nations");
    expect(principalAt("european-commission", null)).toBe("European Union");
    expect(principalAt("RUS-seat", "2024-01-01")).toBe("Russia");
    expect(principalAt("hezbollah", null)).toBe("Hezbollah");
  });

  test("of a person are those of the role held at the date: the latest begun, else the first", () => {
    expect(principalAt("jens-stoltenberg", "2010-05-01")).toBe("Norway");
    expect(principalAt("jens-stoltenberg", "2022-05-01")).toBe("NATO");
    expect(principalAt("harry-s-truman", "1900-01-01")).toBe("United States");
  });

  test("of seats are the states of the past in their time", () => {
    expect(principalAt("RUS-seat", "1980-06-01")).toBe("Soviet Union");
    expect(principalAt("RUS", "1980-06-01")).toBe("Russia");
    expect(principalAt("soviet-union", "2024-01-01")).toBe("Soviet Union");
  });

  test("never run in a circle", () => {
    const circle = createGazetteer({
      ...data,
      custom: [
        { id: "a", name: "A Front", kind: "group", aliases: [], demonyms: [], principal: "b" },
        { id: "b", name: "B Front", kind: "group", aliases: [], demonyms: [], principal: "a" },
      ],
    });
    expect(["a", "b"]).toContain(principalOf(circle, "a", null).id);
  });
});

describe("the data", () => {
  const ids = new Set(gazetteer.entities.keys());

  test("names a known principal for every body and organ", () => {
    const bodies = data.bodies.filter((body) => !ids.has(body.principal ?? body.country ?? "")).map((body) => body.id);
    const organs = data.organisations.filter((o) => o.principal !== undefined && !ids.has(o.principal)).map((o) => o.id);
    expect([...bodies, ...organs]).toEqual([]);
  });

  test("resolves whom every person served", () => {
    const lost = [...gazetteer.entities.values()].filter((e) => e.kind === "person" && e.roles.some((role) => role.for === null));
    expect(lost.map((e) => e.id)).toEqual([]);
  });

  test("names known states of the past, members and candidates", () => {
    expect(data.predecessors.flatMap((p) => [p.state, p.was]).filter((id) => !ids.has(id))).toEqual([]);
    expect(data.organisations.flatMap((o) => o.members).filter((id) => !ids.has(id))).toEqual([]);
    expect(data.context.rules.flatMap((rule) => rule.candidates.map((c) => c.id)).filter((id) => !ids.has(id))).toEqual([]);
    expect(
      Object.values(data.descriptions.together)
        .flat()
        .filter((id) => !ids.has(id)),
    ).toEqual([]);
  });

  test.each([
    "United States",
    "United Kingdom",
    "Turkey",
    "Czechia",
    "DR Congo",
    "Republic of the Congo",
    "Ivory Coast",
    "Myanmar",
    "Taiwan",
    "Palestine",
    "Kosovo",
    "North Korea",
  ])("calls a state %s", (name) => {
    expect([...gazetteer.entities.values()].filter((e) => e.name === name && e.kind === "state").length).toBeGreaterThan(0);
  });
});

describe("search", () => {
  test("by any alias, whatever its accents and case", () => {
    expect(found("erdogan")[0]).toBe("recep-tayyip-erdogan");
    expect(found("cote d'iv")).toContain("CIV");
    expect(found("isil")[0]).toBe("islamic-state");
    expect(found("Russ")[0]).toBe("RUS");
  });

  test("gives no more than asked, each actor once, and tells the alias", () => {
    const hits = searchActors(gazetteer, "united", 7);
    expect(hits).toHaveLength(7);
    expect(new Set(hits.map((hit) => hit.actor.id)).size).toBe(7);
    for (const { matched } of hits) expect(fold(matched)).toContain("united");
    expect(searchActors(gazetteer, "  ", 5)).toEqual([]);
  });
});

test("a user's actor is named, found and acts for its principal", () => {
  const custom = createGazetteer({
    ...data,
    custom: [{ id: "acme", name: "Acme Rockets", kind: "company", aliases: ["Acme"], demonyms: [], principal: "USA" }],
  });
  expect(actorById(custom, "acme")).toEqual({
    id: "acme",
    name: "Acme Rockets",
    kind: "company",
    principal: { id: "USA", name: "United States" },
  });
  expect(searchActors(custom, "acme", 1)[0]?.actor.id).toBe("acme");
});

test("a territory yields the demonym of its state", () => {
  const dutch = data.countries.filter((country) => country.demonyms.includes("Dutch")).map((country) => country.id);
  expect(dutch).toEqual(["NLD"]);
});

test.each([
  ["Bashar al-Assad", false, ["al-Assad", "Assad"]],
  ["Xi Jinping", true, ["Xi"]],
  ["F. W. de Klerk", false, ["de Klerk", "Klerk"]],
  ["Zine El Abidine Ben Ali", false, ["Ben Ali"]],
  ["Charles III", false, []],
  ["Pelé", false, []],
])("surnames of %s", (name, familyFirst, surnames) => {
  expect(surnamesOf(name, familyFirst, data.context)).toEqual(surnames);
});

test("an actor carries its principal as of a date", () => {
  const moscow = gazetteer.entities.get("RUS-seat");
  expect(moscow && actorAt(gazetteer, moscow, "1985-01-01").principal).toEqual({ id: "soviet-union", name: "Soviet Union" });
});

function home(a: string, b: string): boolean {
  const [one, other] = [a, b].map((id) => actorById(gazetteer, id));
  if (one === undefined || other === undefined) throw new Error(`${a} or ${b} is not in the gazetteer`);
  return isHomeAffair(gazetteer, one, other);
}

describe("home affairs", () => {
  test("parties of one country, and a party and somebody in office at home", () => {
    expect(home("republican-party-us", "democratic-party-us")).toBe(true);
    expect(home("keir-starmer", "conservative-party-uk")).toBe(true);
    expect(home("conservative-party-uk", "keir-starmer")).toBe(true);
  });

  test("a private firm and its own country, but not another's nor a company of the state", () => {
    expect(home("boeing", "USA")).toBe(true);
    expect(home("USA", "lockheed-martin")).toBe(true);
    expect(home("boeing", "CHN")).toBe(false);
    expect(home("airbus", "boeing")).toBe(false);
  });

  test("neither parties abroad, nor states, nor armed groups", () => {
    expect(home("labour-party-uk", "democratic-party-us")).toBe(false);
    expect(home("keir-starmer", "republican-party-us")).toBe(false);
    expect(home("USA", "republican-party-us")).toBe(false);
    expect(home("hezbollah", "hamas")).toBe(false);
  });
});
