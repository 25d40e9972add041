/** What does not fit in a file, as a person would say it: which field, what stands there, and what should. */
import type { z } from "zod";

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

/** Enough of a value to find it by. */
const SHOWN = 60;

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
};

const within = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? Object.entries(inner).find(([name]) => name === String(key))?.[1] : undefined,
    value,
  );

function expected(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return `${KINDS[issue.expected] ?? issue.expected} is expected`;
  if (issue.code === "invalid_value") return `it may be ${issue.values.map(String).join(", ")}`;
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}

/** "“article” is missing", "“claim.status” is "maybe": it may be actual, planned". `value` is what was to fit. */
export function misfitOf({ issues: [issue] }: z.ZodError, value: unknown): string {
  if (issue === undefined) return "it does not fit";
  const name = issue.path.length === 0 ? "the whole" : `“${issue.path.map(String).join(".")}”`;
  const there = within(value, issue.path);
  return there === undefined ? `${name} is missing` : `${name} is ${shown(there)}: ${expected(issue)}`;
}
