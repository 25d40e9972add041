/** The real server as a child of the test, on a free port, with a store of its own that is thrown away. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Health } from "../../server/vocabulary/index.ts";

const ROOT = join(import.meta.dirname, "../..");
const PATIENCE = 60_000;

export interface RunningServer {
  /** With a slash at the end. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Waits until the sample articles have been read. */
async function settled(address: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const { progress } = Health.parse(await (await fetch(`${address}api/v1/health`)).json());
    if (progress.total > 0 && progress.done + progress.failed === progress.total) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server at ${address} did not finish reading its sample articles within ${PATIENCE} ms`);
}

export async function startServer(): Promise<RunningServer> {
  if (!existsSync(join(ROOT, "dist/client/index.html"))) {
    throw new Error("The page is not built: run `npm run build:client` before the browser tests");
  }
  const data = await mkdtemp(join(tmpdir(), "dragoman-e2e-"));
  const child = spawn(process.execPath, [join(ROOT, "server/index.ts")], {
    env: { ...process.env, PORT: "0", DRAGOMAN_HOST: "127.0.0.1", DRAGOMAN_DATA: data, DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said.push(chunk.toString());
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said.join(""));
      if (found !== null) resolve(found[0]);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`The server ended with code ${code}:\n${said.join("")}`)));
  });
  await settled(address);
  return {
    address,
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}
