/** The article of a feed's entry: from the feed where it holds the text, else from the page, which the feed may know more about. */
import type { ArticleInput } from "../../vocabulary/index.ts";
import type { FeedEntry } from "./entries.ts";

/** @throws what `fetchArticle` throws, where the page must be fetched. */
export async function articleOf(
  { article, url, title, date }: FeedEntry,
  fetchArticle: (url: string) => Promise<ArticleInput>,
): Promise<ArticleInput> {
  if (article !== null) return article;
  const fetched = await fetchArticle(url);
  return { ...fetched, title: fetched.title ?? title, date: fetched.date ?? date };
}
