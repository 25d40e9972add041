/** XML written by hand: elements as text, with everything escaped and nothing in it that XML 1.0 forbids. */

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Control characters and others that XML 1.0 forbids or warns of, however they are written; lone surrogates are made well-formed first. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;

/** Text fit for an attribute's value or an element's content: white space survives the parser's normalisation. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(FORBIDDEN, "\uFFFD")
    .replaceAll(/[&<>"'\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element; attributes that are null or undefined are left out. `content` is markup already escaped. */
export function element(name: string, attributes: Attributes, content: readonly string[] | string = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  const inner = typeof content === "string" ? content : content.join("\n");
  if (inner === "") return `<${name}${written}/>`;
  return typeof content === "string" ? `<${name}${written}>${inner}</${name}>` : `<${name}${written}>\n${inner}\n</${name}>`;
}

/** A whole document. */
export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
