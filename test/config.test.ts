/** Settings of what may be fetched: nothing private unless it is named, and a mistake is named too. */
import { expect, test } from "vitest";
import { readConfig } from "../server/config.ts";

test("nothing but the open web is allowed by itself", () => {
  expect(readConfig({}, {})).toMatchObject({ allowPrivate: [], allowPorts: [] });
  expect(readConfig({}, { DRAGOMAN_ALLOW_PRIVATE: "", DRAGOMAN_ALLOW_PORTS: "" })).toMatchObject({
    allowPrivate: [],
    allowPorts: [],
  });
});

test("networks and ports are allowed by name", () => {
  const environment = { DRAGOMAN_ALLOW_PRIVATE: "10.0.0.0/8, fd00::/8", DRAGOMAN_ALLOW_PORTS: "8080,8443" };
  expect(readConfig({}, environment)).toMatchObject({ allowPrivate: ["10.0.0.0/8", "fd00::/8"], allowPorts: [8080, 8443] });
});

test.each([
  ["DRAGOMAN_ALLOW_PRIVATE", "10.0.0.1"],
  ["DRAGOMAN_ALLOW_PRIVATE", "true"],
  ["DRAGOMAN_ALLOW_PRIVATE", "10.0.0.0/8 fd00::/8"],
  ["DRAGOMAN_ALLOW_PORTS", "http"],
  ["DRAGOMAN_ALLOW_PORTS", "0"],
  ["DRAGOMAN_ALLOW_PORTS", "8080.5"],
  ["DRAGOMAN_ALLOW_PORTS", "70000"],
])("%s is not %j", (name, value) => {
  expect(() => readConfig({}, { [name]: value })).toThrow(
    expect.objectContaining({ code: "invalid-configuration", message: expect.stringContaining(`${name} is "${value}"`) }),
  );
});
