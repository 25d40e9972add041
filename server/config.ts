/** The environment becomes one frozen configuration; nothing else in the server reads process.env. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import ipaddr from "ipaddr.js";
import { z } from "zod";
import { DragomanError } from "./vocabulary/index.ts";

export interface Config {
  readonly port: number;
  /** Interface to listen on; the loopback interface unless asked otherwise, since nobody signs in here. */
  readonly host: string;
  /** Folder of the embedded store. */
  readonly data: string;
  /** Address of a database server; null for the embedded store. */
  readonly databaseUrl: string | null;
  /** Networks that addresses may lead to although they are not public, in CIDR notation; none unless asked for. */
  readonly allowPrivate: readonly string[];
  /** Ports besides 80 and 443 that addresses may name. */
  readonly allowPorts: readonly number[];
  /** Version of the package. */
  readonly version: string;
  /** Folder of what is known: ontology, patterns, actors, model, sample articles. */
  readonly knowledgeFolder: string;
  /** Folder of the built page. */
  readonly clientFolder: string;
}

const words = (text: string): string[] => text.split(",").flatMap((word) => word.trim() || []);

const Networks = z
  .string()
  .default("")
  .transform(words)
  .refine((networks) => networks.every((network) => ipaddr.isValidCIDR(network)), "give networks such as 10.0.0.0/8,fd00::/8");

const Ports = z
  .string()
  .default("")
  .transform((text) => words(text).map(Number))
  .refine((ports) => ports.every((port) => Number.isInteger(port) && port > 0 && port < 65_536), "give ports such as 8080,8443");

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4310),
  HOST: z.string().default("127.0.0.1"),
  DRAGOMAN_DATA: z.string().default(".dragoman"),
  DATABASE_URL: z.string().optional(),
  DRAGOMAN_ALLOW_PRIVATE: Networks,
  DRAGOMAN_ALLOW_PORTS: Ports,
});

/** The folder of package.json: one up from the source, two up from what was built. */
function packageFolder(from: string): string {
  return existsSync(join(from, "package.json")) ? from : packageFolder(dirname(from));
}

export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The configuration that the environment asks for; an empty variable counts as unset. Overrides, from a command line, go first.
 * @throws {DragomanError} `invalid-configuration` naming the variable.
 */
export function readConfig(overrides: Variables = {}, environment: Variables = process.env): Config {
  const given = Object.entries({
    ...environment,
    ...Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined)),
  });
  const set = Object.fromEntries(given.filter(([, value]) => value !== undefined && value !== ""));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    throw new DragomanError(
      "invalid-configuration",
      `${name} is ${JSON.stringify(set[name])}: ${issue?.message}. Set ${name} to another value, or unset it.`,
    );
  }
  const { PORT, HOST, DRAGOMAN_DATA, DATABASE_URL, DRAGOMAN_ALLOW_PRIVATE, DRAGOMAN_ALLOW_PORTS } = parsed.data;
  const root = packageFolder(import.meta.dirname);
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  return Object.freeze({
    port: PORT,
    host: HOST,
    data: resolve(DRAGOMAN_DATA),
    databaseUrl: DATABASE_URL ?? null,
    allowPrivate: DRAGOMAN_ALLOW_PRIVATE,
    allowPorts: DRAGOMAN_ALLOW_PORTS,
    version,
    knowledgeFolder: join(root, "data"),
    clientFolder: join(root, "dist", "client"),
  });
}
