/** A URL as it may be asked for, told before anything is sent: its scheme, its port, no credentials, and no address that is not public. */
import { isIP } from "node:net";
import { DragomanError } from "../../vocabulary/index.ts";
import { isReachable, type Reach } from "./address.ts";

const WEB_PORTS: Readonly<Record<string, number>> = { "http:": 80, "https:": 443 };
/** As much of a URL as a message shows. */
const SHOWN = 200;

/** A URL for a message, as it was given: without credentials, control characters, and not endless. */
export function shown(url: string | URL): string {
  const parsed = URL.parse(String(url));
  let text = String(url);
  if (parsed !== null && (parsed.username !== "" || parsed.password !== "")) {
    parsed.username = "";
    parsed.password = "";
    text = parsed.href;
  }
  const plain = text.replace(/[\p{Cc}\p{Cf}]/gu, "").replace(/[\\/]{2}[^\\/?#]*@/, "//");
  return plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain;
}

export function refused(url: string | URL, reason: string, options?: ErrorOptions): DragomanError {
  return new DragomanError("url-refused", `${shown(url)} is not read: ${reason}`, options);
}

/** Of an address that is not public, and of a name that leads to one; the address itself is not told. */
export const notPublic = (url: string | URL): DragomanError =>
  refused(
    url,
    "it leads to an address that is not public. Give an address on the open web, or allow its network in DRAGOMAN_ALLOW_PRIVATE.",
  );

/** Of a name that no address goes by: another try gives the same, and what was typed is likelier at fault than the site. */
export const hostUnknown = (url: string | URL, options?: ErrorOptions): DragomanError =>
  new DragomanError(
    "host-unknown",
    `${shown(url)} is not read: its host has no address. Look whether it is spelt right.`,
    options,
  );

/** The host of a URL as a resolver takes it: an IPv6 address has no brackets there. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, "");

/**
 * The URL that a text names, resolved against another where it is relative. The URL standard's parser has by then written every
 * numeric host (decimal, octal, hexadecimal, short) in four parts.
 * @throws {DragomanError} `url-refused`.
 */
export function parseTarget(text: string, reach: Reach, base?: URL): URL {
  const url = URL.parse(text, base?.href);
  if (url === null) throw refused(text, "it is no URL. Give a whole one, such as https://example.org/news.");
  const web = WEB_PORTS[url.protocol];
  if (web === undefined) throw refused(text, `its scheme is ${url.protocol.slice(0, -1)}; only http and https are read.`);
  if (url.username !== "" || url.password !== "") throw refused(text, "it holds a user name or password; give it without.");
  const port = url.port === "" ? web : Number(url.port);
  if (!Object.values(WEB_PORTS).includes(port) && !reach.ports.includes(port)) {
    throw refused(text, `its port is ${port}; only 80, 443 and those in DRAGOMAN_ALLOW_PORTS are read.`);
  }
  const host = hostOf(url);
  if (isIP(host) !== 0 && !isReachable(host, reach)) throw notPublic(text);
  url.hash = "";
  return url;
}
