/** The one door through which an article comes in, whoever brings it: unknown JSON becomes an article fit to read, or an error. */
import { ArticleInput, DragomanError, MAX_TEXT } from "../vocabulary/index.ts";

/** Share of control and replacement characters above which a text is taken for binary data. */
const BINARY = 0.1;
/** Characters looked at; what is binary shows it early. */
const HEAD = 100_000;

/** Tab, line feed, vertical tab, form feed and carriage return, 9 to 13, belong to text. */
function isControl(unit: number): boolean {
  return unit < 9 || (unit > 13 && unit < 32) || unit === 0x7f || unit === 0xfffd;
}

function check(text: string): void {
  if (text.trim() === "")
    throw new DragomanError("empty-text", "The article's text is empty; send the words of the article in `text`.");
  if (text.includes("\0")) {
    throw new DragomanError(
      "binary-text",
      `The article's text holds a NUL character at ${text.indexOf("\0")}; send plain text, not a file of another kind.`,
    );
  }
  const length = Math.min(text.length, HEAD);
  let controls = 0;
  for (let i = 0; i < length; i++) if (isControl(text.charCodeAt(i))) controls++;
  const share = controls / length;
  if (share > BINARY) {
    throw new DragomanError(
      "binary-text",
      `${Math.round(share * 100)} % of the article's text are control characters; send plain text in UTF-8, not a file of another kind.`,
    );
  }
}

const WANTED: Readonly<Record<string, string>> = {
  id: "1 to 200 characters",
  title: "1000 characters at most",
  date: "a day such as 2025-01-06",
  publisher: "200 characters at most",
  url: "a whole address such as https://example.org/news",
  text: "the words of the article",
};
/** Characters of a wrong value that are shown. */
const SHOWN = 60;

function shown(value: unknown): string {
  if (value === undefined) return "missing";
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > SHOWN ? `${text.slice(0, SHOWN).toWellFormed()}…` : text;
}

/** Which fields are wrong, what they are, and what they should be. */
function whyNone(value: unknown, fields: readonly string[]): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return `it is ${shown(value)}; give an object that has at least "text"`;
  }
  const given: Readonly<Record<string, unknown>> = { ...value };
  return [...new Set(fields)]
    .map((field) => `its ${field} is ${shown(given[field])}; give ${WANTED[field] ?? "another"}`)
    .join(", and ");
}

/**
 * An article from unknown input.
 * @throws {DragomanError} `invalid-request` naming the field, `text-too-long`, `empty-text` or `binary-text`.
 */
export function parseArticle(value: unknown): ArticleInput {
  const parsed = ArticleInput.safeParse(value);
  if (!parsed.success) {
    const long = parsed.error.issues.some(({ code, path }) => code === "too_big" && path[0] === "text");
    if (long) {
      throw new DragomanError("text-too-long", `The article's text is longer than ${MAX_TEXT} characters; send it in parts.`);
    }
    throw new DragomanError(
      "invalid-request",
      `This is no article: ${whyNone(
        value,
        parsed.error.issues.map(({ path }) => String(path[0])),
      )}.`,
    );
  }
  check(parsed.data.text);
  return parsed.data;
}
