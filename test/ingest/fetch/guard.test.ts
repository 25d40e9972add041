/** Names and redirects that lead where nobody may go: each is refused at connect time, and tells nothing of what is there. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Resolve } from "../../../server/ingest/fetch/guarded-agent.ts";
import { openWeb, type Web } from "../../../server/ingest/fetch/web.ts";
import { redirects, sends, serveSite, type Route, type Site } from "../site.ts";
import { HTML, reaching } from "./web.ts";

const routes: Record<string, Route> = {
  "/page": sends("text/html", "<p>Kenya thanked Peru.</p>"),
  "/secret": sends("text/plain", "the keys"),
};
let site: Site;
let web: Web;
/** What the resolver of the test answers, one answer a question; the last is given again. */
let answers: (readonly string[])[];
let questions: string[];

const resolve: Resolve = async (host) => {
  questions.push(host);
  const addresses = (answers.length > 1 ? answers.shift() : answers[0]) ?? [];
  return addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
};

beforeAll(async () => {
  site = await serveSite(routes);
});
afterAll(async () => site.close());
beforeEach(() => {
  [answers, questions] = [[["127.0.0.1"]], []];
  site.asked.length = 0;
  web = openWeb({ ...reaching(site), resolve });
  return async () => web.close();
});

const named = (path: string): string => `http://news.example:${site.port}${path}`;

/** The refusal of a URL that names it and neither an address of the network nor a system's error. */
async function refusal(url: string): Promise<string> {
  const error: unknown = await web.get(url, HTML).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ code: "url-refused", name: "DragomanError" });
  const message = error instanceof Error ? error.message : "";
  expect(message).toContain("is not read");
  expect(message).not.toMatch(/\b10\.0|169\.254|192\.168|127\.0\.0\.2|fd00|ECONN|ENOTFOUND|\bat \w+ \(/);
  return message;
}

test("a name that leads to an allowed address is read", async () => {
  expect(await web.get(named("/page"), HTML)).toMatchObject({ status: 200 });
  expect(questions).toContain("news.example");
});

describe("a name is refused that leads to", () => {
  test.each([
    ["a private address", ["10.0.0.1"]],
    ["a cloud's metadata", ["169.254.169.254"]],
    ["a loopback address", ["127.0.0.2"]],
    ["a unique-local address", ["fd00::1"]],
    ["a mapped address", ["::ffff:127.0.0.1"]],
    ["a NAT64 address", ["64:ff9b::7f00:1"]],
    ["an address and a private one", ["127.0.0.1", "10.0.0.1"]],
    ["a private one and an address", ["192.168.1.1", "127.0.0.1"]],
    ["a private one of the other family", ["127.0.0.1", "fd00::1"]],
    ["no address", []],
    ["something that is no address", ["news.example"]],
  ])("%s", async (_, addresses) => {
    answers = [addresses];
    expect(await refusal(named("/page"))).toContain(named("/page"));
    expect(site.asked).toEqual([]);
  });
});

describe("a name that moves after the first answer (DNS rebinding) is refused", () => {
  test.each([["10.0.0.1"], ["127.0.0.2"], ["169.254.169.254"], ["::1"]])("to %s", async (address) => {
    answers = [["127.0.0.1"], [address]];
    // The first connection, for robots.txt, is made; the second would go elsewhere.
    await refusal(named("/page"));
    expect([questions.length, site.asked]).toEqual([2, []]);
  });

  test("between a redirect and its end", async () => {
    routes["/moves"] = redirects("/secret");
    answers = [["127.0.0.1"], ["127.0.0.1"], ["10.0.0.1"]];
    await refusal(named("/moves"));
    expect(site.asked).toEqual(["/moves"]);
  });
});

describe("a redirect is refused to", () => {
  test.each([
    ["a private address", "http://10.0.0.1/"],
    ["a loopback address", "http://127.0.0.2/"],
    ["the metadata of a cloud", "http://169.254.169.254/latest/meta-data/"],
    ["a number", "http://2130706434/"],
    ["an octal address", "http://0177.0.0.2/"],
    ["a mapped address", "http://[::ffff:10.0.0.1]/"],
    ["a NAT64 address", "http://[64:ff9b::a00:1]/"],
    ["a file", "file:///etc/passwd"],
    ["another protocol", "gopher://127.0.0.1:6379/_"],
    ["a URL with a password", "http://a:b@127.0.0.1/"],
    ["another port", "http://127.0.0.1:22/"],
    ["nothing that is a URL", "http://[::1"],
  ])("%s", async (_, location) => {
    for (const status of [301, 302, 303, 307, 308]) {
      routes["/away"] = redirects(location, status);
      const message = await refusal(`${site.origin}/away`);
      expect(message).toContain(`${site.origin}/away`);
      expect(message).not.toContain(location.slice(0, -1));
    }
  });

  test("a name that leads to a private address", async () => {
    routes["/away"] = redirects(named("/secret"));
    answers = [["10.0.0.1"]];
    const message = await refusal(`${site.origin}/away`);
    expect(message).toContain(`${site.origin}/away is not read: it redirects`);
    expect(message).not.toContain("news.example");
    expect(site.asked).toEqual(["/away"]);
  });

  test("a private address from robots.txt", async () => {
    routes["/robots.txt"] = redirects("http://10.0.0.1/robots.txt");
    await refusal(`${site.origin}/page`);
    delete routes["/robots.txt"];
    expect(site.asked).toEqual([]);
  });
});

test("by itself the web reaches nothing on this machine", async () => {
  const open = openWeb({ version: "1", reach: { networks: [], ports: [site.port] } });
  const refused = { code: "url-refused" };
  await expect(open.get(`${site.origin}/page`, HTML)).rejects.toMatchObject(refused);
  await expect(open.get(`http://localhost:${site.port}/page`, HTML)).rejects.toMatchObject(refused);
  await open.close();
  expect(site.asked).toEqual([]);
});
