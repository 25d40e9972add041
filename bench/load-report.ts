/** What the process that makes load is told, and what it reports. */
import { z } from "zod";

export const LoadOrder = z.object({
  url: z.string(),
  connections: z.int(),
  /** Seconds. */
  duration: z.int(),
  paths: z.array(z.string()),
  headers: z.record(z.string(), z.string()),
});

export const LoadReport = z.object({
  /** Requests a second. */
  rate: z.number(),
  /** Milliseconds. */
  p50: z.number(),
  p99: z.number(),
  broken: z.number(),
  late: z.number(),
  /** Answers other than 2xx. */
  refused: z.number(),
});
