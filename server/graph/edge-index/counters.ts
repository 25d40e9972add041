/** The counters of one pass, one for each facet, and what they take from the dictionaries. */
import { NONE } from "./columns.ts";
import type { IndexState } from "./edge-index.ts";

/** Claims by code, for each facet. */
export interface Counters {
  readonly relation: Int32Array;
  readonly class: Int32Array;
  readonly status: Int32Array;
  /** By the code of an object; 0 is none. */
  readonly object: Int32Array;
  /** By the code of an id. */
  readonly actor: Int32Array;
  /** By the code of an id plus 1; 0 is the article itself. */
  readonly claimant: Int32Array;
  readonly publisher: Int32Array;
  readonly month: Int32Array;
}

/** Codes that rows do not hold but that follow from those they do. */
export interface Derived {
  /** By the code of a date: that of its month; 0 for none. */
  readonly month: Int32Array;
  readonly months: readonly string[];
  /** By the code of a date: its place among all dates in order; 0 for none. */
  readonly day: Int32Array;
  /** By day: the code of the date. */
  readonly dateOfDay: Int32Array;
  /** By the code of a relation: that of its class, one past the last where it has none. */
  readonly class: Int32Array;
  readonly classes: readonly string[];
  /** By the code of an actor plus 1: the code of its id plus 1, and of its principal's where that is another; 0 is the article itself. */
  readonly claimantId: Int32Array;
  readonly claimantPrincipal: Int32Array;
  /** By id of an actor or principal: the first of its names by code unit. */
  readonly names: ReadonlyMap<string, string>;
  /** By id of an actor: that of whom it acts for, where it always acts for the same one, and never for itself. */
  readonly principals: ReadonlyMap<string, string>;
}

function principalsIn({ actors }: IndexState["roster"]): ReadonlyMap<string, string> {
  const told = Map.groupBy(
    actors.flatMap(({ id, principal }) => [
      { id, principal: principal.id },
      { id: principal.id, principal: principal.id },
    ]),
    ({ id }) => id,
  );
  const agreed = [...told].flatMap(([id, [first, ...others]]) =>
    first === undefined || first.principal === id || others.some(({ principal }) => principal !== first.principal)
      ? []
      : [[id, first.principal] as const],
  );
  return new Map(agreed);
}

export function derive({ dates, relations, roster, classOf, ontology }: IndexState): Derived {
  const texts = Array.from({ length: dates.size }, (_, code) => dates.textOf(code));
  const sorted = texts.map((_, code) => code).toSorted((a, b) => ((texts[a] ?? "") < (texts[b] ?? "") ? -1 : 1));
  const day = new Int32Array(dates.size);
  for (const [place, code] of sorted.entries()) day[code] = place;
  const months = new Map([["", 0]]);
  const month = Int32Array.from(texts, (text) => {
    const name = text.slice(0, 7);
    const code = months.get(name) ?? months.size;
    months.set(name, code);
    return code;
  });
  const names = new Map<string, string>();
  for (const { id, name } of roster.actors.flatMap((actor) => [actor, actor.principal])) {
    const known = names.get(id);
    if (known === undefined || name < known) names.set(id, name);
  }
  const classes = ontology.classes.map(({ id }) => id);
  return {
    month,
    months: [...months.keys()],
    day,
    dateOfDay: Int32Array.from(sorted),
    class: Int32Array.from({ length: relations.size }, (_, code) => {
      const place = classes.indexOf(classOf.get(relations.textOf(code)) ?? "");
      return place === -1 ? classes.length : place;
    }),
    classes,
    names,
    principals: principalsIn(roster),
    claimantId: Int32Array.from({ length: roster.actors.length + 1 }, (_, code) =>
      code === 0 ? 0 : (roster.id[code - 1] ?? 0) + 1,
    ),
    claimantPrincipal: Int32Array.from({ length: roster.actors.length + 1 }, (_, code) =>
      code === 0 || roster.principal[code - 1] === roster.id[code - 1] ? NONE : (roster.principal[code - 1] ?? 0) + 1,
    ),
  };
}
