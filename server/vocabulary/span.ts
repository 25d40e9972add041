/** A half-open range of UTF-16 offsets into an article's text: `text.slice(start, end)` is the span's own text, always. */
import { z } from "zod";

export const Span = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .meta({ id: "Span", description: "Half-open UTF-16 offsets into the article's text." });
export type Span = Readonly<z.infer<typeof Span>>;
