/** Reads requests: unknown input becomes a value of a schema, or a problem that names the field. */
import type { z } from "zod";
import { DragomanError } from "../vocabulary/index.ts";

/**
 * The value as the schema gives it.
 * @throws {DragomanError} `invalid-request` with the path and reason of each misfit.
 */
export function read<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues
    .slice(0, 5)
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join(".")}: ${message}`));
  throw new DragomanError("invalid-request", `${reasons.join("; ")}. See /api/v1/openapi.json for what is read here.`);
}
