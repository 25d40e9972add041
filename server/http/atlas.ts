/** The maps drawn so far: the edge index of the store's claims, kept fresh by what the store says has changed, and a survey for each level. */
import { EdgeIndex, surveyOf, type Alpha2, type ArticleLinks, type Level, type Survey } from "../graph/index.ts";
import type { Store } from "../store/index.ts";
import type { Ontology } from "../vocabulary/index.ts";

/** What the atlas needs of a store. One that cannot say what changed is read anew after each change. */
interface LinkSource extends Pick<Store, "revision" | "linkColumns"> {
  readonly changes?: (since: string) => Promise<{ readonly revision: string; readonly articles: readonly ArticleLinks[] } | null>;
}

export interface AtlasDependencies {
  readonly store: LinkSource;
  readonly ontology: Ontology;
  readonly alpha2: Alpha2;
}

interface Edition {
  readonly revision: string;
  readonly index: EdgeIndex;
}

export class Atlas {
  readonly #dependencies: AtlasDependencies;
  #edition: Edition | null = null;
  /** The reading that is under way. */
  #refreshing: Promise<unknown> = Promise.resolve();
  /** The one after it: whoever comes meanwhile shares it, since it will see all that there was when they came. */
  #next: Promise<Edition> | null = null;
  /** The last survey of each level, of this edition or of one before. */
  readonly #surveys = new Map<Level, { readonly revision: string; readonly survey: Survey }>();

  constructor(dependencies: AtlasDependencies) {
    this.#dependencies = dependencies;
  }

  /** The survey of the store as it is now, and its revision. Both hold until the next `await`. */
  async survey(level: Level): Promise<{ readonly revision: string; readonly survey: Survey }> {
    const { revision, index } = await this.#current();
    const last = this.#surveys.get(level);
    if (last !== undefined && last.revision === revision && last.survey.index === index) return last;
    const { ontology, alpha2 } = this.#dependencies;
    const made = { revision, survey: surveyOf(index, level, ontology, alpha2, last?.survey) };
    this.#surveys.set(level, made);
    return made;
  }

  /** The index as fresh as the store; readings follow each other, and one that failed leaves what there was. */
  async #current(): Promise<Edition> {
    const { store } = this.#dependencies;
    const read = async (): Promise<Edition> => {
      this.#next = null;
      const before = this.#edition;
      const revision = await store.revision();
      if (before !== null && before.revision === revision) return before;
      const changes = before === null ? null : await store.changes?.(before.revision);
      // The revision was read before the links: whatever came in between is told again next time, which does no harm.
      if (before === null || changes === null || changes === undefined) {
        this.#edition = { revision, index: await EdgeIndex.from(store.linkColumns(), this.#dependencies.ontology) };
      } else {
        before.index.apply(changes.articles);
        this.#edition = { revision: changes.revision, index: before.index };
      }
      return this.#edition;
    };
    if (this.#next === null) {
      this.#next = this.#refreshing.then(read);
      this.#refreshing = this.#next.catch(() => null);
    }
    return this.#next;
  }
}
