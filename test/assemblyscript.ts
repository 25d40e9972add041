/** Builds kernels from their AssemblyScript sources, to hold them against those that are committed. */
import { readdirSync, readFileSync } from "node:fs";
import { main } from "assemblyscript/asc";
import { expect } from "vitest";

/** The bytes of `kernel.ts` and what it imports in a folder; fails the test where it does not compile. */
export async function buildKernel(folder: URL, ...features: readonly string[]): Promise<Uint8Array> {
  const sources = new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), "utf8")]));
  let built: Uint8Array | string | null = null;
  const flags = "--runtime stub -O3 --noAssert --use abort= --initialMemory 1 --outFile kernel.wasm";
  const { error, stderr } = await main(["kernel.ts", ...features, ...flags.split(" ")], {
    readFile: (name) => sources.get(name) ?? null,
    writeFile: (_, contents) => {
      built = contents;
    },
    listFiles: () => [],
  });
  expect(error, stderr.toString()).toBeNull();
  return Buffer.from(built ?? "");
}
