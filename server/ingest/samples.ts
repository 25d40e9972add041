/** Fills an empty store with the sample articles, the way any article comes in, so that the first page shows a real graph. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { addArticle, type IngestDependencies } from "./add-article.ts";
import type { ProgressBoard } from "./progress.ts";
import { readArticles, type Candidate } from "./read-files.ts";

export interface SampleDependencies extends IngestDependencies {
  readonly progress: ProgressBoard;
  /** Told of each article that could not be stored. */
  readonly reportError: (error: unknown) => void;
}

const Named = z.object({ id: z.string() });

async function samplesIn(folder: string): Promise<readonly Candidate[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).toSorted();
  return (await Promise.all(files.map((name) => readArticles(join(folder, name))))).flat();
}

/**
 * Adds the samples of a folder where the store holds nothing else; a first start that was interrupted is thus finished by the
 * next. Gives how many articles and claims were added.
 */
export async function ingestSamples(
  dependencies: SampleDependencies,
  folder: string,
): Promise<{ readonly articles: number; readonly claims: number }> {
  const { store, progress, reportError } = dependencies;
  const samples = await samplesIn(folder);
  const ids = new Set(samples.flatMap(({ value }) => Named.safeParse(value).data?.id ?? []));
  const { articles: stored } = await store.articles({ after: null, limit: samples.length + 1 });
  if (stored.length >= samples.length || stored.some(({ id }) => !ids.has(id))) return { articles: 0, claims: 0 };

  let [done, failed, articles, claims] = [0, 0, 0, 0];
  const report = (): void => progress.report({ total: samples.length, done, failed });
  report();
  for (const { value } of samples) {
    try {
      const added = await addArticle(dependencies, value);
      if (added.created) {
        articles++;
        claims += added.claims.length;
      }
      done++;
    } catch (error) {
      failed++;
      reportError(error);
    }
    report();
  }
  return { articles, claims };
}
