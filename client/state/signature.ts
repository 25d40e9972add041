/** Who corrects here, as they call themselves: kept in the browser, sent with each correction, never in a link. */
import { create } from "zustand";

const KEY = "dragoman.signature";

const kept = (): string => (typeof localStorage === "undefined" ? "" : (localStorage.getItem(KEY) ?? ""));

export const useSignature = create<{ readonly name: string }>()(() => ({ name: kept() }));

export function sign(name: string): void {
  localStorage.setItem(KEY, name);
  useSignature.setState({ name });
}

/** The name to send; null where none was given. */
export const signature = (): string | null => {
  const name = useSignature.getState().name.trim();
  return name === "" ? null : name;
};
