/** The one interface behind which articles and claims are kept. Every implementation passes test/contract/store.ts. */
import type { Link, LinkColumns } from "../graph/index.ts";
import type {
  Article,
  ArticleHead,
  ArticleInput,
  ArticleList,
  ArticleOrigin,
  Claim,
  CorrectedClaim,
  Correction,
  StoredClaim,
} from "../vocabulary/index.ts";
import type { FeedState, FeedStates } from "./feeds.ts";
import type { Layouts } from "./layouts.ts";
import type { ArticleRecord } from "./record.ts";

/** What the extractor made of an article. */
export interface Extraction {
  /** Version of the extractor that made the claims, so that they can be made again when it improves. */
  readonly extractor: string;
  readonly claims: readonly Claim[];
}

export interface EditedArticle {
  readonly article: ArticleHead;
  readonly claims: readonly StoredClaim[];
}

export interface AddedArticle {
  readonly article: ArticleHead;
  /** False where an article with the same text was stored before; then that one is returned, unchanged. */
  readonly created: boolean;
  readonly claims: readonly StoredClaim[];
}

interface ArticlePage {
  /** The `next` of the page before; null for the first. */
  readonly after: string | null;
  readonly limit: number;
}

/** What changed after a revision. */
interface Changes {
  /** All changes up to this revision are told; of later ones perhaps some. */
  readonly revision: string;
  /** Articles whose claims changed, each once, with all links that it has now; none for one that was removed. */
  readonly articles: readonly { readonly article: string; readonly links: readonly Link[] }[];
}

/** Articles whose claims one version of the extractor made. */
interface ExtractorShare {
  readonly extractor: string;
  readonly articles: number;
}

/**
 * What a method has returned is on the disk: a process killed at any later instant does not lose it.
 * Any method throws {DragomanError} `store-unavailable` while a database server cannot be reached.
 */
export interface Store {
  /** A number, as text, that changes whenever the stored claims do, by whichever process. */
  revision(): Promise<string>;

  /** The changes after a revision; null where the store cannot tell them, and `links` must be read anew. */
  changes(since: string): Promise<Changes | null>;

  /**
   * Stores an article with its claims, both or neither. Two articles are the same if their texts are, but for white space; a near copy
   * is linked to the first article of its kind.
   * @throws {DragomanError} `article-id-taken` where the id given belongs to an article with another text; `binary-text`.
   */
  addArticle(input: ArticleInput, extraction: Extraction): Promise<AddedArticle>;

  /** The stored article with the same text; null where there is none. */
  findText(text: string): Promise<AddedArticle | null>;

  /**
   * Replaces all claims of an article in one transaction; what people said about them is kept, and holds for the same claims found
   * again. Gives the claims that stand now.
   * @param before what the article was known by when it was read: where somebody has edited it since, nothing is changed.
   * @throws {DragomanError} `article-not-found`, `article-changed`.
   */
  replaceClaims(article: string, extraction: Extraction, before?: ArticleOrigin): Promise<readonly StoredClaim[]>;

  /**
   * Says anew where an article comes from; its claims go by its new day and publisher at once. With an extraction they are replaced as
   * by `replaceClaims`, in the same transaction; with null they stay. Gives the claims that stand now.
   * @param before what the edit was made of: where somebody has edited the article since, nothing is changed.
   * @throws {DragomanError} `article-not-found`, `article-changed`, `binary-text`.
   */
  editArticle(id: string, origin: ArticleOrigin, extraction: Extraction | null, before?: ArticleOrigin): Promise<EditedArticle>;

  /**
   * Removes an article with its claims and corrections. The first of its near copies becomes the first of their cluster.
   * @throws {DragomanError} `article-not-found`.
   */
  removeArticle(id: string): Promise<void>;

  /**
   * Remembers what a person says about a claim, in place of what was said before; null takes it back. Gives the claim as it stands
   * now, under the id that it had; null where it was rejected: then it is in `corrections` only.
   * @throws {DragomanError} `claim-not-found`, `invalid-request`.
   */
  correct(claim: string, correction: Correction | null): Promise<StoredClaim | null>;

  /** What people said about the claims of an article, in order of place; null for all articles. */
  corrections(article: string | null): Promise<readonly CorrectedClaim[]>;

  /**
   * An article with its text.
   * @throws {DragomanError} `article-not-found`.
   */
  article(id: string): Promise<Article>;

  /** Articles, newest first, the undated last, by id within a day. An unreadable cursor starts again. */
  articles(page: ArticlePage): Promise<ArticleList>;

  /** The claims of an article in order of place. */
  claimsOf(article: string): Promise<readonly StoredClaim[]>;

  /** The claims with these ids: newest article first, in order of place within one. Unknown ids are passed over. */
  claims(ids: readonly string[]): Promise<readonly StoredClaim[]>;

  /** All claims without their texts, in no order to rely on. */
  links(): Promise<readonly Link[]>;

  /** The same as columns, portion by portion, for whoever need not hold a million at once; as they were at one instant. */
  linkColumns(): AsyncIterable<LinkColumns>;

  /** Which versions of the extractor made the stored claims, of how many articles each. */
  extractors(): Promise<readonly ExtractorShare[]>;

  /** Ids of at most `limit` articles whose claims another version of the extractor made. */
  outdated(extractor: string, limit: number): Promise<readonly string[]>;

  /** Everything, article by article in order of id, as it was at one instant. Nothing else is asked of the store meanwhile. */
  records(): AsyncIterable<ArticleRecord>;

  /**
   * Fills an empty store with what `records` and `feeds.all` gave, all or nothing, and gives how many articles came.
   * @throws {DragomanError} `store-not-empty`.
   */
  restore(records: AsyncIterable<ArticleRecord>, feeds: readonly FeedState[]): Promise<number>;

  /** How far each feed was read. */
  readonly feeds: FeedStates;

  /** Where everybody stands in the picture of the graph; no backup holds it, for it can be made again. */
  readonly layouts: Layouts;

  /** Looks for damage: a sentence for each kind found, none where all is well. May read everything. */
  check(): Promise<readonly string[]>;

  close(): Promise<void>;
}
