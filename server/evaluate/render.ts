/** Measures, errors and reliability as text for a terminal. */
import type { Parsed } from "../vocabulary/index.ts";
import type { Fault } from "./blame.ts";
import { PRECISE, type Reliability } from "./reliability.ts";
import { FIELDS, MEASURES, ratios, type Scores } from "./score.ts";

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);

/** "Kenya/PROPN/nsubj←attacked" for each token. */
const treeLine = ({ tokens }: Parsed): string =>
  tokens
    .map(({ text, upos, deprel, head }) => `${text}/${upos}/${deprel}${head < 0 ? "" : `←${tokens[head]?.text ?? ""}`}`)
    .join(" ");

/** One error: what, where, the tree, and what tells more. */
export function renderFault({ kind, stage, article, claim, text, sentence, remarks }: Fault): string {
  return [
    `${kind} (${stage}) ${article}: ${claim}`,
    `  ${text}`,
    ...(sentence === null ? [] : [`  tree: ${treeLine(sentence)}`]),
    ...remarks.map((remark) => `  ${remark}`),
  ].join("\n");
}

/** Classes of errors with their counts, the biggest first. */
function renderClasses(faults: readonly Fault[]): readonly string[] {
  const classes = Map.groupBy(faults, ({ kind, stage }) => `${kind}: ${stage}`);
  return [...classes]
    .map(([name, ones]) => ({ name, count: ones.length }))
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .map(({ name, count }) => `  ${String(count).padStart(5)}  ${name}`);
}

function renderRelations(scores: readonly Scores[]): readonly string[] {
  const rows = new Map<string, { gold: number; found: number; spurious: number }>();
  const row = (relation: string): { gold: number; found: number; spurious: number } => {
    const known = rows.get(relation) ?? { gold: 0, found: 0, spurious: 0 };
    rows.set(relation, known);
    return known;
  };
  for (const { pairs, spurious } of scores) {
    for (const { gold, found } of pairs) {
      row(gold.relation).gold++;
      if (found !== null) row(gold.relation).found++;
    }
    for (const { claim } of spurious) row(claim.relation).spurious++;
  }
  return [...rows]
    .toSorted(([a, x], [b, y]) => y.gold - x.gold || (a < b ? -1 : 1))
    .map(([relation, { gold, found, spurious }]) => `  ${relation.padEnd(18)} found ${found}/${gold}  spurious ${spurious}`);
}

/** The measures overall, by relation and by document (the worst first), then the classes of errors. */
export function renderScores(
  documents: readonly { readonly id: string; readonly scores: Scores }[],
  reach: { readonly found: number; readonly of: number },
  faults: readonly Fault[],
): string {
  const scores = documents.map((one) => one.scores);
  const overall = MEASURES.map((kind) => {
    const { precision, recall, f1 } = ratios(scores.map(({ counts }) => counts[kind]));
    return `${kind.padEnd(9)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`;
  });
  const fields = FIELDS.map((field) => {
    const right = scores.reduce((sum, one) => sum + one.fields[field].right, 0);
    const of = scores.reduce((sum, one) => sum + one.fields[field].of, 0);
    return `${field.padEnd(9)}   ${percent(of === 0 ? 0 : right / of)}  (${right}/${of})`;
  });
  const byDocument = documents
    .map(({ id, scores: { counts } }) => ({ id, ...ratios([counts.strict]), ...counts.strict }))
    .toSorted((a, b) => b.wanted - b.found + b.spurious - (a.wanted - a.found + a.spurious) || (a.id < b.id ? -1 : 1))
    .map(({ id, f1, wanted, found, spurious }) => `  F1 ${percent(f1)}  found ${found}/${wanted}  spurious ${spurious}  ${id}`);
  return [
    ...overall,
    ...fields,
    `both ends   ${percent(reach.of === 0 ? 0 : reach.found / reach.of)}  (${reach.found}/${reach.of}) in the quoted sentence`,
    "by relation",
    ...renderRelations(scores),
    "by document",
    ...byDocument,
    "errors",
    ...renderClasses(faults),
  ].join("\n");
}

/** The reliability table, measures at each threshold, and the page's default. */
export function renderReliability({ bins, error, thresholds, precise }: Reliability): string {
  return [
    "confidence   claims   said  right",
    ...bins
      .filter(({ claims }) => claims > 0)
      .map(
        ({ from, claims, said, right }) =>
          `${from.toFixed(2)}–${(from + 0.1).toFixed(2)}  ${String(claims).padStart(7)}  ${percent(said)}  ${percent(right)}`,
      ),
    `expected calibration error ${percent(error)}`,
    "from      P      R     F1",
    ...thresholds.map(
      ({ from, precision, recall, f1 }) => `${from.toFixed(2)}  ${percent(precision)}  ${percent(recall)}  ${percent(f1)}`,
    ),
    precise === null
      ? `No threshold reaches a precision of ${PRECISE}.`
      : `Precision is at least ${PRECISE} from a confidence of ${precise.toFixed(2)} on.`,
  ].join("\n");
}
