/** No address that is not public is reachable, in whatever notation it comes; what is public is. */
import ipaddr from "ipaddr.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isReachable, PUBLIC_ONLY } from "../../../server/ingest/fetch/address.ts";
import { parseTarget } from "../../../server/ingest/fetch/target.ts";

/** Every network of IPv4 that is not for the open web. */
const PRIVATE = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];

type Four = readonly [number, number, number, number];

const privateAddress: fc.Arbitrary<Four> = fc
  .tuple(fc.constantFrom(...PRIVATE), fc.integer({ min: 0, max: 0xffffffff }))
  .map(([network, random]) => {
    const [base, bits] = ipaddr.IPv4.parseCIDR(network);
    const [a = 0, b = 0, c = 0, d = 0] = base.octets;
    const value = (((a << 24) | (b << 16) | (c << 8) | d) >>> 0) + (random % 2 ** (32 - bits));
    return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
  });

const hex = (n: number): string => n.toString(16);
const pair = (a: number, b: number): string => hex(a * 256 + b);

/** All the ways that a host in a URL may write an IPv4 address. */
const NOTATIONS: Readonly<Record<string, (four: Four) => string>> = {
  dotted: (four) => four.join("."),
  "a number": ([a, b, c, d]) => String(a * 2 ** 24 + b * 2 ** 16 + c * 256 + d),
  "a hexadecimal number": ([a, b, c, d]) => `0x${hex(a * 2 ** 24 + b * 2 ** 16 + c * 256 + d)}`,
  "an octal number": ([a, b, c, d]) => `0${(a * 2 ** 24 + b * 2 ** 16 + c * 256 + d).toString(8)}`,
  "octal parts": (four) => four.map((n) => `0${n.toString(8)}`).join("."),
  "hexadecimal parts": (four) => four.map((n) => `0x${hex(n)}`).join("."),
  "mixed parts": ([a, b, c, d]) => `0x${hex(a)}.0${b.toString(8)}.${c}.${d}`,
  "three parts": ([a, b, c, d]) => `${a}.${b}.${c * 256 + d}`,
  "two parts": ([a, b, c, d]) => `${a}.${b * 2 ** 16 + c * 256 + d}`,
  "a final dot": (four) => `${four.join(".")}.`,
  "wide digits": (four) => four.join("。").replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  "percent signs": (four) => [...four.join(".")].map((sign) => `%${hex(sign.charCodeAt(0))}`).join(""),
  "IPv4-mapped": ([a, b, c, d]) => `[::ffff:${pair(a, b)}:${pair(c, d)}]`,
  "IPv4-mapped, dotted": (four) => `[::ffff:${four.join(".")}]`,
  "IPv4-mapped, long": ([a, b, c, d]) => `[0:0:0:0:0:FFFF:${pair(a, b)}:${pair(c, d)}]`,
  "IPv4-compatible": (four) => `[::${four.join(".")}]`,
  "IPv4-translated": ([a, b, c, d]) => `[::ffff:0:${pair(a, b)}:${pair(c, d)}]`,
  NAT64: ([a, b, c, d]) => `[64:ff9b::${pair(a, b)}:${pair(c, d)}]`,
  "local NAT64": ([a, b, c, d]) => `[64:ff9b:1::${pair(a, b)}:${pair(c, d)}]`,
  "6to4": ([a, b, c, d]) => `[2002:${pair(a, b)}:${pair(c, d)}::1]`,
  Teredo: ([a, b, c, d]) => `[2001:0:${pair(a, b)}:${pair(c, d)}::1]`,
};

describe("an address that is not public", () => {
  test.each(Object.entries(NOTATIONS))("is refused as %s", (_, write) => {
    fc.assert(
      fc.property(privateAddress, (four) => {
        const url = `http://${write(four)}/latest`;
        expect(() => parseTarget(url, PUBLIC_ONLY)).toThrow(
          expect.objectContaining({ code: "url-refused", message: expect.stringContaining("/latest is not read") }),
        );
      }),
    );
  });

  test("is refused in IPv6: unique-local, link-local, site-local, multicast, discarded, documentation, unassigned", () => {
    const groups = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 7, maxLength: 7 });
    const heads = ["fc00", "fdab", "fe80", "febf", "fec0", "ff02", "ff0e", "100", "5f00", "4000", "8000", "e000", "3fff"];
    fc.assert(
      fc.property(fc.constantFrom(...heads), groups, (head, rest) => {
        // Of 3fff only the documentation prefix 3fff::/20 is not public.
        const tail = head === "3fff" ? [0, ...rest.slice(1)] : rest;
        expect(isReachable([head, ...tail.map(hex)].join(":"), PUBLIC_ONLY)).toBe(false);
      }),
    );
    for (const address of ["::", "::1", "fe80::1%eth0", "2001:db8::1"]) expect(isReachable(address, PUBLIC_ONLY)).toBe(false);
  });

  test("is refused where it cannot be told", () => {
    for (const address of ["", "localhost", "1.2.3.4.5", "::g", "127.0.0.1 "])
      expect(isReachable(address, PUBLIC_ONLY)).toBe(false);
  });
});

describe("an address that is public", () => {
  test.each(["1.1.1.1", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::5"])(
    "%s is reachable",
    (address) => {
      expect(isReachable(address, PUBLIC_ONLY)).toBe(true);
    },
  );
});

describe("an allowed network", () => {
  const reach = { networks: ["10.1.0.0/16", "fd00:1::/32"], ports: [] };

  test("is reachable, and nothing beside it", () => {
    expect(["10.1.2.3", "fd00:1::5", "1.1.1.1"].map((address) => isReachable(address, reach))).toEqual([true, true, true]);
    expect(["10.2.0.1", "fd00:2::5", "127.0.0.1"].map((address) => isReachable(address, reach))).toEqual([false, false, false]);
  });

  test("is not reached in disguise", () => {
    expect(["::ffff:10.1.2.3", "64:ff9b::a01:203"].map((address) => isReachable(address, reach))).toEqual([false, false]);
  });
});
