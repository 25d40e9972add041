/** Examples of everything that is asked and answered: one small world, told once, so that the examples of all routes agree. */
import {
  DragomanError,
  type Actor,
  type Article,
  type ArticleInput,
  type ArticleSummary,
  type Claim,
  type Edge,
  type Facets,
  type GraphNode,
  type JobStatus,
  type Problem,
  type ProblemCode,
  type StoredClaim,
  type Totals,
} from "../../vocabulary/index.ts";

const state = (id: string, name: string): Actor => ({ id, name, kind: "state", principal: { id, name } });
export const TURKEY = state("TUR", "Turkey");
export const UKRAINE = state("UKR", "Ukraine");

const SENTENCE = "Turkey supplied Ukraine with armed drones.";

export const INPUT: ArticleInput = {
  id: "drones",
  title: "Drones for Kyiv",
  date: "2025-01-06",
  publisher: "The Example",
  url: "https://news.example/drones",
  text: `${SENTENCE} Nobody said when.`,
};

export const HEAD = {
  id: "drones",
  title: "Drones for Kyiv",
  date: "2025-01-06",
  publisher: "The Example",
  url: "https://news.example/drones",
  duplicateOf: null,
};
export const ARTICLE: Article = { ...HEAD, text: INPUT.text };
export const SUMMARY: ArticleSummary = { ...HEAD, claims: 1, addedAt: "2025-01-06T12:00:00Z" };

function spanOf(words: string): { readonly start: number; readonly end: number } {
  const start = SENTENCE.indexOf(words);
  return { start, end: start + words.length };
}

export const CLAIM: Claim = {
  source: TURKEY,
  relation: "supplies",
  target: UKRAINE,
  object: { class: "arms", text: "armed drones" },
  status: "actual",
  claimant: null,
  time: null,
  evidence: {
    sentence: { ...spanOf(SENTENCE), text: SENTENCE },
    trigger: spanOf("supplied"),
    source: spanOf("Turkey"),
    target: spanOf("Ukraine"),
  },
  confidence: 0.91,
  pattern: "supplies.provide-with",
};
export const STORED: StoredClaim = { id: "0f3a9b2c4d5e6f708192a3b4", article: HEAD, claim: CLAIM };

export const EDGE: Edge = {
  id: "TUR~supplies~UKR",
  source: "TUR",
  relation: "supplies",
  target: "UKR",
  claims: 1,
  articles: 1,
  sources: 1,
  statuses: { actual: 1 },
  objects: { arms: 1 },
  first: "2025-01-06",
  last: "2025-01-06",
  confidence: 0.91,
};

export const NODES: readonly GraphNode[] = [
  { ...TURKEY, flag: "tr", claims: 1, x: -10, y: 4.5 },
  { ...UKRAINE, flag: "ua", claims: 1, x: 10, y: -4.5 },
];

export const TOTALS: Totals = { actors: 2, edges: 1, claims: 1, articles: 1, from: "2025-01-06", to: "2025-01-06" };

const named = (id: string, name: string) => ({ id, name, claims: 1 });
export const FACETS: Facets = {
  relation: { supplies: 1 },
  class: { "material-cooperation": 1 },
  status: { actual: 1 },
  object: { arms: 1 },
  month: [{ month: "2025-01", claims: 1 }],
  actor: [named("TUR", TURKEY.name), named("UKR", UKRAINE.name)],
  claimant: [named("article", "article")],
  publisher: [{ id: "The Example", claims: 1 }],
  minClaims: [
    { least: 1, claims: 1 },
    { least: 2, claims: 0 },
  ],
  minSources: [
    { least: 1, claims: 1 },
    { least: 2, claims: 0 },
  ],
};

export const REVISION = "21";

export const WAITING: JobStatus = {
  id: "6f1c2a9b-0d3e-8f4a-9b5c-7d8e9fa0b1c2",
  kind: "url",
  state: "waiting",
  attempts: 0,
  about: "https://news.example/drones",
  article: null,
  error: null,
};
export const FAILED: JobStatus = {
  ...WAITING,
  id: "0a1b2c3d-4e5f-8a6b-9c7d-8e9fa0b1c2d3",
  kind: "article",
  state: "failed",
  attempts: 1,
  about: "A picture",
  error: { code: "binary-text", message: "The article's text holds a NUL character at 7." },
};

/** What the last part of a problem says of each code: the value that does not fit, and what would. */
const DETAILS: Partial<Record<ProblemCode, string>> = {
  "invalid-request": "limit: Too big: expected number to be <=500. See /api/v1/openapi.json for what is read here.",
  "invalid-json": "The body cannot be read: Unexpected end of JSON input.",
  "unknown-relation": 'There is no relation "loves"; choose from supplies, attacks.',
  "unknown-format": 'There is no export format "gif"; choose one of graphology, node-link, gexf.',
  "empty-text": "The article's text is empty; send the words of the article in `text`.",
  "article-not-found": 'There is no article "nowhere"; GET /api/v1/articles lists those there are.',
  "token-needed": 'No token was sent; send the server\'s DRAGOMAN_TOKEN as "Authorization: Bearer TOKEN".',
};

/** A problem of a code. */
export const problemExample = (code: ProblemCode): Problem =>
  new DragomanError(code, DETAILS[code] ?? "Names the offending value and says what to do.").toProblem();
