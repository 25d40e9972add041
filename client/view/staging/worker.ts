/** The worker: takes one task, answers with its result. The page ends it. */
import { reckon, type Task } from "./reckoning.ts";

self.addEventListener("message", ({ data }: MessageEvent<Task>) => self.postMessage(reckon(data), {}));
