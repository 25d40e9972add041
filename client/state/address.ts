/** The address bar: a view to query words and back. The filter words are the API's own, so one link serves both. */
import { DEFAULT_CONFIDENCE, GraphFilter } from "../../server/vocabulary/index.ts";
import { readComparison } from "./compare.ts";
import { readPath, writePath } from "./path.ts";
import { readStaging, writeStaging } from "./staging.ts";
import { readTable, writeTable } from "./table.ts";
import { FIRST_VIEW, NO_FILTER, type Selection, type View } from "./view.ts";

/** The filter as query words; what is at its default is left out. */
export function filterWords(filter: GraphFilter): URLSearchParams {
  const words = new URLSearchParams();
  for (const key of ["relation", "class", "status", "object", "actor", "claimant", "publisher", "article"] as const) {
    if (filter[key].length > 0) words.set(key, filter[key].join(","));
  }
  if (filter.depth !== NO_FILTER.depth) words.set("depth", String(filter.depth));
  if (filter.ends !== NO_FILTER.ends) words.set("ends", filter.ends);
  if (filter.minClaims !== NO_FILTER.minClaims) words.set("minClaims", String(filter.minClaims));
  if (filter.minSources !== NO_FILTER.minSources) words.set("minSources", String(filter.minSources));
  if (filter.from !== undefined) words.set("from", filter.from);
  if (filter.to !== undefined) words.set("to", filter.to);
  if (filter.minConfidence !== DEFAULT_CONFIDENCE) words.set("minConfidence", String(filter.minConfidence));
  if (filter.level !== NO_FILTER.level) words.set("level", filter.level);
  return words;
}

/** The whole view as a query text without "?"; empty for the first view. Commas and tildes stay readable. */
export function addressOf({ filter, selection, path, table, compare, staging }: View): string {
  const words = filterWords(filter);
  if (selection?.kind === "node") words.set("node", selection.id);
  if (selection?.kind === "article") words.set("read", selection.id);
  if (selection?.kind === "edge") {
    words.set("edge", selection.id);
    if (selection.claim !== null) words.set("claim", selection.claim);
  }
  writePath(path, words);
  if (compare !== null) {
    words.set("compare", compare.by);
    words.set("a", compare.a);
    words.set("b", compare.b);
  }
  writeTable(table, words);
  writeStaging(staging, words);
  return words.toString().replaceAll("%2C", ",").replaceAll("%7E", "~");
}

/** Reads one word by the schema of the API; a value that does not fit is as if it were not there. */
function read<K extends keyof typeof GraphFilter.shape>(words: URLSearchParams, key: K): Partial<GraphFilter> {
  const value = words.get(key);
  if (value === null) return {};
  const parsed = GraphFilter.shape[key].safeParse(value);
  return parsed.success ? { [key]: parsed.data } : {};
}

function readSelection(words: URLSearchParams): Selection | null {
  const edge = words.get("edge");
  if (edge) return { kind: "edge", id: edge, claim: words.get("claim") };
  const node = words.get("node");
  if (node) return { kind: "node", id: node };
  const article = words.get("read");
  return article ? { kind: "article", id: article } : null;
}

/** The view that an address asks for. Unknown words are ignored and malformed values dropped: a bad link still opens the page. */
export function viewAt(query: string): View {
  const words = new URLSearchParams(query);
  const filter = {
    ...FIRST_VIEW.filter,
    ...read(words, "relation"),
    ...read(words, "class"),
    ...read(words, "status"),
    ...read(words, "object"),
    ...read(words, "actor"),
    ...read(words, "depth"),
    ...read(words, "ends"),
    ...read(words, "claimant"),
    ...read(words, "publisher"),
    ...read(words, "article"),
    ...read(words, "from"),
    ...read(words, "to"),
    ...read(words, "minClaims"),
    ...read(words, "minSources"),
    ...read(words, "minConfidence"),
    ...read(words, "level"),
  };
  return {
    filter,
    selection: readSelection(words),
    path: readPath(words),
    table: readTable(words),
    compare: readComparison(words),
    staging: readStaging(words),
  };
}
