/** Random requests of an operation: made by its schema, made against it, and everything between. */
import * as fc from "fast-check";
import { claimId } from "../../server/store/identity.ts";
import { ENTRIES } from "../fixtures/fixture.ts";
import { resolved, type JsonSchema, type Operation } from "./document.ts";

export interface FuzzedRequest {
  readonly operation: Operation;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

/** What has broken servers before. */
const HOSTILE = [
  "",
  " ",
  "\0",
  "null",
  "NaN",
  "-1",
  "1e309",
  "99999999999999999999",
  "__proto__",
  "constructor",
  "' OR 1=1 --",
  '"; DROP TABLE article; --',
  "<script>alert(1)</script>",
  "../../../etc/passwd",
  "${7*7}{{7*7}}",
  "%s%n",
  "\u202E\uFEFF\u200D",
  "a".repeat(3_000),
  "🕊️".repeat(200),
  "2025-02-30",
  "0000-00-00",
  "[1,2",
];

const hostile = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "grapheme", maxLength: 30 }));

/** Values that mean something in the fixture, so that requests get past the first check. */
const KNOWN = [
  "RUS",
  "PRK",
  "UKR",
  "supplies",
  "attacks",
  "meets",
  "IRN~supplies~RUS",
  "graphology",
  "node-link",
  "claims-jsonl",
];
const CLAIMS = ENTRIES.flatMap(({ article, claims }) => claims.map((claim) => claimId(article.id, claim)));
const ARTICLES = ENTRIES.map(({ article }) => article.id);
const TEXTS = ["Nothing happened.", "Turkey sells drones to Ukraine.", ...ENTRIES.slice(0, 8).map(({ article }) => article.text)];

function numberFor(schema: JsonSchema, integer: boolean): fc.Arbitrary<number> {
  const [min, max] = [Number(schema["minimum"] ?? -1_000), Number(schema["maximum"] ?? 1_000)];
  const bounds = { min: Math.max(min, -1e6), max: Math.min(max, 1e6) };
  return integer ? fc.integer(bounds) : fc.double({ ...bounds, noNaN: true });
}

const dates = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });

function wordFor(name: string, schema: JsonSchema): fc.Arbitrary<string> {
  if (schema["format"] === "date") return dates.map((date) => date.toISOString().slice(0, 10));
  if (schema["format"] === "uri") return fc.webUrl();
  if (name === "text") return fc.constantFrom(...TEXTS);
  return fc.oneof(fc.constantFrom(...KNOWN, ...ARTICLES, ...CLAIMS), fc.string({ unit: "grapheme", maxLength: 20 }));
}

/** Values that a schema takes; `name` tells which of the fixture's words may go there. */
function valueFor(name: string, given: JsonSchema): fc.Arbitrary<unknown> {
  const schema = resolved(given);
  const { enum: words, anyOf, type, items, properties, required } = schema;
  if (Array.isArray(words)) return fc.constantFrom(...words);
  if (Array.isArray(anyOf)) return fc.oneof(...anyOf.map((each: JsonSchema) => valueFor(name, each)));
  switch (type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return numberFor(schema, type === "integer");
    case "array":
      return fc.array(valueFor(name, (items ?? {}) as JsonSchema), { maxLength: 3 });
    case "object": {
      const fields = Object.entries((properties ?? {}) as Record<string, JsonSchema>);
      const values = Object.fromEntries(fields.map(([key, field]) => [key, valueFor(key, field)]));
      return fc.record(values, { requiredKeys: Array.isArray(required) ? required.map(String) : [] });
    }
    default:
      return wordFor(name, schema);
  }
}

const asText = (value: unknown): string => (Array.isArray(value) ? value.join(",") : String(value));

/** Mostly what the schema takes; now and then what it does not. */
const parameter = (name: string, schema: JsonSchema): fc.Arbitrary<string> =>
  fc.oneof({ weight: 4, arbitrary: valueFor(name, schema).map(asText) }, { weight: 1, arbitrary: hostile });

function queryOf({ parameters }: Operation): fc.Arbitrary<string> {
  const own = parameters.filter((each) => each.in === "query");
  const pairs = own.map(({ name, schema, required }) =>
    fc.option(parameter(name, schema), { freq: required ? 10 : 1, nil: undefined }).map((value) => ({ name, value })),
  );
  return fc
    .tuple(
      fc.tuple(...pairs),
      fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.tuple(hostile, hostile) }),
    )
    .map(([chosen, extra]) => {
      const query = new URLSearchParams();
      for (const { name, value } of chosen) if (value !== undefined) query.append(name, value);
      if (extra !== undefined) query.append(...extra);
      return query.size === 0 ? "" : `?${query.toString()}`;
    });
}

