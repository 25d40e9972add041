/** Which slots of which predicates each mention of a sentence fills: the structure that patterns are written over, read the other way round. */
import type { Mention } from "../../vocabulary/index.ts";
import type { Scene } from "../match.ts";
import { predicatePart } from "./words.ts";

interface Role {
  /** Token index of the predicate. */
  readonly predicate: number;
  readonly slot: string;
  /** The token that fills the slot: the mention's own head, or a noun that belongs to it. */
  readonly filler: number;
  readonly depth: number;
  /** Roles of a sentence with one number are alike in all of the above. */
  readonly number: number;
}

/** A predicate that both ends of a pair stand about. */
export interface Joint {
  readonly predicate: number;
  readonly source: Role;
  readonly target: Role;
}

/** By predicate. */
export type Roles = ReadonlyMap<Mention, ReadonlyMap<number, Role>>;

/** The roles of every mention, one for each predicate and mention: the shallowest, and of equals the first. */
export function rolesOf(scene: Scene): Roles {
  const roles = new Map<Mention, Map<number, Role>>();
  let number = 0;
  for (const { index: predicate } of scene.tree.tokens) {
    if (predicatePart(scene, predicate) === null) continue;
    for (const [slot, tokens] of scene.slots(predicate)) {
      if (slot === "clause" || slot === "setting") continue;
      for (const filler of tokens) {
        const byDepth: Role[] = [];
        for (const { mention, depth } of scene.fillers(filler, false)) {
          const own = roles.get(mention) ?? new Map<number, Role>();
          roles.set(mention, own);
          const known = own.get(predicate);
          if (known !== undefined && depth >= known.depth) continue;
          own.set(predicate, (byDepth[depth] ??= { predicate, slot, filler, depth, number: number++ }));
        }
      }
    }
  }
  return roles;
}

/** Predicates about which both stand, the closest first: least descent, then the smallest stretch of words, then the first. */
export function jointsOf(roles: Roles, source: Mention, target: Mention): readonly Joint[] {
  const theirs = roles.get(target);
  const joints: Joint[] = [];
  for (const role of roles.get(source)?.values() ?? []) {
    const other = theirs?.get(role.predicate);
    if (other !== undefined) joints.push({ predicate: role.predicate, source: role, target: other });
  }
  const stretch = ({ predicate }: Joint): number => Math.abs(source.head - predicate) + Math.abs(target.head - predicate);
  const descent = (joint: Joint): number => joint.source.depth + joint.target.depth;
  return joints.toSorted((a, b) => descent(a) - descent(b) || stretch(a) - stretch(b) || a.predicate - b.predicate);
}
