/** SHA-1 (FIPS 180-4) of a text, in plain code: ids made of names are then the same in the server and in a page, which has no such function that answers at once. */

const BLOCK = 64;
const START = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];

const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** The text with a character for each byte of its UTF-8; halves of characters become replacement characters. */
const inBytes = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The bytes, a one, zeros, and the length in bits: whole blocks. */
function padded(salt: readonly number[], bytes: string): DataView {
  const length = salt.length + bytes.length;
  const message = new Uint8Array(Math.ceil((length + 9) / BLOCK) * BLOCK);
  message.set(salt);
  for (let at = 0; at < bytes.length; at += 1) message[salt.length + at] = bytes.charCodeAt(at);
  message[length] = 0x80;
  const view = new DataView(message.buffer);
  view.setBigUint64(message.length - 8, BigInt(length) * 8n);
  return view;
}

/** What a round mixes of three words, and its constant. */
function mixed(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

/** Takes a block into the state. In place, as the eighty rounds are run for every id of an export. */
function take(state: Int32Array, words: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (let round = 0; round < 80; round += 1) {
    const next = (turned(a, 5) + mixed(round, b, c, d) + e + (words[round] ?? 0)) | 0;
    e = d;
    d = c;
    c = turned(b, 30);
    b = a;
    a = next;
  }
  for (const [at, word] of [a, b, c, d, e].entries()) state[at] = (state[at] ?? 0) + word;
}

/** The twenty bytes of the hash; `salt` goes before the text. */
export function sha1(text: string, salt: readonly number[] = []): Uint8Array {
  const message = padded(salt, inBytes(text));
  const words = new Int32Array(80);
  const before = (round: number, back: number): number => words[round - back] ?? 0;
  const state = Int32Array.from(START);
  for (let at = 0; at < message.byteLength; at += BLOCK) {
    for (let round = 0; round < 16; round += 1) words[round] = message.getInt32(at + round * 4);
    for (let round = 16; round < 80; round += 1) {
      words[round] = turned(before(round, 3) ^ before(round, 8) ^ before(round, 14) ^ before(round, 16), 1);
    }
    take(state, words);
  }
  const hash = new DataView(new ArrayBuffer(20));
  for (const [index, word] of state.entries()) hash.setInt32(index * 4, word);
  return new Uint8Array(hash.buffer);
}

/** Bytes as lower-case hexadecimal digits. */
export const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
