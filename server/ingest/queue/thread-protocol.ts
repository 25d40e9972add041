/** What the server and its worker's thread say to each other. */
import { z } from "zod";
import type { Failure } from "../worker-protocol.ts";

export const Order = z.discriminatedUnion("type", [
  /** Something was put in line. */
  z.object({ type: z.literal("wake") }),
  /** End what can be ended in so many milliseconds, hand back the rest, close. */
  z.object({ type: z.literal("stop"), grace: z.number() }),
]);
export type Order = z.infer<typeof Order>;

export type Report =
  | { readonly type: "changed" }
  /** An article was read, in so many seconds. */
  | { readonly type: "extracted"; readonly seconds: number }
  /** A fault that is no article's. */
  | { readonly type: "error"; readonly failure: Failure };
