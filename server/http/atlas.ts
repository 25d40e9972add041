/**
 * The maps drawn so far: surveys of the store's current revision, one for each level, and the bytes of recent answers, so that
 * a graph is computed and serialised once for each revision and filter.
 */
import { createHash } from "node:crypto";
import { filterKey, surveyOf, viewOf, type Alpha2, type Level, type Survey } from "../graph/index.ts";
import type { Store } from "../store/index.ts";
import type { GraphFilter, GraphResponse, Ontology } from "../vocabulary/index.ts";

/** Bytes ready to be sent, with the strong validator that tells them from any others. */
export interface Answer {
  readonly body: Buffer;
  readonly etag: string;
}

/** Answers kept; a person explores with some dozens of filters. */
const KEPT = 64;

export interface AtlasDependencies {
  readonly store: Store;
  readonly ontology: Ontology;
  readonly alpha2: Alpha2;
}

export class Atlas {
  readonly #dependencies: AtlasDependencies;
  #revision = "";
  #surveys = new Map<Level, Promise<Survey>>();
  /** In order of last use. */
  #answers = new Map<string, Answer>();

  constructor(dependencies: AtlasDependencies) {
    this.#dependencies = dependencies;
  }

  /** The survey of the store as it is now, and its revision. */
  async survey(level: Level): Promise<{ readonly revision: string; readonly survey: Survey }> {
    const { store, ontology, alpha2 } = this.#dependencies;
    const revision = await store.revision();
    if (revision !== this.#revision) {
      this.#revision = revision;
      this.#surveys = new Map();
      this.#answers = new Map();
    }
    const surveys = this.#surveys;
    const known = surveys.get(level);
    if (known !== undefined) return { revision, survey: await known };
    const made = store.links().then((links) => surveyOf(links, level, ontology, alpha2));
    surveys.set(level, made);
    // A survey that failed is not kept: the next request tries again.
    made.catch(() => surveys.delete(level));
    return { revision, survey: await made };
  }

  /** The serialised answer to a filter. */
  async graph(filter: GraphFilter): Promise<Answer> {
    const { revision, survey } = await this.survey(filter.level);
    const answers = this.#answers;
    const key = filterKey(filter);
    const answer = answers.get(key) ?? this.#answer({ revision, ...viewOf(survey, filter) });
    answers.delete(key);
    answers.set(key, answer);
    const oldest = answers.keys().next().value;
    if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
    return answer;
  }

  #answer(response: GraphResponse): Answer {
    const body = Buffer.from(JSON.stringify(response), "utf8");
    return { body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"` };
  }
}
