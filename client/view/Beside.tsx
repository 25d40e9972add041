/** The parts of the page that come after the graph: filters, panel, dialogs. Whoever opens the page sees the graph while they are loaded. */
import { lazy, memo, Suspense, type ReactNode } from "react";
import { answers } from "../data/index.ts";
import { useSecondFrame } from "./use-second-frame.ts";
import { Waiting } from "./Waiting.tsx";

const parts = async () => (await Promise.all([import("./beside-graph.ts"), answers()]))[0];

// None is rendered anew because the page around it is: what a click changes of the graph shall not wait for what it does not change.
export const AddArticle = memo(lazy(async () => ({ default: (await parts()).AddArticle })));
export const ComparePanel = memo(lazy(async () => ({ default: (await parts()).ComparePanel })));
export const Actions = memo(lazy(async () => ({ default: (await parts()).Actions })));
export const KeysDialog = memo(lazy(async () => ({ default: (await parts()).KeysDialog })));
export const Legend = memo(lazy(async () => ({ default: (await parts()).Legend })));
export const Panel = memo(lazy(async () => ({ default: (await parts()).Panel })));
export const Search = memo(lazy(async () => ({ default: (await parts()).Search })));
export const TokenQuestion = memo(lazy(async () => ({ default: (await parts()).TokenQuestion })));
export const ViewMenu = memo(lazy(async () => ({ default: (await parts()).ViewMenu })));

interface BesideProps {
  /** What is waited for, where that is a part of the page and not something that opens later. */
  readonly what?: string;
  /** What stands in its place until then, where it has looks already. */
  readonly still?: ReactNode;
  readonly children: ReactNode;
}

/** Holds such parts: empty or still until a frame with the graph has been drawn, then with a sign of waiting until they have been loaded. */
export function Beside({ what, still = null, children }: BesideProps) {
  const waiting = what === undefined ? still : <Waiting what={what} />;
  return useSecondFrame() ? <Suspense fallback={waiting}>{children}</Suspense> : still;
}
