/** The running text of an article's elements: a blank line between paragraphs, none of the furniture between them. */
import { isElement, isText, type PageElement, type PageNode } from "./document.ts";

const words = (text: string): Set<string> => new Set(text.split(" "));

/** Elements that begin and end a paragraph. */
const BLOCKS = words(
  "address article blockquote body center dd details div dl dt fieldset footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul",
);
/** Elements whose words are not the article's. */
const SILENT = words(
  "aside audio button canvas dialog embed figcaption figure footer form head iframe input link math menu meta nav noscript object picture script select style svg template textarea video",
);

/** Share of a short block's characters inside links from which it is a pointer to other pages. */
const POINTER = 0.7;
/** Characters up to which a block may be a pointer; a longer one says something itself. */
const SHORT = 200;
/** How pointers to other pages, offers and captions begin, in blocks that are nothing else. */
const FURNITURE =
  /^(?:(?:read|see|watch|hear|listen|learn|find out|discover|explore|click here|tap here)\b[^.!?]{0,20}\b(?:more|also|next|further|here|now|below)\b|(?:also|related|recommended|more) (?:read|reading|stories|articles|coverage|news|on this|from)\b|related:|recommended:|(?:sign up|subscribe|register|log in)\b[^.]{0,80}\b(?:newsletter|newsletters|briefing|updates|inbox|alerts|offer|account|today|now|here)\b|(?:follow|like|join) us on\b|share (?:this|on|via)\b|advertisement\b|sponsored\b|(?:photo|image|picture|photograph|file photo)(?: credit)?s?\s*[:/]|we use cookies\b|\(?(?:(?:additional )?reporting|writing|editing) by\b|our standards:)/i;
/** From this length on a block that begins so is a sentence of its own. */
const LONGEST_FURNITURE = 160;

/** Characters up to which a block with a time in it and no sentence is a byline. */
const LONGEST_BYLINE = 120;

interface Block {
  text: string;
  /** Characters in links. */
  linked: number;
  /** Whether a time element stands in it. */
  timed: boolean;
}

const fresh = (): Block => ({ text: "", linked: 0, timed: false });

/** Collects blocks in order; `inLink` says whether the characters lie in a link. */
function collect(node: PageNode, blocks: Block[], inLink: boolean): void {
  for (const child of node.childNodes) {
    const block = blocks.at(-1);
    if (isText(child) && block !== undefined) {
      const text = child.textContent ?? "";
      block.text += text.replace(/\s+/g, " ");
      if (inLink) block.linked += text.trim().length;
    }
    if (!isElement(child) || SILENT.has(child.localName)) continue;
    if (child.localName === "br" && block !== undefined) {
      block.text += "\n";
      continue;
    }
    if (child.localName === "time" && block !== undefined) block.timed = true;
    const ends = BLOCKS.has(child.localName);
    if (ends) blocks.push(fresh());
    collect(child, blocks, inLink || child.localName === "a");
    if (ends) blocks.push(fresh());
  }
}

function isFurniture({ text, linked, timed }: Block): boolean {
  if (timed && text.length <= LONGEST_BYLINE && !/[.!?]["'”’)]*$/.test(text)) return true;
  if (text.length <= SHORT && linked / text.length >= POINTER) return true;
  return text.length <= LONGEST_FURNITURE && FURNITURE.test(text);
}

/** Two breaks in a row end a paragraph, as in a page without elements for them; one is as good as a space. */
const split = ({ text, linked, timed }: Block): readonly Block[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter((part) => part !== "")
    .map((part, _, parts) => ({ text: part, linked: linked / parts.length, timed }));

/** The paragraphs of an element, each trimmed and with single spaces, a blank line between two. */
export function paragraphsOf(root: PageElement): string {
  const blocks = [fresh()];
  collect(root, blocks, false);
  return blocks
    .flatMap(split)
    .filter((block) => !isFurniture(block))
    .map(({ text }) => text)
    .join("\n\n");
}
