/** Blocs as they are shown: with the names of their biggest members, and without those who stand alone. */
import type { Bloc } from "../../server/graph/index.ts";
import type { GraphFilter } from "../../server/vocabulary/index.ts";
import type { PictureNode } from "./picture.ts";
import { counted } from "./words.ts";

export interface NamedBloc {
  /** Id of the biggest member: blocs have no name of their own. */
  readonly id: string;
  /** "Russia, Iran and 3 more". */
  readonly title: string;
  /** Biggest first. */
  readonly members: readonly string[];
}

const NAMED = 2;

/** "Russia", "Russia and Iran", "Russia, Iran and 3 more". */
function titleOf(names: readonly string[]): string {
  const rest = names.length - NAMED;
  if (rest <= 0) return names.join(" and ");
  return `${names.slice(0, NAMED).join(", ")} and ${rest} more`;
}

/** The blocs of two and more members, by how much is said of them. */
export function namedBlocs(blocs: readonly Bloc[], nodes: readonly PictureNode[]): NamedBloc[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  return blocs
    .map((bloc) => bloc.flatMap((id) => known.get(id) ?? []).toSorted((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1)))
    .filter((members) => members.length > 1)
    .map((members) => ({
      id: members[0]?.id ?? "",
      title: titleOf(members.map(({ name }) => name)),
      members: members.map(({ id }) => id),
    }));
}

/** "2 blocs hold 14 of 31 actors". */
export function blocsLine(blocs: readonly NamedBloc[], actors: number): string {
  if (blocs.length === 0) return "Nobody hangs together here.";
  const held = blocs.reduce((sum, { members }) => sum + members.length, 0);
  return `${counted(blocs.length, "bloc")} ${blocs.length === 1 ? "holds" : "hold"} ${held} of ${counted(actors, "actor")}.`;
}

/** Whether a filter keeps just what some actors have to do with one another. */
export const isAmong = ({ actor, depth, ends }: GraphFilter, members: readonly string[]): boolean =>
  ends === "both" && depth === 1 && actor.length === members.length && members.every((id) => actor.includes(id));
