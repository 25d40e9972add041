/** The real server as a child of the test, on a free port, with a store of its own that is thrown away. */
import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import Database from "better-sqlite3";
import { Health } from "../../server/vocabulary/index.ts";

const ROOT = join(import.meta.dirname, "../..");
const PATIENCE = 60_000;

export interface RunningServer {
  /** With a slash at the end. */
  readonly address: string;
  /** Where the store is. */
  readonly data: string;
  readonly port: number;
  /** Ends the server and throws the store away. */
  readonly stop: () => Promise<void>;
  /** Ends the server and keeps the store, for another to open. */
  readonly pause: () => Promise<void>;
}

export interface ServerOptions {
  /** A store that an earlier server left; a new one where left out. */
  readonly data?: string;
  /** A free one where left out. */
  readonly port?: number;
  readonly token?: string;
  /** Ports of this machine that articles may be fetched from; none where left out. */
  readonly sites?: readonly number[];
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

export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  if (!existsSync(join(ROOT, "dist/client/index.html"))) {
    throw new Error("The page is not built: run `npm run build:client` before the browser tests");
  }
  const data = options.data ?? (await mkdtemp(join(tmpdir(), "dragoman-e2e-")));
  const child = spawn(process.execPath, [join(ROOT, "server/index.ts")], {
    env: {
      ...process.env,
      PORT: String(options.port ?? 0),
      DRAGOMAN_HOST: "127.0.0.1",
      DRAGOMAN_DATA: data,
      DATABASE_URL: "",
      ...(options.sites === undefined
        ? {}
        : { DRAGOMAN_ALLOW_PRIVATE: "127.0.0.1/32", DRAGOMAN_ALLOW_PORTS: options.sites.join(",") }),
      ...(options.token === undefined ? {} : { DRAGOMAN_TOKEN: options.token }),
    },
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
  // A store that is not empty gets no samples: then there is nothing to wait for.
  if (options.data === undefined) await settled(address);
  const pause = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill();
    await ended;
  };
  return {
    address,
    data,
    port: Number(new URL(address).port),
    pause,
    stop: async () => {
      await pause();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Has the command read again what is stored, as after an improvement of the extractor: the store is told that an older one wrote it. */
export async function readAgain(data: string): Promise<string> {
  const database = new Database(join(data, "dragoman.sqlite"));
  database.prepare("UPDATE article SET extractor = 'older'").run();
  database.close();
  const env = { ...process.env, DRAGOMAN_DATA: data, DATABASE_URL: "" };
  const { stdout } = await promisify(execFile)(process.execPath, [join(ROOT, "server/cli/main.ts"), "reread"], { env });
  return stdout;
}
