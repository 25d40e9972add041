/** What is being saved as a file just now, and what went wrong. On this reader's desk only. */
import { create } from "zustand";

export type PictureKind = "png" | "svg";

interface Saving {
  /** A picture that the stage is asked for; whoever draws the stage takes the order and clears it. */
  readonly picture: PictureKind | null;
  /** Name of the file that is being made. */
  readonly busy: string | null;
  readonly failed: { readonly error: Error; readonly retry: () => void } | null;
}

export const useSaving = create<Saving>()(() => ({ picture: null, busy: null, failed: null }));

export const askForPicture = (picture: PictureKind | null): void => useSaving.setState({ picture });
export const forgetSaving = (): void => useSaving.setState({ failed: null });

/** Runs what makes a file and tells the page that it is busy, or what went wrong, with the way to try again. */
export function whileSaving(what: string, make: () => Promise<void>): void {
  useSaving.setState({ busy: what, failed: null });
  make().then(
    () => useSaving.setState({ busy: null }),
    (cause: unknown) => {
      const error = cause instanceof Error ? cause : new Error(String(cause));
      useSaving.setState({ busy: null, failed: { error, retry: () => whileSaving(what, make) } });
    },
  );
}
