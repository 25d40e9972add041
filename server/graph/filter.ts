/** The filters, one predicate for each word, so that they commute and a facet can leave out its own. */
import type { GraphFilter } from "../vocabulary/index.ts";
import type { Link } from "./link.ts";

/** The words of a filter that choose among claims; `level` does not choose. */
export type FilterWord = Exclude<keyof GraphFilter, "level">;

type Predicate = (link: Link, filter: GraphFilter) => boolean;

const includes = (choices: readonly string[], value: string): boolean => choices.length === 0 || choices.includes(value);

/** An undated claim is outside any dates asked for. The actor filter keeps also what is done by or to those who act for the actor. */
const PREDICATES: Readonly<Record<FilterWord, Predicate>> = {
  relation: (link, filter) => includes(filter.relation, link.relation),
  status: (link, filter) => includes(filter.status, link.status),
  actor: ({ source, target }, { actor }) =>
    actor.length === 0 || [source.id, source.principal.id, target.id, target.principal.id].some((id) => actor.includes(id)),
  from: ({ date }, { from }) => from === undefined || (date !== null && date >= from),
  to: ({ date }, { to }) => to === undefined || (date !== null && date <= to),
  minConfidence: ({ confidence }, { minConfidence }) => confidence >= minConfidence,
};

const WORDS = Object.keys(PREDICATES) as readonly FilterWord[];

/** The links that a filter keeps, in order; `except` names words to leave out of account. */
export function keep(links: readonly Link[], filter: GraphFilter, except: readonly FilterWord[] = []): readonly Link[] {
  const words = WORDS.filter((word) => !except.includes(word));
  return links.filter((link) => words.every((word) => PREDICATES[word](link, filter)));
}
