/** The fetcher of a command, as the configuration allows it. */
import type { Config } from "../config.ts";
import { openFetcher, type Fetcher } from "../ingest/index.ts";

export function webFetcher({ version, allowPrivate, allowPorts }: Config): Fetcher {
  return openFetcher({ version, reach: { networks: allowPrivate, ports: allowPorts } });
}
