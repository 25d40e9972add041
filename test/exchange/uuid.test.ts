/** Ids of exports are UUIDs as everybody else makes them of a name, whatever its characters. */
import { createHash } from "node:crypto";
import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { uuidOf } from "../../server/exchange/uuid.ts";

const NAMESPACE = Buffer.from("6f1d2b7c84e34b7a9a0f5c1de29b6d35", "hex");

function reference(name: string): string {
  const bytes = createHash("sha1").update(NAMESPACE).update(name.toWellFormed(), "utf8").digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

test("a name has the UUID that the platform's hash gives it: any characters, lone halves of characters", () => {
  expect(uuidOf("a\ud83d")).toBe(reference("a\ud83d"));
  assert(
    property(string({ unit: "binary", maxLength: 300 }), (name) => {
      expect(uuidOf(name)).toBe(reference(name));
    }),
  );
});
