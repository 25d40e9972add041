/** What a file with several articles holds, and what in it is none. */
import type { UploadResponse } from "../../../server/vocabulary/index.ts";
import { counted, day } from "../../derive/index.ts";
import { Unknown } from "./Unknown.tsx";

/** Titles told; the rest is counted. */
const FIRST = 30;

export function Many({ found }: { readonly found: UploadResponse | null }) {
  if (found === null) return <p className="nothing">The articles of the file appear here before anything is stored.</p>;
  const { articles, refused } = found;
  return (
    <>
      <h3 aria-live="polite">{counted(articles.length, "article")} found</h3>
      <Unknown of={articles} />
      <ul className="founds" aria-label="Articles found">
        {articles.slice(0, FIRST).map(({ title, text, date, publisher }, index) => (
          <li key={`${index} ${title}`} className="found-article">
            {title ?? `${text.slice(0, 60)}…`}
            <span className="objects">{[publisher, date ? day(date) : null].filter(Boolean).join(", ") || "no date"}</span>
          </li>
        ))}
      </ul>
      {articles.length > FIRST ? <p className="hint">and {articles.length - FIRST} more</p> : null}
      {refused.length === 0 ? null : (
        <>
          <h3>{counted(refused.length, "part")} left out</h3>
          <ul className="founds">
            {refused.slice(0, FIRST).map(({ place, reason }) => (
              <li key={place} className="found-article">
                {place}: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
