/** Datelines: "KYIV, March 3 (Agency) —" tells where an article was written, not who acts. */
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
