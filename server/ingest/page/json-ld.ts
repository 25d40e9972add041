/** What a page says of itself in JSON-LD (schema.org): the first thing in it that is some kind of article. */
import { z } from "zod";
import type { PageDocument } from "./document.ts";

const Text = z.string().nullish().catch(null);
const OneName = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const Name = z
  .union([OneName, z.array(OneName).transform((names) => names.join(", "))])
  .nullish()
  .catch(null);

const Types = z.union([z.string().transform((type) => [type]), z.array(z.string())]);

const ArticleObject = z.object({
  "@type": Types.refine((types) => types.some((type) => /(?:Article|Report|BlogPosting|LiveBlogPosting)$/.test(type))),
  headline: Text,
  datePublished: Text,
  author: Name,
  publisher: Name,
});

export interface Described {
  readonly headline: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
}

/** Objects looked at in one block; a page describes few things. */
const MOST_OBJECTS = 200;

function* objectsIn(root: unknown): Generator<unknown> {
  const rest: unknown[] = [root];
  for (let seen = 0; rest.length > 0 && seen < MOST_OBJECTS; seen++) {
    const value = rest.shift();
    if (Array.isArray(value)) rest.push(...value.slice(0, MOST_OBJECTS));
    else if (typeof value === "object" && value !== null) {
      yield value;
      if ("@graph" in value) rest.push(value["@graph"]);
      if ("mainEntity" in value) rest.push(value.mainEntity);
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What the page's JSON-LD says of the article; nulls where it says nothing. Blocks that are no JSON are passed over. */
export function describedBy(document: PageDocument): Described {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const object of objectsIn(parsed(script.textContent ?? ""))) {
      const article = ArticleObject.safeParse(object).data;
      if (article !== undefined) return described(article);
    }
  }
  return { headline: null, author: null, published: null, publisher: null };
}

const described = ({ headline, author, datePublished, publisher }: z.infer<typeof ArticleObject>): Described => ({
  headline: headline ?? null,
  author: author ?? null,
  published: datePublished ?? null,
  publisher: publisher ?? null,
});
