/** Hands a task to a worker of its own, so that the page stays alive meanwhile; the worker ends with its answer or when nobody waits. */
import type { Result, Results, Task } from "./reckoning.ts";

/** Fails with what the worker failed with, or when the signal aborts. */
export function reckonAside<K extends Task["kind"]>(task: Task & { readonly kind: K }, signal: AbortSignal): Promise<Results[K]> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const done = new AbortController();
  const answer = new Promise<Result>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Result>) => resolve(data), { signal: done.signal });
    worker.addEventListener("error", ({ message }) => reject(new Error(message || "The worker could not be started.")), {
      signal: done.signal,
    });
    signal.addEventListener("abort", () => reject(new DOMException("Nobody waits any more", "AbortError")), {
      signal: done.signal,
    });
    worker.postMessage(task, []);
  });
  return answer.finally(() => {
    done.abort();
    worker.terminate();
  }) as Promise<Results[K]>;
}
