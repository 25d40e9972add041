/** The kernel of the index in the code is what its source builds to; `npx vitest run test/graph/kernel.test.ts -u` writes it anew. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { main } from "assemblyscript/asc";
import { expect, test } from "vitest";

const folder = new URL("../../server/graph/kernel/", import.meta.url);
const code = fileURLToPath(new URL("../../server/graph/edge-index/kernel-code.ts", import.meta.url));
const sources = new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), "utf8")]));

test("is the build of its source", { timeout: 60_000 }, async () => {
  let built: Uint8Array | string | null = null;
  const flags = "kernel.ts --runtime stub -O3 --noAssert --use abort= --initialMemory 1 --outFile kernel.wasm";
  const { error, stderr } = await main(flags.split(" "), {
    readFile: (name) => sources.get(name) ?? null,
    writeFile: (_, contents) => {
      built = contents;
    },
    listFiles: () => [],
  });
  expect(error, stderr.toString()).toBeNull();
  const digits = Buffer.from(built ?? "").toString("hex");
  await expect(
    `/** The kernel of an index as hexadecimal digits, built from server/graph/kernel: in the code, since pages make indexes as well as servers. */\nexport const KERNEL =\n  "${digits}";\n`,
  ).toMatchFileSnapshot(code);
});
