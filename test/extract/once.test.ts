/** What is made once for an object: made on the first call, kept for the object, made anew for another. */
import { describe, expect, it } from "vitest";
import { onceFor } from "../../server/extract/gazetteer/index.ts";

describe("onceFor", () => {
  it("makes a thing once for an object and anew for another", () => {
    const asked: string[] = [];
    const lengthOf = onceFor(({ name }: { readonly name: string }) => {
      asked.push(name);
      return name.length;
    });
    const peru = { name: "Peru" };
    expect([lengthOf(peru), lengthOf(peru), lengthOf({ name: "Kenya" })]).toEqual([4, 4, 5]);
    expect(asked).toEqual(["Peru", "Kenya"]);
  });

  it("remembers that there is nothing, too", () => {
    let calls = 0;
    const nothing = onceFor((): undefined => {
      calls++;
    });
    const key = {};
    nothing(key);
    nothing(key);
    expect(calls).toBe(1);
  });
});
