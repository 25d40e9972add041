/** The progress of ingestion, as the server sends it; each finished article refreshes the graph. */
import { useEffect, useState } from "react";
import { z } from "zod";
import { Progress } from "../../server/vocabulary/index.ts";
import { addressAt } from "./begun.ts";

/** How long a burst of finished articles is gathered before the graph is fetched again, in milliseconds. */
const GATHER = 700;

const ProgressText = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "not JSON" });
      return z.NEVER;
    }
  })
  .pipe(Progress);

/** The last progress heard of; null before the first. `onChange` is called, gathered, after articles were finished. */
export function useProgress(onChange: () => void): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    const source = new EventSource(addressAt("progress"));
    // The graph may have been fetched just before the first word of progress: anything finished by then counts as news.
    let settled = 0;
    let timer: number | undefined;
    const hear = ({ data }: MessageEvent<string>): void => {
      const heard = ProgressText.safeParse(data);
      if (!heard.success) return;
      setProgress(heard.data);
      const now = heard.data.done + heard.data.failed;
      if (now !== settled) {
        clearTimeout(timer);
        timer = window.setTimeout(onChange, GATHER);
      }
      settled = now;
    };
    source.addEventListener("message", hear);
    source.addEventListener("progress", hear);
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [onChange]);
  return progress;
}
