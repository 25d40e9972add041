/**
 * The tables, as Kysely sees them. Only SQL that SQLite and PostgreSQL share; dates are ISO 8601 text.
 *
 * A sharded PostgreSQL distributes `article`, `claim`, `correction`, `near_copy` and `change` by article, `fingerprint` by hash and
 * `band` by band, each of which stands in the table's primary key; `actor`, `counter`, `feed` and `layout` are small and kept on every node. No other
 * column is unique, and no id comes from a sequence.
 */

export interface ArticleRow {
  readonly id: string;
  /** Of the normalised text. */
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
  readonly article: string;
  readonly id: string;
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
  /** Null where the article itself says so. */
  readonly claimant: string | null;
  readonly claimant_principal: string | null;
  /** The whole claim as JSON, as people have corrected it. */
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

export interface CorrectionRow {
  readonly article: string;
  readonly claim: string;
  /** Place of the claim among the article's, for when a rejected one returns. */
  readonly ordinal: number;
  /** The claim as extracted, as JSON. */
  readonly extracted: string;
  /** The correction as JSON. */
  readonly body: string;
}

/** Which article a text belongs to: what makes the same text the same article, whatever its id. */
interface FingerprintRow {
  readonly hash: string;
  readonly article: string;
}

interface NearCopyRow {
  readonly article: string;
  /** The first article of the cluster. */
  readonly first: string;
}

/** Keys of the sketches of those articles that are no copies, to find the copies of. */
interface BandRow {
  readonly band: number;
  readonly article: string;
}

/** The revision at which an article's claims changed last; stays when the article is removed. */
interface ChangeRow {
  readonly article: string;
  readonly revision: number;
}

/** "revision": of the claims. "reach": the first revision from which all changes are known. */
interface CounterRow {
  readonly name: string;
  readonly value: number;
}

interface FeedRow {
  readonly url: string;
  /** ISO instant from which on somebody may read it; empty for a feed that has ended. Later than its state says while it is being read. */
  readonly due: string;
  /** The state as JSON. */
  readonly body: string;
}

interface LayoutRow {
  readonly level: string;
  /** The layout as JSON. */
  readonly body: string;
}

export interface Tables {
  readonly article: ArticleRow;
  readonly claim: ClaimRow;
  readonly actor: ActorRow;
  readonly correction: CorrectionRow;
  readonly fingerprint: FingerprintRow;
  readonly near_copy: NearCopyRow;
  readonly band: BandRow;
  readonly change: ChangeRow;
  readonly counter: CounterRow;
  readonly feed: FeedRow;
  readonly layout: LayoutRow;
}
