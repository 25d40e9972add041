/** What every part of the page needs to know once the server has answered: the ontology, and actors by id. */
import { createContext, useContext } from "react";
import type { GraphNode, Ontology } from "../../server/vocabulary/index.ts";

export interface Knowledge {
  readonly ontology: Ontology;
  /** The actors of the whole graph at the level shown. */
  readonly actors: ReadonlyMap<string, GraphNode>;
  readonly nameOf: (id: string) => string;
}

export const KnowledgeContext = createContext<Knowledge | null>(null);

export function useKnowledge(): Knowledge {
  const knowledge = useContext(KnowledgeContext);
  if (knowledge === null)
    throw new Error("useKnowledge outside of the page that provides it: wrap the component in KnowledgeContext");
  return knowledge;
}
