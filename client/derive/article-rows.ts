/** The articles as rows to read, and what is said before one is taken away. */
import type { Level } from "../../server/graph/index.ts";
import type {
  ArticleHead,
  ArticleInput,
  ArticleSummary,
  Edge,
  GraphFilter,
  Ontology,
  StoredClaim,
} from "../../server/vocabulary/index.ts";
import { cleared, filterWords } from "../state/index.ts";
import type { Column } from "./rows.ts";
import { edgeOfClaim } from "./table-rows.ts";
import { capital, counted, figure, listed } from "./words.ts";

export interface ArticleRow {
  readonly id: string;
  /** Null where it has none. */
  readonly title: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  /** When it came into the store, an ISO instant. */
  readonly added: string;
  /** Claims that the filter leaves. */
  readonly claims: number;
}

/** Whether a filter keeps everything: names of actors hide nothing. */
const keepsAll = (filter: GraphFilter): boolean => filterWords(filter).toString() === filterWords(cleared(filter)).toString();

/**
 * The articles that tell what the filter leaves; where it keeps everything, those without a claim too. `counts` are the claims left of
 * each, by its id.
 */
export const articleRows = (
  articles: readonly ArticleSummary[],
  counts: ReadonlyMap<string, number>,
  filter: GraphFilter,
): readonly ArticleRow[] => {
  const all = keepsAll(filter);
  return articles.flatMap(({ id, title, publisher, date, addedAt }) => {
    const claims = counts.get(id) ?? 0;
    return all || claims > 0 ? [{ id, title, publisher, date, added: addedAt, claims }] : [];
  });
};

export const ARTICLE_COLUMNS: readonly Column<ArticleRow>[] = [
  { id: "title", label: "Title", value: ({ title }) => title },
  { id: "publisher", label: "Publisher", value: ({ publisher }) => publisher },
  { id: "date", label: "Published", figures: true, value: ({ date }) => date },
  { id: "added", label: "Added", figures: true, value: ({ added }) => added },
  { id: "claims", label: "Claims", figures: true, value: ({ claims }) => claims },
];

/** What words are looked for in; what is missing is found by what the row says instead. */
export const articleText = ({ title, publisher, date }: ArticleRow): string =>
  `${title ?? "untitled"} ${publisher ?? "unnamed"} ${date ?? "no date"}`;

/** Whether a filter can name an article: a list of ids has commas between them. */
export const isNameable = (id: string): boolean => !id.includes(",") && id.trim() === id;

/** What nobody knows of some articles, and what follows from that; empty where all is known. */
export function unknownTold(articles: readonly Pick<ArticleInput, "date" | "publisher">[]): string {
  const without = (word: "date" | "publisher"): number => articles.filter((article) => !article[word]).length;
  const [unnamed, undated] = [without("publisher"), without("date")];
  const told = (count: number, noun: string): string[] =>
    count === 0
      ? []
      : [articles.length === 1 ? `no ${noun}` : `${figure(count)} of ${figure(articles.length)} without a ${noun}`];
  const lacking = listed([...told(unnamed, "publisher"), ...told(undated, "date")]);
  if (lacking === "") return "";
  const whose = articles.length === 1 ? "its" : "their";
  const [source, days] = [`${whose} claims count as those of an unnamed source`, "any choice of days hides"];
  if (undated === 0) return `${capital(lacking)}: ${source}.`;
  return `${capital(lacking)}: ${unnamed === 0 ? `${days} ${whose} claims` : `${source}, and ${days} them`}.`;
}

export const titleOfArticle = ({ title }: Pick<ArticleHead, "title">): string => title ?? "Untitled article";

/** The claims of an article that are sure enough to be shown. */
export const sureOf = (claims: readonly StoredClaim[], minConfidence: number): readonly StoredClaim[] =>
  claims.filter(({ claim }) => claim.confidence >= minConfidence);

/** "2 claims", of all that were found those that are sure enough; and why there is none. */
export function claimsTold(sure: number, all: number): string {
  if (sure > 0) return counted(sure, "claim");
  return all === 0 ? "No claims found" : "No claim is sure enough to be shown";
}

/**
 * What goes with an article: "its text, 5 claims, 2 decisions on claims and 3 relations that no other article tells of". `all` are the
 * edges of the whole graph, `decisions` what people said of its claims.
 */
export function goesWith(
  claims: readonly StoredClaim[],
  decisions: number,
  all: readonly Edge[],
  level: Level,
  ontology: Ontology,
): string {
  const own = new Set(claims.map((claim) => edgeOfClaim(claim, level, ontology)));
  const only = all.filter(({ id, articles }) => articles === 1 && own.has(id)).length;
  return listed([
    "its text",
    ...(claims.length === 0 ? [] : [counted(claims.length, "claim")]),
    ...(decisions === 0 ? [] : [`${counted(decisions, "decision")} on claims`]),
    ...(only === 0 ? [] : [`${counted(only, "relation")} that no other article tells of`]),
  ]);
}
