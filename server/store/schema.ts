/** The tables, as Kysely sees them. Only SQL that SQLite and PostgreSQL share; dates are ISO 8601 text. */

export interface ArticleRow {
  readonly id: string;
  /** Of the normalised text; unique. */
  readonly hash: string;
  readonly title: string | null;
  /** Empty where unknown, so that dates sort and compare alike in both dialects. */
  readonly date: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly text: string;
  readonly added_at: string;
  readonly extractor: string;
}

export interface ClaimRow {
  readonly id: string;
  readonly article: string;
  /** Place among the article's claims. */
  readonly ordinal: number;
  readonly source: string;
  readonly source_principal: string;
  readonly relation: string;
  readonly target: string;
  readonly target_principal: string;
  readonly status: string;
  readonly object: string | null;
  /** The article's, repeated here so that the covering index answers alone. */
  readonly date: string;
  readonly confidence: number;
  /** The whole claim as JSON. */
  readonly body: string;
}

/** An actor may act for different principals at different times: a row for each. */
export interface ActorRow {
  readonly id: string;
  readonly principal: string;
  readonly name: string;
  readonly kind: string;
  readonly principal_name: string;
}

interface CounterRow {
  readonly name: string;
  readonly value: number;
}

export interface Tables {
  readonly article: ArticleRow;
  readonly claim: ClaimRow;
  readonly actor: ActorRow;
  readonly counter: CounterRow;
}
