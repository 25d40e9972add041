/**
 * Annotated text: gold articles in a form that people write by hand, a sentence a line with its claims under it.
 *
 *     == 2023-05-04 Title of the article
 *     Berlin has sent Kyiv 18 tanks.
 *     > Germany | supplies | Ukraine | arms | actual
 *     It denied that Moscow had threatened it.
 *     >? Russia | threatens/demands | Germany | - | negated | Germany
 *
 * An empty line begins a paragraph. A claim has source, relation, target, and as far as they are known object classes, status and
 * claimant; "/" divides alternatives, the best first, "," ends that all are meant (each source with each target), "-" stands for none, "*"
 * for a claimant not worth scoring, "?" marks an optional claim. The sentence above it is its quote.
 */
import { z } from "zod";
import { GoldArticle } from "./gold.ts";

/** A line that cannot be read. */
export interface AnnotationFault {
  /** From one. */
  readonly line: number;
  readonly message: string;
}

const HEADING = /^== (?<date>\d{4}-\d{2}-\d{2})(?: (?<title>.+))?$/u;

interface Draft {
  readonly id: string;
  readonly date: string;
  readonly title: string | null;
  text: string;
  readonly gold: unknown[];
}

const alternatives = (field: string | undefined): readonly string[] =>
  field === undefined || field === "-"
    ? []
    : field
        .split("/")
        .map((name) => name.trim())
        .filter((name) => name !== "");

const each = (field: string | undefined): readonly (readonly string[])[] => (field ?? "").split(",").map(alternatives);

/** The claims of a line: each source with each target but itself, as when two fight each other. */
function claimsOf(line: string, quote: string): readonly unknown[] {
  const optional = line.startsWith(">?");
  const [source, relations, target, object, status, claimant] = line
    .slice(optional ? 2 : 1)
    .split("|")
    .map((field) => field.trim());
  const [relation, ...also] = alternatives(relations);
  const said = {
    relation,
    object: alternatives(object),
    status: alternatives(status),
    claimant: alternatives(claimant),
    also,
    optional,
    quote,
  };
  return each(source).flatMap((from) =>
    each(target)
      .filter(([name]) => name === undefined || name !== from[0])
      .map((to) => ({ source: from, target: to, ...said })),
  );
}

/** Articles of an annotated text, named after it and their place in it; lines that say nothing clear are faults, and left out. */
export function readAnnotated(
  name: string,
  source: string,
): { readonly articles: readonly GoldArticle[]; readonly faults: readonly AnnotationFault[] } {
  const articles: GoldArticle[] = [];
  const faults: AnnotationFault[] = [];
  let draft: Draft | null = null;
  let sentence = "";
  let joint = "";
  const finish = (): void => {
    if (draft !== null && draft.text !== "") articles.push(GoldArticle.parse(draft));
  };
  for (const [at, raw] of source.split("\n").entries()) {
    const fault = (message: string): void => void faults.push({ line: at + 1, message });
    const line = raw.trim();
    const heading = HEADING.exec(line)?.groups;
    if (heading?.["date"] !== undefined) {
      finish();
      draft = {
        id: `${name}-${articles.length + 1}`,
        date: heading["date"],
        title: heading["title"] ?? null,
        text: "",
        gold: [],
      };
      sentence = joint = "";
    } else if (line.startsWith("==")) fault(`"${line}" is no heading: write "== YYYY-MM-DD Title".`);
    else if (draft === null) {
      if (line !== "") fault("Text before the first heading.");
    } else if (line === "") joint = draft.text === "" ? "" : "\n\n";
    else if (line.startsWith(">")) {
      const claims = claimsOf(line, sentence);
      const checked = GoldArticle.shape.gold.safeParse(claims);
      if (sentence === "") fault("A claim before any sentence.");
      else if (claims.length === 0) fault(`"${line}": who does it and to whom it is done are the same.`);
      else if (checked.success) draft.gold.push(...claims);
      else fault(`"${line}": ${z.prettifyError(checked.error).replaceAll(/\s+/gu, " ")}`);
    } else {
      draft.text += joint + line;
      joint = " ";
      sentence = line;
    }
  }
  finish();
  return { articles, faults };
}
