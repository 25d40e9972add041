/** The one interface behind which articles and claims are kept. Every implementation passes test/contract/store.ts. */
import type { Link } from "../graph/index.ts";
import type { Article, ArticleHead, ArticleInput, ArticleList, Claim, StoredClaim } from "../vocabulary/index.ts";

/** What the extractor made of an article. */
export interface Extraction {
  /** Version of the extractor that made the claims, so that they can be made again when it improves. */
  readonly extractor: string;
  readonly claims: readonly Claim[];
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

/** What a method has returned is on the disk: a process killed at any later instant does not lose it. */
export interface Store {
  /** A number, as text, that changes whenever the stored claims do, by whichever process. */
  revision(): Promise<string>;

  /**
   * Stores an article with its claims, both or neither. Two articles are the same if their texts are, but for white space.
   * @throws {DragomanError} `article-id-taken` where the id given belongs to an article with another text.
   */
  addArticle(input: ArticleInput, extraction: Extraction): Promise<AddedArticle>;

  /** The stored article with the same text; null where there is none. */
  findText(text: string): Promise<AddedArticle | null>;

  /**
   * Replaces all claims of an article in one transaction.
   * @throws {DragomanError} `article-not-found`.
   */
  replaceClaims(article: string, extraction: Extraction): Promise<readonly StoredClaim[]>;

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

  close(): Promise<void>;
}
