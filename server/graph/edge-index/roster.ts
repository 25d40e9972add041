/** The roster: every actor that a claim ever named, each with a code, and the codes of its own id and of its principal's. */
import type { Actor } from "../../vocabulary/index.ts";
import { Dictionary } from "./dictionary.ts";

export class Roster {
  /** Ids of actors and principals alike. */
  readonly ids = new Dictionary();
  readonly actors: Actor[] = [];
  /** By the code of an actor. */
  readonly id: number[] = [];
  readonly principal: number[] = [];
  readonly #codes = new Map<string, number>();
  /** Stores hand out one object for each actor: then no text need be compared. */
  readonly #known = new WeakMap<Actor, number>();

  /** The code of an actor. The same id under another name, kind or principal is another entry. */
  codeOf(actor: Actor): number {
    const known = this.#known.get(actor);
    if (known !== undefined) return known;
    const key = JSON.stringify([actor.id, actor.name, actor.kind, actor.principal.id, actor.principal.name]);
    const code = this.#codes.get(key) ?? this.#enter(key, actor);
    this.#known.set(actor, code);
    return code;
  }

  #enter(key: string, actor: Actor): number {
    const code = this.actors.push(actor) - 1;
    this.#codes.set(key, code);
    this.id.push(this.ids.codeOf(actor.id));
    this.principal.push(this.ids.codeOf(actor.principal.id));
    return code;
  }
}
