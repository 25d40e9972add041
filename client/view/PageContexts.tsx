/** What every part of the page may ask for without its being handed down: actors and ontology, and the paths that are looked at. */
import type { ReactNode } from "react";
import type { Paths } from "../derive/index.ts";
import { KnowledgeContext, type Knowledge } from "./knowledge.ts";
import { PathsContext } from "./paths/looked-at.ts";

interface PageContextsProps {
  readonly knowledge: Knowledge;
  readonly paths: Paths | null;
  readonly children: ReactNode;
}

export const PageContexts = ({ knowledge, paths, children }: PageContextsProps) => (
  <KnowledgeContext value={knowledge}>
    <PathsContext value={paths}>{children}</PathsContext>
  </KnowledgeContext>
);
