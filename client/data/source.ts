/** Where the graph on screen comes from: the server's store, or a file that the reader opened, which is nowhere stored. */
import { create } from "zustand";
import type {
  ArticleDetail,
  ClaimPage,
  EvidenceResponse,
  Format,
  GraphFilter,
  GraphResponse,
  Ontology,
  TimelineResponse,
} from "../../server/vocabulary/index.ts";
import { filterWords } from "../state/index.ts";
import { ask, AskError, fetchFile } from "./ask.ts";
import { GraphAnswer } from "./graph-answer.ts";

/** What is taken along: a part of the graph, and what its file says of itself. */
interface ExportOrder {
  readonly format: Format;
  readonly filter: GraphFilter;
  /** The day, ISO 8601. */
  readonly on: string;
  readonly title: string;
}

export interface Source {
  /** Tells the answers of one source from those of another. */
  readonly key: string;
  /** The file's name; null for the store. */
  readonly file: string | null;
  /** Of which edges it has the sentences that they come from: a file of a graph may hold counts alone. */
  readonly sentences: "all" | "some" | "none";
  readonly graph: (filter: GraphFilter, signal: AbortSignal) => Promise<GraphResponse>;
  readonly evidence: (edge: string, filter: GraphFilter, signal: AbortSignal) => Promise<EvidenceResponse>;
  readonly article: (id: string, signal: AbortSignal) => Promise<ArticleDetail>;
  /** A page of the claims; `query` are the words that ask for it, as in the API. */
  readonly claims: (filter: GraphFilter, query: URLSearchParams, signal: AbortSignal) => Promise<ClaimPage>;
  readonly exported: (order: ExportOrder) => Promise<Blob>;
  /** Month by month. */
  readonly timeline: (filter: GraphFilter, signal: AbortSignal) => Promise<TimelineResponse>;
}

/** Loads the schemas of later answers: together with the parts of the page that ask, since a server may be gone by the time they do. */
export const answers = async () => import("./answers.ts");

const store: Source = {
  key: "store",
  file: null,
  sentences: "all",
  graph: (filter, signal) => ask(GraphAnswer, `graph?${filterWords(filter)}`, { signal }),
  evidence: async (edge, filter, signal) =>
    ask((await answers()).EvidenceResponse, `edges/${encodeURIComponent(edge)}/evidence?${filterWords(filter)}`, { signal }),
  article: async (id, signal) => ask((await answers()).ArticleDetail, `articles/${encodeURIComponent(id)}`, { signal }),
  claims: async (filter, query, signal) =>
    ask((await answers()).ClaimPage, `claims?${new URLSearchParams([...filterWords(filter), ...query])}`, { signal }),
  exported: ({ filter, ...facts }) =>
    fetchFile(`export?${new URLSearchParams([...filterWords(filter), ...Object.entries(facts)])}`),
  timeline: async (filter, signal) => {
    const words = filterWords(filter);
    words.set("by", "month");
    return ask((await answers()).TimelineResponse, `timeline?${words}`, { signal });
  },
};

interface SourceState {
  readonly source: Source;
  /** Name of the file that is being read. */
  readonly opening: string | null;
  readonly failed: { readonly name: string; readonly error: Error } | null;
}

export const useSource = create<SourceState>()(() => ({ source: store, opening: null, failed: null }));

/** More would freeze the page while it is read. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Two frames: lets the page draw that it is busy before it is. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 34));

/** Opens a file in the place of the store; a file that does not fit leaves everything as it was and says why. Null if it failed. */
export async function openFile(file: File, ontology: Ontology): Promise<{ readonly level: GraphFilter["level"] } | null> {
  const { name } = file;
  useSource.setState({ opening: name, failed: null });
  try {
    if (file.size > MOST_BYTES) throw new AskError("too-big", "It is larger than 64 MB. Filter before you export, then open that.");
    const [text, { sourceOf }] = await Promise.all([file.text(), import("./file-source.ts"), breath()]);
    const { source, level } = sourceOf(text, name, ontology);
    useSource.setState({ source, opening: null });
    return { level };
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    useSource.setState({ opening: null, failed: { name, error } });
    return null;
  }
}

export const closeFile = (): void => useSource.setState({ source: store, opening: null, failed: null });
export const forgetFailure = (): void => useSource.setState({ failed: null });
