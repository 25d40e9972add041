/** The kernel of the index in the code is what its source builds to; `npx vitest run test/graph/kernel.test.ts -u` writes it anew. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { buildKernel } from "../assemblyscript.ts";

const folder = new URL("../../server/graph/kernel/", import.meta.url);
const code = fileURLToPath(new URL("../../server/graph/edge-index/kernel-code.ts", import.meta.url));

test("is the build of its source", { timeout: 60_000 }, async () => {
  const digits = Buffer.from(await buildKernel(folder)).toString("hex");
  await expect(
    `/** The kernel of an index as hexadecimal digits, built from server/graph/kernel: in the code, since pages make indexes as well as servers. */\nexport const KERNEL =\n  "${digits}";\n`,
  ).toMatchFileSnapshot(code);
});
