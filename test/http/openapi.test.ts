/** The OpenAPI document: every operation has examples, every example fits the schema beside it, every problem is told. */
import { describe, expect, test } from "vitest";
import { PROBLEM_TABLE } from "../../server/vocabulary/index.ts";
import { checkerOf, DESCRIPTION, examplesOf, OPERATIONS } from "./document.ts";

const contents = OPERATIONS.flatMap(({ method, path, requestBody, responses }) => [
  ...Object.entries(requestBody?.content ?? {}).map(([type, media]) => ({ name: `${method} ${path} body, ${type}`, media })),
  ...Object.entries(responses).flatMap(([status, { content = {} }]) =>
    Object.entries(content).map(([type, media]) => ({ name: `${method} ${path} ${status}, ${type}`, media })),
  ),
]);

describe("the document", () => {
  test.each(contents)("$name has examples that fit", ({ media }) => {
    const examples = examplesOf(media);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      expect(example).toBeDefined();
      expect(checkerOf(media.schema).safeParse(example).error).toBeUndefined();
    }
  });

  test("has examples of the parameters that must be given", () => {
    const required = OPERATIONS.flatMap(({ parameters }) => parameters.filter((parameter) => parameter.required));
    expect(required.length).toBeGreaterThan(4);
    for (const { name, schema } of required) {
      const example = schema["example"] ?? [schema["examples"]].flat()[0];
      expect([name, checkerOf(schema).safeParse(example).success]).toEqual([name, true]);
    }
  });

  test("names each operation once, and each problem", () => {
    const ids = OPERATIONS.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [code, { status }] of Object.entries(PROBLEM_TABLE)) expect(DESCRIPTION).toContain(`\`${code}\` (${status})`);
  });
});