/** Bytes of a path that no encoder would write. */
const RAW = ["%", "%00", "%E0%A4%A", "..%2f..%2f", "%2e%2e", "//", ";a=b", "%ff"];

function pathOf({ path, servers, parameters }: Operation): fc.Arbitrary<string> {
  const base = (servers[0]?.url ?? "").replace(/\/$/, "") + path;
  const own = parameters.filter((each) => each.in === "path");
  const filled = fc
    .tuple(...own.map(({ name, schema }) => parameter(name, schema).map((value) => ({ name, value: value || "-" }))))
    .map((values) => values.reduce((text, { name, value }) => text.replace(`{${name}}`, () => encodeURIComponent(value)), base));
  const broken = fc.constantFrom(...RAW).map((raw) => base.replace(/\{\w+\}/, () => raw) + (own.length === 0 ? raw : ""));
  return fc.oneof({ weight: 30, arbitrary: filled }, { weight: 1, arbitrary: broken });
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value) ?? "", "utf8");

function bodyOf({ requestBody }: Operation): fc.Arbitrary<Buffer | null> {
  const schema = requestBody?.content["application/json"]?.schema;
  if (schema === undefined) return fc.constant(null);
  const right = valueFor("body", schema).map(json);
  const twisted = fc
    .tuple(
      valueFor("body", schema),
      fc.constantFrom("text", "title", "date", "url", "id", "publisher", "__proto__"),
      fc.anything(),
    )
    .map(([value, key, wrong]) => json({ ...(value as object), [key]: typeof wrong === "bigint" ? 1 : safely(wrong) }));
  const nested = fc.integer({ min: 1, max: 4_000 }).map((depth) => Buffer.from("[".repeat(depth) + "]".repeat(depth)));
  const noise = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));
  const odd = fc.string({ unit: "binary", maxLength: 200 }).map((text) => json({ text }));
  return fc.oneof(
    right,
    twisted,
    odd,
    nested,
    noise,
    fc.jsonValue().map(json),
    hostile.map((text) => Buffer.from(text)),
  );
}

/** What JSON can say of a value; nothing of cycles and large integers. */
function safely(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? "null");
  } catch {
    return null;
  }
}

const TYPES = [
  "application/json",
  "application/json; charset=utf-16",
  "application/json; charset=klingon",
  "text/plain",
  "multipart/form-data",
];
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"];

const headers = fc.record(
  {
    "content-type": fc.oneof(
      { weight: 8, arbitrary: fc.constant(TYPES[0] ?? "") },
      { weight: 2, arbitrary: fc.constantFrom(...TYPES) },
    ),
    "content-encoding": fc.oneof(
      { weight: 20, arbitrary: fc.constant("identity") },
      { weight: 1, arbitrary: fc.constantFrom("gzip", "br", "zip") },
    ),
    "accept-encoding": fc.constantFrom("br", "gzip", "identity", "br;q=0, gzip;q=x", "*", ",,;"),
    "if-none-match": fc.constantFrom("*", '"a"', 'W/"b", "c"', ",,", '"'),
    "last-event-id": fc.constantFrom("0", "-1", "a-1", "9".repeat(500)),
    origin: fc.oneof(
      { weight: 20, arbitrary: fc.constant("") },
      { weight: 1, arbitrary: fc.constantFrom("null", "http://evil.example", "//") },
    ),
    authorization: fc.constantFrom("", "Bearer ", "Bearer x", "Basic eDp5"),
  },
  { requiredKeys: ["content-type"] },
);

/** Requests of an operation, with its own method nine times of ten. */
export function requestsOf(operation: Operation): fc.Arbitrary<FuzzedRequest> {
  const method = fc.oneof(
    { weight: 9, arbitrary: fc.constant(operation.method) },
    { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
  );
  return fc
    .record({ method, path: pathOf(operation), query: queryOf(operation), headers, body: bodyOf(operation) })
    .map(({ path, query, headers: sent, ...rest }) => ({
      ...rest,
      operation,
      path: path + query,
      headers: Object.fromEntries(Object.entries(sent).filter(([name, value]) => name !== "origin" || value !== "")),
    }));
}
