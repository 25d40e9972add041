/** When an actor is the one that the gold names: by its own name, its principal's, or another name that the gazetteer knows either by. */
import { atomise, type Gazetteer } from "../extract/index.ts";
import type { Actor } from "../vocabulary/index.ts";
import { isNamed } from "./gold.ts";

export interface Naming {
  /** True where one of the names is the actor's or its principal's. */
  readonly is: (actor: Actor, names: readonly string[]) => boolean;
  readonly symmetric: ReadonlySet<string>;
  /** Class of each relation: "material cooperation". */
  readonly classOf: ReadonlyMap<string, string>;
}

const keyOf = (name: string): string =>
  atomise(name)
    .map(({ key }) => key)
    .filter((key) => key !== "the")
    .join(" ");

/** Names by the gazetteer: "ISIL" and "Daesh" name the Islamic State. Linear in its names. */
export function createNaming(
  gazetteer: Gazetteer,
  relations: readonly { readonly id: string; readonly class: string; readonly symmetric: boolean }[],
): Naming {
  const byName = new Map<string, Set<string>>();
  for (const { text, id } of gazetteer.search.entries) {
    const key = keyOf(text);
    byName.set(key, (byName.get(key) ?? new Set()).add(id));
  }
  const is = (actor: Actor, names: readonly string[]): boolean =>
    isNamed(actor, names) ||
    names.some((name) => {
      const ids = byName.get(keyOf(name));
      return ids !== undefined && (ids.has(actor.id) || ids.has(actor.principal.id));
    });
  return {
    is,
    symmetric: new Set(relations.filter(({ symmetric }) => symmetric).map(({ id }) => id)),
    classOf: new Map(relations.map((relation) => [relation.id, relation.class])),
  };
}
