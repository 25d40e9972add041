/** The OpenAPI document as its readers see it: operations with what they take and answer, and schemas that can check values. */
import { z } from "zod";
import { openApiDocument } from "../../server/http/openapi/index.ts";
import { ONTOLOGY } from "../fixtures/fixture.ts";

const JsonSchema = z.record(z.string(), z.unknown());
export type JsonSchema = z.infer<typeof JsonSchema>;

const Media = z.object({
  schema: JsonSchema,
  example: z.unknown().optional(),
  examples: z.record(z.string(), z.object({ value: z.unknown() })).optional(),
});
const Content = z.record(z.string(), Media);

const Operation = z.object({
  operationId: z.string(),
  servers: z.array(z.object({ url: z.string() })).default([{ url: "/api/v1" }]),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().default(false), schema: JsonSchema }))
    .default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: Content.optional() })),
});

/** References are to definitions beside a schema here, so that each can be read alone. */
const text = JSON.stringify(openApiDocument({ version: "1.2.3", ontology: ONTOLOGY })).replaceAll(
  "#/components/schemas/",
  "#/$defs/",
);

const DOCUMENT = z
  .object({
    info: z.object({ description: z.string() }),
    components: z.object({ schemas: z.record(z.string(), JsonSchema) }),
    paths: z.record(z.string(), z.record(z.string(), Operation)),
  })
  .parse(JSON.parse(text));

export const DESCRIPTION = DOCUMENT.info.description;

export interface Operation extends z.infer<typeof Operation> {
  readonly path: string;
  readonly method: string;
}

export const OPERATIONS: readonly Operation[] = Object.entries(DOCUMENT.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method: method.toUpperCase() })),
);

/** The schema that a reference names, or the schema itself. */
export function resolved(schema: JsonSchema): JsonSchema {
  const reference = schema["$ref"];
  return typeof reference === "string" ? resolved(DOCUMENT.components.schemas[reference.replace("#/$defs/", "")] ?? {}) : schema;
}

const checkers = new Map<string, z.ZodType>();

/** What checks values by a JSON schema of the document. */
export function checkerOf(schema: JsonSchema): z.ZodType {
  const key = JSON.stringify(schema);
  const known = checkers.get(key) ?? z.fromJSONSchema({ ...schema, $defs: DOCUMENT.components.schemas });
  checkers.set(key, known);
  return known;
}

/** Values given as examples of a content. */
export const examplesOf = ({ example, examples }: z.infer<typeof Media>): readonly unknown[] =>
  examples === undefined ? [example] : Object.values(examples).map(({ value }) => value);
