/** Which URLs may be asked for at all, before anything is sent. */
import { describe, expect, test } from "vitest";
import { PUBLIC_ONLY } from "../../../server/ingest/fetch/address.ts";
import { parseTarget } from "../../../server/ingest/fetch/target.ts";

const refused = (message: string) => expect.objectContaining({ code: "url-refused", message: expect.stringContaining(message) });

describe("a URL is refused", () => {
  test.each([
    ["news", "no URL"],
    ["", "no URL"],
    ["http://", "no URL"],
    ["http://[::1", "no URL"],
    ["http://0x100000000/", "no URL"],
    ["file:///etc/passwd", "scheme is file"],
    ["ftp://example.org/", "scheme is ftp"],
    ["gopher://example.org/", "scheme is gopher"],
    ["javascript:alert(1)", "scheme is javascript"],
    ["data:text/html,x", "scheme is data"],
    ["http://reader@example.org/", "user name"],
    ["http://reader:secret@example.org/", "user name"],
    ["http://example.org@127.0.0.1/", "user name"],
    ["http://example.org:22/", "port is 22"],
    ["http://example.org:8080/", "port is 8080"],
    ["https://example.org:6379/", "port is 6379"],
    ["http://127.1/", "not public"],
    ["http://0/", "not public"],
    ["http://2130706433/", "not public"],
    ["http://[::]/", "not public"],
    ["http://169.254.169.254/latest/meta-data/", "not public"],
    ["http:\\\\127.0.0.1\\x", "not public"],
    ["  http:127.0.0.1/  ", "not public"],
    ["http://127.0.0.1#@example.org/", "not public"],
    ["http://127.0.0.1\\@example.org/", "not public"],
    ["http://①②⑦.0.0.1/", "not public"],
  ])("%j, for its reason", (text, reason) => {
    expect(() => parseTarget(text, PUBLIC_ONLY)).toThrow(refused(reason));
  });

  test("as it was given, whatever it is made of", () => {
    expect(() => parseTarget("http://2130706433/x", PUBLIC_ONLY)).toThrow(refused("http://2130706433/x is not read"));
    expect(() => parseTarget("http://127.1/\u001b[31m\n\u202e", PUBLIC_ONLY)).toThrow(refused("http://127.1/[31m is not read"));
    for (const disguise of [
      "http:\\\\reader:secret@a.example",
      "http:reader:secret@a.example",
      "//reader:secret@[::1",
      "x://reader:secret@a",
    ])
      expect(() => parseTarget(disguise, PUBLIC_ONLY)).toThrow(/^(?!.*secret)/);
  });

  test("without repeating its password or all of its length", () => {
    expect(() => parseTarget("http://reader:secret@example.org/", PUBLIC_ONLY)).toThrow(/^(?!.*secret)/);
    expect(() => parseTarget(`ftp://example.org/${"x".repeat(5_000)}`, PUBLIC_ONLY)).toThrow(/^.{0,300}$/);
  });
});

test.each([
  ["https://example.org/news#part", "https://example.org/news"],
  ["http://example.org:443/", "http://example.org:443/"],
  ["HTTP://EXAMPLE.org:80/a b", "http://example.org/a%20b"],
  ["https://münchen.example/", "https://xn--mnchen-3ya.example/"],
])("%s may be asked for", (text, href) => {
  expect(parseTarget(text, PUBLIC_ONLY).href).toBe(href);
});

test("a port may be allowed", () => {
  expect(parseTarget("http://example.org:8080/", { networks: [], ports: [8080] }).port).toBe("8080");
});
