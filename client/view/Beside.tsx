/** The parts of the page that come after the graph: filters, panel, dialogs. Whoever opens the page sees the graph while they are loaded. */
import { lazy, memo, Suspense, type ReactNode } from "react";
import { answers } from "../data/index.ts";
import { useSecondFrame } from "./use-second-frame.ts";
import { Waiting } from "./Waiting.tsx";

const parts = async () => (await Promise.all([import("./beside-graph.ts"), answers()]))[0];

// None is rendered anew because the page around it is: what a click changes of the graph shall not wait for what it does not change.
export const AddArticle = memo(lazy(async () => ({ default: (await parts()).AddArticle })));
export const ComparePanel = memo(lazy(async () => ({ default: (await parts()).ComparePanel })));
export const KeysDialog = memo(lazy(async () => ({ default: (await parts()).KeysDialog })));
export const Legend = memo(lazy(async () => ({ default: (await parts()).Legend })));
export const Panel = memo(lazy(async () => ({ default: (await parts()).Panel })));
export const TokenQuestion = memo(lazy(async () => ({ default: (await parts()).TokenQuestion })));

interface BesideProps {
  /** What is waited for, where that is a part of the page and not something that opens later. */
  readonly what?: string;
  readonly children: ReactNode;
}

/** Holds such parts: empty until a frame with the graph has been drawn, and a sign of waiting until they have been loaded. */
export function Beside({ what, children }: BesideProps) {
  const waiting = what === undefined ? null : <Waiting what={what} />;
  return useSecondFrame() ? <Suspense fallback={waiting}>{children}</Suspense> : null;
}
