/** The way to the original. Only web addresses become links: what an article gives as its address is not trusted. */

export const Original = ({ url }: { readonly url: string | null }) =>
  url !== null && /^https?:\/\//i.test(url) ? (
    <a href={url} target="_blank" rel="noreferrer noopener">
      Original<span className="unseen"> (opens in a new tab)</span>
    </a>
  ) : null;
