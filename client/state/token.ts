/** The token for writing, where the server wants one: asked for once, kept for this session of the browser only, never in the address. */
import { create } from "zustand";

interface TokenDesk {
  readonly token: string | null;
  /** The question that stands open, if one does; `wrong` once an answer was refused. */
  readonly question: { readonly wrong: boolean } | null;
  /** Those who wait for the answer. */
  readonly waiting: readonly ((token: string | null) => void)[];
}

const KEY = "dragoman.token";

/** Null outside a browser, where a test may read this file. */
const session = (): Storage | null => (typeof sessionStorage === "undefined" ? null : sessionStorage);

export const useToken = create<TokenDesk>()(() => ({
  token: session()?.getItem(KEY) ?? null,
  question: null,
  waiting: [],
}));

/** Asks the reader for the token; several who ask at once share one question. Resolves to null where the reader gives none. */
export function askForToken(wrong: boolean): Promise<string | null> {
  return new Promise((resolve) => {
    useToken.setState(({ waiting }) => ({ question: { wrong }, waiting: [...waiting, resolve] }));
  });
}

/** The reader's answer: all who wait go on with it. */
export function answerToken(token: string | null): void {
  const { waiting } = useToken.getState();
  if (token !== null) session()?.setItem(KEY, token);
  useToken.setState({ question: null, waiting: [], ...(token === null ? {} : { token }) });
  for (const resolve of waiting) resolve(token);
}
