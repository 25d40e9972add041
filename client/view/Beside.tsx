/** The parts of the page that come after the graph: filters, panel, dialogs. Whoever opens the page sees the graph while they are loaded. */
import { lazy, memo, Suspense, type ReactNode } from "react";
import { useSecondFrame } from "./use-second-frame.ts";

const parts = async () => import("./beside-graph.ts");

// None is rendered anew because the page around it is: what a click changes of the graph shall not wait for what it does not change.
export const AddArticle = memo(lazy(async () => ({ default: (await parts()).AddArticle })));
export const ComparePanel = memo(lazy(async () => ({ default: (await parts()).ComparePanel })));
export const KeysDialog = memo(lazy(async () => ({ default: (await parts()).KeysDialog })));
export const Legend = memo(lazy(async () => ({ default: (await parts()).Legend })));
export const Panel = memo(lazy(async () => ({ default: (await parts()).Panel })));
export const TokenQuestion = memo(lazy(async () => ({ default: (await parts()).TokenQuestion })));

/** Holds such parts: empty until a frame with the graph has been drawn and they have been loaded. */
export function Beside({ children }: { readonly children: ReactNode }) {
  return useSecondFrame() ? <Suspense fallback={null}>{children}</Suspense> : null;
}
