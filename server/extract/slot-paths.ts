/** The small language of slots in which patterns say where actors and things stand: "obj(aid,@arms).to|iobj", "subj -> obj!". */
import { DragomanError } from "../vocabulary/index.ts";
import { spellOut, type NounClasses } from "./noun-classes.ts";

/** One step of a slot path: the slot's name, lemmas and classes allowed in it (none allows all), and whether only mentions fill it. */
interface Step {
  readonly slot: string;
  readonly lemmas: ReadonlySet<string> | null;
  /** Written "on(!monday)": the lemmas are those that do not fill it. */
  readonly isExcept: boolean;
}
export interface SlotPath {
  /** The names of the slots, for people. */
  readonly slots: string;
  readonly steps: readonly Step[];
  /** Written "slot!": a noun that belongs to an actor does not fill it, only the actor itself. */
  readonly bare: boolean;
}

/** Alternatives for one end, best first. */
export type EndPaths = readonly SlotPath[];
export interface Ends {
  readonly source: EndPaths;
  /** Null where the members of the source slot are paired with each other. */
  readonly target: EndPaths | null;
  readonly directed: boolean;
}

/** Reads "obj(@arms).to" or "poss!"; throws `knowledge-missing` with the offending text. */
export function parsePath(source: string, classes: NounClasses): SlotPath {
  const bare = source.endsWith("!");
  const steps = (bare ? source.slice(0, -1) : source).split(".").map((step): Step => {
    const match = /^([a-z][a-z ]*)(?:\((!?)([^()]+)\))?$/.exec(step.trim());
    if (match?.[1] === undefined)
      throw new DragomanError(
        "knowledge-missing",
        `Slot path "${source}" is not understood; write for example "obj(aid,@arms).to|iobj".`,
      );
    const lemmas =
      match[3] === undefined
        ? null
        : new Set(
            spellOut(
              match[3].split(",").map((word) => word.trim()),
              classes,
            ),
          );
    return { slot: match[1].trim(), lemmas, isExcept: match[2] === "!" };
  });
  return { steps, bare, slots: steps.map(({ slot }) => slot).join(".") };
}

export function parsePaths(source: string, classes: NounClasses): EndPaths {
  return source.split("|").map((path) => parsePath(path.trim(), classes));
}

export function parseEnds(source: string, classes: NounClasses): Ends {
  const match = /^(.+?)\s*(->|<>)\s*(.*)$/.exec(source);
  if (match?.[1] === undefined || match[3] === undefined || (match[2] === "->" && match[3] === ""))
    throw new DragomanError(
      "knowledge-missing",
      `Ends "${source}" are not understood; write "subj -> to", "subj <> with" or "between <>".`,
    );
  return {
    source: parsePaths(match[1], classes),
    target: match[3] === "" ? null : parsePaths(match[3], classes),
    directed: match[2] === "->",
  };
}

/** The slots of paths, in words. */
export const describe = (paths: EndPaths): string => paths.map(({ slots }) => slots).join("|");

export const describeEnds = (ends: readonly Ends[]): string =>
  ends
    .map(({ source, target }) => `${describe(source)} with ${target === null ? "another of them" : describe(target)}`)
    .join(", or at ");
