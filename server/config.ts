/** The environment becomes one frozen configuration; nothing else in the server reads process.env. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import ipaddr from "ipaddr.js";
import { z } from "zod";
import { DragomanError } from "./vocabulary/index.ts";

export interface Config {
  readonly port: number;
  /** Interface to listen on; the loopback interface unless asked otherwise. */
  readonly host: string;
  /** Asked of whoever writes; null where anybody may. */
  readonly token: string | null;
  /** Names that the server goes by beside those of the loopback interface. */
  readonly hosts: readonly string[];
  /** Origins whose pages may read the API. */
  readonly corsOrigins: readonly string[];
  /** Requests of one address in a minute. */
  readonly readsPerMinute: number;
  readonly writesPerMinute: number;
  /** Proxies in front of the server. */
  readonly proxies: number;
  readonly logLevel: z.infer<typeof LogLevel>;
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

const LogLevel = z.enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"]);

/** Words between commas. */
const list = <T extends z.ZodType<string, string>>(word: T) => z.string().default("").transform(words).pipe(z.array(word));

const Origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  error: "an origin is scheme, name and port only, as in https://gephi.org",
});

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4310),
  DRAGOMAN_HOST: z.string().default("127.0.0.1"),
  DRAGOMAN_TOKEN: z
    .string()
    .regex(/^\S{16,}$/, "too easy to guess; give 16 characters or more, without spaces")
    .optional(),
  DRAGOMAN_HOSTS: list(z.string().toLowerCase()),
  DRAGOMAN_CORS_ORIGINS: list(Origin),
  DRAGOMAN_READS_PER_MINUTE: z.coerce.number().int().min(1).default(6_000),
  DRAGOMAN_WRITES_PER_MINUTE: z.coerce.number().int().min(1).default(120),
  DRAGOMAN_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  DRAGOMAN_LOG: LogLevel.default("info"),
  DRAGOMAN_DATA: z.string().default(".dragoman"),
  DATABASE_URL: z.string().optional(),
  DRAGOMAN_ALLOW_PRIVATE: Networks,
  DRAGOMAN_ALLOW_PORTS: Ports,
});

/** Never shown, not even where they do not fit. */
const SECRETS = ["DRAGOMAN_TOKEN", "DATABASE_URL"];

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
      `${name} is ${SECRETS.includes(name) ? "set" : JSON.stringify(set[name])}: ${issue?.message}. Set ${name} to another value, or unset it.`,
    );
  }
  const { PORT, DRAGOMAN_DATA, DATABASE_URL, DRAGOMAN_ALLOW_PRIVATE, DRAGOMAN_ALLOW_PORTS } = parsed.data;
  const root = packageFolder(import.meta.dirname);
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  return Object.freeze({
    port: PORT,
    host: parsed.data.DRAGOMAN_HOST,
    token: parsed.data.DRAGOMAN_TOKEN ?? null,
    hosts: parsed.data.DRAGOMAN_HOSTS,
    corsOrigins: parsed.data.DRAGOMAN_CORS_ORIGINS,
    readsPerMinute: parsed.data.DRAGOMAN_READS_PER_MINUTE,
    writesPerMinute: parsed.data.DRAGOMAN_WRITES_PER_MINUTE,
    proxies: parsed.data.DRAGOMAN_PROXIES,
    logLevel: parsed.data.DRAGOMAN_LOG,
    data: resolve(DRAGOMAN_DATA),
    databaseUrl: DATABASE_URL ?? null,
    allowPrivate: DRAGOMAN_ALLOW_PRIVATE,
    allowPorts: DRAGOMAN_ALLOW_PORTS,
    version,
    knowledgeFolder: join(root, "data"),
    clientFolder: join(root, "dist", "client"),
  });
}
