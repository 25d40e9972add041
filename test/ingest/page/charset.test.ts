/** Bytes of any character set that a site may use become the text that was meant. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../../server/ingest/page/charset.ts";

const bytes = (...numbers: readonly number[]) => Uint8Array.from(numbers);
const ascii = (text: string): readonly number[] => [...Buffer.from(text, "latin1")];

describe("the character set is told by", () => {
  test.each([
    ["the header", bytes(0xcb, 0xe5, 0xed), "text/html; charset=windows-1251", "Лен"],
    ["the header in quotes", bytes(0xe9), 'text/html;charset="ISO-8859-1"', "é"],
    ["a meta element", bytes(...ascii('<meta charset="koi8-r">'), 0xcc), "text/html", '<meta charset="koi8-r">л'],
    [
      "a meta element of the old kind",
      bytes(...ascii('<META http-equiv=Content-Type content="text/html; charset=big5">'), 0xa4, 0xa4),
      "text/html",
      '<META http-equiv=Content-Type content="text/html; charset=big5">中',
    ],
    [
      "an XML declaration",
      bytes(...ascii('<?xml version="1.0" encoding="iso-8859-2"?>'), 0xb9),
      "",
      '<?xml version="1.0" encoding="iso-8859-2"?>š',
    ],
    ["a mark of UTF-8 before all else", bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9), "text/html; charset=windows-1251", "é"],
    ["a mark of UTF-16, little end first", bytes(0xff, 0xfe, 0xe9, 0), "", "é"],
    ["a mark of UTF-16, big end first", bytes(0xfe, 0xff, 0, 0xe9), "", "é"],
    [
      "the next where the first is unknown",
      bytes(...ascii("<meta charset=koi8-r>"), 0xcc),
      "text/html; charset=klingon",
      "<meta charset=koi8-r>л",
    ],
    ["nothing, for UTF-8", bytes(0xc3, 0xa9), "", "é"],
    ["nothing, for what is no UTF-8", bytes(0x93, 0xe9, 0x94), "", "“é”"],
    ["a document that lies of UTF-16", bytes(...ascii("<meta charset=utf-16>a")), "", "<meta charset=utf-16>a"],
  ])("%s", (_, given, type, text) => {
    expect(decodeText(given, type)).toBe(text);
  });
});

test("UTF-8 is never misread, and no bytes break it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      fc.pre(!/charset|encoding|^\uFEFF/i.test(text));
      expect(decodeText(Buffer.from(text, "utf8"))).toBe(text);
    }),
  );
  fc.assert(fc.property(fc.uint8Array(), fc.string(), (given, type) => void decodeText(given, type)));
});
