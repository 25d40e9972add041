/** Datelines: "KYIV, March 3 (Agency) —" tells where an article was written, not who acts. */
import type { Gazetteer } from "../gazetteer/index.ts";
import type { NameSpan } from "./names.ts";
import type { Line } from "./scene.ts";

const DASH = /^(?:[-–—]|--)$/u;
const LONGEST = 14;
const IN_DATELINE = /^(?:[\p{Lu}\d].*|[,()./:*]|and|of|the|s|al|de|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/u;

/** Number of atoms of the dateline that a line begins with, its dash included; 0 if it begins with none. */
export function datelineLength({ atoms }: Line): number {
  const dash = atoms.findIndex((atom, i) => i > 0 && i < LONGEST && DASH.test(atom.form));
  const first = atoms[0];
  if (dash < 0 || first === undefined || !/^\p{Lu}/u.test(first.form)) return 0;
  const head = atoms.slice(0, dash);
  const shouted = /^\p{Lu}{2,}$/u.test(first.form);
  const bracketed = head.some((atom) => atom.form === "(") || head.some((atom) => /^\d+$/u.test(atom.form));
  return (shouted || bracketed) && head.every((atom) => IN_DATELINE.test(atom.form)) ? dash + 1 : 0;
}

/**
 * "FRANCE - Sold Mirages", "SYRIA, LIBYA - Sided with Tehran": only states before the dash are who is spoken of. A state without a seat
 * of another name (Singapore) may be the town that an agency writes from.
 */
export function isHeading({ entities }: Gazetteer, line: Line, spans: readonly NameSpan[]): boolean {
  const length = datelineLength(line);
  if (length === 0) return false;
  const head = spans.filter((span) => span.to < length);
  const inside = (at: number): boolean => head.some((span) => span.from <= at && at < span.to);
  const others = line.atoms.slice(0, length - 1).filter((atom, at) => !inside(at) && !/^(?:,|and|the)$/u.test(atom.key));
  const isState = ({ surfaces }: NameSpan): boolean =>
    surfaces.some(({ id, kind }) => kind === "name" && entities.get(id)?.kind === "state") &&
    !surfaces.some(({ kind }) => kind === "seat");
  const [first, ...more] = head;
  const id = first?.surfaces[0]?.id ?? "";
  const isTown = more.length === 0 && entities.get(id)?.flag !== null && !entities.has(`${id}-seat`);
  return head.length > 0 && others.length === 0 && head.every(isState) && !isTown;
}
