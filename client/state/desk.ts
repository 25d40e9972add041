/** What is open on this reader's desk only: hover, sheets, the dialog, what was just added. Not in the address: a shared link does not carry it. */
import { create } from "zustand";
import type { GraphFilter, StoredClaim } from "../../server/vocabulary/index.ts";
import type { Selection } from "./view.ts";

export type Hover = { readonly kind: "node" | "edge"; readonly id: string };
export type Sheet = "legend" | "panel";

/** Articles that were just added: what is said of that, and their claims as they stand. */
export interface Addition {
  readonly said: string;
  readonly claims: readonly StoredClaim[];
}

/** The row of a list that opened an edge: whoever steps back out of the edge is led to it. */
export interface Opener {
  readonly edge: string;
  /** Which row: an edge may stand in several lists. */
  readonly row: string;
  /** The actor or article in whose list the row stands; null where nothing was open. */
  readonly from: Selection | null;
}

interface Desk {
  readonly hover: Hover | null;
  /** The side panel that covers the graph on a narrow screen. */
  readonly sheet: Sheet | null;
  readonly adding: boolean;
  /** Edges that the last addition made or strengthened; they pulse once. */
  readonly fresh: readonly string[];
  /** Told and lit until it is dismissed. */
  readonly added: Addition | null;
  /** What was done last, for who does not see it happen. */
  readonly said: string;
  /** Goes up by one each time the whole graph is to be fitted into the stage. */
  readonly fits: number;
  /** What this filter leaves is to be fitted once it is shown. */
  readonly fitting: GraphFilter | null;
  /** So many actors are shown in a part of the stage only, or out of sight; 0 where they are well placed. */
  readonly amiss: number;
  readonly opener: Opener | null;
  /** Names of the lists that are shown whole. They stay so when something is opened from them. */
  readonly whole: readonly string[];
  /** Of all relations, only the contested ones are listed. */
  readonly onlyContested: boolean;
  /** The focus is to go into the panel once what was opened there is shown. */
  readonly entering: boolean;
  readonly asking: boolean;
  /** Somebody has pressed or focused something since the page was opened. */
  readonly begun: boolean;
}

export const useDesk = create<Desk>()(() => ({
  hover: null,
  sheet: null,
  adding: false,
  fresh: [],
  added: null,
  said: "",
  fits: 0,
  fitting: null,
  amiss: 0,
  opener: null,
  whole: [],
  onlyContested: false,
  entering: false,
  asking: false,
  begun: false,
}));

/** Says nothing where it is known already: a mouse tells of every pixel that it moves. */
export function hoverOver(hover: Hover | null): void {
  const { hover: before } = useDesk.getState();
  if (before?.kind !== hover?.kind || before?.id !== hover?.id) useDesk.setState({ hover });
}
export const openSheet = (sheet: Sheet | null): void => useDesk.setState({ sheet });
export const openAdding = (adding: boolean): void => useDesk.setState({ adding });
export const enterPanel = (entering: boolean): void => useDesk.setState({ entering });
export const begin = (): void => {
  if (!useDesk.getState().begun) useDesk.setState({ begun: true });
};
/** Opens the dialog of the keys. */
export const askKeys = (asking: boolean): void => useDesk.setState({ asking });
export const markFresh = (fresh: readonly string[]): void => useDesk.setState({ fresh });
export const fit = (): void => useDesk.setState(({ fits }) => ({ fits: fits + 1 }));
export const sayAdded = (added: Addition | null): void => useDesk.setState({ added });
/** Has the live region tell what was done. */
export const say = (said: string): void => useDesk.setState({ said });
/** Fits what a filter leaves once it is shown: for steps that go somewhere, not for choices among what is in sight. */
export const fitOnce = (fitting: GraphFilter | null): void => useDesk.setState({ fitting });
export function sayAmiss(amiss: number): void {
  if (useDesk.getState().amiss !== amiss) useDesk.setState({ amiss });
}
export const rememberOpener = (opener: Opener | null): void => useDesk.setState({ opener });
/** Shows a list whole, or only its beginning again. */
export const showWhole = (list: string, isWhole: boolean): void =>
  useDesk.setState(({ whole }) => ({ whole: [...whole.filter((each) => each !== list), ...(isWhole ? [list] : [])] }));
export const listContested = (onlyContested: boolean): void => useDesk.setState({ onlyContested });
