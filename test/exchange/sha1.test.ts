/** The hash that ids are made with is the one that everybody else calls SHA-1, whatever the text. */
import { createHash } from "node:crypto";
import { array, assert, nat, property, string } from "fast-check";
import { expect, test } from "vitest";
import { hexOf, sha1 } from "../../server/exchange/sha1.ts";

const reference = (text: string, salt: readonly number[] = []): string =>
  createHash("sha1").update(Buffer.from(salt)).update(text.toWellFormed(), "utf8").digest("hex");

test("it hashes as the platform does: any characters, a salt, lone halves of characters", () => {
  expect(hexOf(sha1("a\ud83d"))).toBe(reference("a\ud83d"));
  assert(
    property(string({ unit: "binary", maxLength: 300 }), array(nat(255), { maxLength: 20 }), (text, salt) => {
      expect(hexOf(sha1(text, salt))).toBe(reference(text, salt));
    }),
  );
});

test.each([0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 1_000])("texts of %i bytes fill their blocks as they should", (length) => {
  expect(hexOf(sha1("x".repeat(length)))).toBe(reference("x".repeat(length)));
});
