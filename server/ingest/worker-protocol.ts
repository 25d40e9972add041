/** What the server and its extraction thread say to each other: one article, one answer, in turn. */
import { DragomanError, type Claim, type ProblemCode, type Reasons } from "../vocabulary/index.ts";
import type { ExtractInput } from "./extractor.ts";

export interface Job {
  readonly article: ExtractInput;
  /** An offset into the text whose sentence is to be explained; null where the claims are asked for. */
  readonly explain: number | null;
}

/** Errors do not cross threads whole, so their parts do. */
export interface Failure {
  readonly code: ProblemCode;
  readonly message: string;
}

export type Answer =
  | { readonly type: "done"; readonly claims: readonly Claim[] }
  | { readonly type: "explained"; readonly reasons: Reasons | null }
  | { readonly type: "failed"; readonly failure: Failure }
  | { readonly type: "unusable"; readonly failure: Failure };

export function failureOf(error: unknown): Failure {
  if (error instanceof DragomanError) return { code: error.code, message: error.message };
  return { code: "internal", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

export function errorOf({ code, message }: Failure): DragomanError {
  return new DragomanError(code, message);
}
