/** What is open on this reader's desk only: hover, sheets, the dialog, what was just added. Not in the address: a shared link does not carry it. */
import { create } from "zustand";

export type Hover = { readonly kind: "node" | "edge"; readonly id: string };
export type Sheet = "legend" | "panel";

interface Desk {
  readonly hover: Hover | null;
  /** The side panel that covers the graph on a narrow screen. */
  readonly sheet: Sheet | null;
  readonly adding: boolean;
  /** Edges that the last addition made or strengthened; they pulse once. */
  readonly fresh: readonly string[];
  /** Goes up by one each time the whole graph is to be fitted into the stage. */
  readonly fits: number;
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
  fits: 0,
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
