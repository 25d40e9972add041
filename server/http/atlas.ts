/** The maps drawn so far: the edge index of the store's claims, kept fresh by what the store says has changed, and a survey for each level. */
import { EdgeIndex, surveyOf, type Alpha2, type ArticleLinks, type Level, type Settled, type Survey } from "../graph/index.ts";
import type { Store } from "../store/index.ts";
import type { Ontology } from "../vocabulary/index.ts";

/** What the atlas needs of a store. One that cannot say what changed is read anew after each change; one without layouts is laid out anew. */
interface LinkSource extends Pick<Store, "revision" | "linkColumns">, Partial<Pick<Store, "layouts">> {
  readonly changes?: (since: string) => Promise<{ readonly revision: string; readonly articles: readonly ArticleLinks[] } | null>;
}

export interface AtlasDependencies {
  readonly store: LinkSource;
  readonly ontology: Ontology;
  readonly alpha2: Alpha2;
  /** Whether all that was to be read has been; without it, it always has. */
  readonly progress?: { readonly finished: boolean };
}

/** A survey of the store as it was at a revision. */
interface Sheet {
  readonly revision: string;
  readonly survey: Survey;
  /** Counts up with each survey that the atlas makes: the same revision may be drawn twice, when reading comes to rest. */
  readonly drawn: number;
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
  readonly #surveys = new Map<Level, Sheet & { readonly atRest: boolean }>();
  /** Layouts of pictures at rest: what is drawn while articles come in is no picture that anybody has learnt. */
  readonly #kept = new Map<Level, Settled | null>();
  /** Levels whose layout is on its way to the store, or could not be kept there. */
  readonly #unkept = new Set<Level>();
  /** The last layout on its way to the store: they arrive in the order in which they were made. */
  #keeping: Promise<void> = Promise.resolve();
  #drawn = 0;

  constructor(dependencies: AtlasDependencies) {
    this.#dependencies = dependencies;
  }

  /** The survey of the store as it is now, and its revision. Both hold until the next `await`. */
  async survey(level: Level): Promise<Sheet> {
    const known = this.#known(level, await this.#current());
    if (known !== null) return known;
    await this.#recall(level);
    // Asked for again, since it may have changed with that `await`.
    const edition = await this.#current();
    return this.#known(level, edition) ?? this.#draw(level, edition);
  }

  get #atRest(): boolean {
    return this.#dependencies.progress?.finished ?? true;
  }

  /** The last survey, where it is of this edition and nothing but a rest is to be waited for. */
  #known(level: Level, { revision, index }: Edition): Sheet | null {
    const last = this.#surveys.get(level);
    if (last?.revision !== revision || last.survey.index !== index) return null;
    return last.atRest || !this.#atRest ? last : null;
  }

  #draw(level: Level, { revision, index }: Edition): Sheet {
    const { ontology, alpha2 } = this.#dependencies;
    const atRest = this.#atRest;
    const kept = this.#kept.get(level) ?? null;
    const before = atRest ? kept : (this.#surveys.get(level)?.survey.settled ?? kept);
    const survey = surveyOf(index, level, ontology, alpha2, before);
    const made = { revision, survey, atRest, drawn: ++this.#drawn };
    this.#surveys.set(level, made);
    if (atRest && (survey.settled !== kept || this.#unkept.has(level))) this.#keep(level, survey.settled);
    return made;
  }

  /** Takes over the layout that the store has, which may be another server's; but not for one that the store has still to get. */
  async #recall(level: Level): Promise<void> {
    const { layouts } = this.#dependencies.store;
    if (layouts === undefined || this.#unkept.has(level)) return;
    const before = this.#kept.get(level);
    const stored = await layouts.get(level);
    if (this.#kept.get(level) === before) this.#kept.set(level, stored);
  }

  /** Nobody waits for it: a disk that is full takes nothing from those who only read, and the next change tries again. */
  #keep(level: Level, settled: Settled): void {
    const { layouts } = this.#dependencies.store;
    this.#kept.set(level, settled);
    if (layouts === undefined) return;
    this.#unkept.add(level);
    this.#keeping = this.#keeping
      .then(() => layouts.put(level, settled))
      .then(
        () => {
          if (this.#kept.get(level) === settled) this.#unkept.delete(level);
        },
        () => {},
      );
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
