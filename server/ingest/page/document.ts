/** The few parts of a document that reading an article needs, so that the server's code is typed without a browser's types. */
import { parseHTML } from "linkedom";

export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
}

const ELEMENT = 1;
const TEXT = 3;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;
export const isText = (node: PageNode): boolean => node.nodeType === TEXT;

/** Elements of the largest page that is read, and how deep they may lie in each other: reading takes time for each, at each depth. */
const MOST = { elements: 12_000, depth: 100 };

/** Whether a document is no larger and no deeper than a page of news; told without recursion, which a deep one would exhaust. */
export function isModest(document: PageDocument): boolean {
  const rest: (readonly [PageNode, number])[] = [[document, 0]];
  let elements = 0;
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const [node, depth] = next;
    if (isElement(node)) elements++;
    if (elements > MOST.elements || depth > MOST.depth) return false;
    for (const child of node.childNodes) rest.push([child, depth + 1]);
  }
  return true;
}

/** A document of any HTML, also of a fragment. */
export function parseDocument(html: string): PageDocument {
  const whole = /<html[\s>]/i.test(html) ? html : `<!DOCTYPE html><html><head></head><body>${html}</body></html>`;
  const { document }: { readonly document: PageDocument } = parseHTML(whole);
  return document;
}
