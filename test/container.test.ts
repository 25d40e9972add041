/** The image and the composition, as far as they can be looked at without running them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readConfig } from "../server/config.ts";

const ROOT = join(import.meta.dirname, "..");
const textOf = (name: string): string => readFileSync(join(ROOT, name), "utf8");
const config = textOf("server/config.ts");

describe("the image", () => {
  const dockerfile = textOf("Dockerfile");
  const last = dockerfile.slice(dockerfile.lastIndexOf("\nFROM "));

  test("is run by an ordinary user, says how it fares, and gets signals itself", () => {
    expect(last).toMatch(/^USER (?!root)\w+$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last).toMatch(/^ENTRYPOINT \["node", /m);
    expect(last).not.toMatch(/^COPY \. /m);
  });

  test("stands on the version of Node that the project needs, by name", () => {
    const { devDependencies } = JSON.parse(textOf("package.json"));
    const major = String(devDependencies.node).split(".")[0];
    expect([...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)).toEqual(
      Array(2).fill(`node:${major}-bookworm-slim`),
    );
  });

  test("listens for others, so it does not start without a token", () => {
    const settings = Object.fromEntries([...last.matchAll(/(DRAGOMAN_\w+)=(\S+)/g)].map(([, name, value]) => [name, value]));
    expect(readConfig({}, settings)).toMatchObject({ host: "0.0.0.0", token: null });
  });

  test("is built without what is not sent there", () => {
    const ignored = textOf(".dockerignore").trim().split("\n");
    for (const name of ["node_modules", "dist", ".git", ".env"]) expect(ignored).toContain(name);
    for (const name of ["server", "client", "data", "package-lock.json"]) {
      expect(ignored).not.toContain(name);
      expect(existsSync(join(ROOT, name))).toBe(true);
    }
  });
});

describe("the composition", () => {
  const compose = textOf("compose.yaml");

  test("has a database, a server and two workers, and no secret", () => {
    expect([...compose.matchAll(/^ {2}(\w+):$/gm)].map(([, name]) => name)).toEqual(["database", "server", "worker", "database"]);
    expect(compose).toMatch(/replicas: 2/);
    for (const [, value] of compose.matchAll(/(?:PASSWORD|TOKEN): (.*)$/gm)) expect(value).toMatch(/^\$\{\w+:\?[^}]+\}$/);
  });

  test("publishes to this machine only, and sets what the server reads", () => {
    for (const [, port] of compose.matchAll(/ports: \["([^"]+)"\]/g)) expect(port).toMatch(/^127\.0\.0\.1:/);
    const names = [...compose.matchAll(/^ {6}(DATABASE_URL|DRAGOMAN_\w+):/gm)].map(([, name]) => name ?? "");
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) expect(config).toContain(`${name}:`);
  });

  test("has no tab and no line that is indented by half a step", () => {
    for (const line of compose.split("\n")) expect(line).toMatch(/^(?: {2})*(?! |\t)/);
  });
});
