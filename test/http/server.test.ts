/** Requests that come together begin in their order, one in each turn of the event loop, and not at all where nobody waits any more. */
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { createHttpServer } from "../../server/http/index.ts";

test("requests begin in order, one a turn, and who has left is passed over", async () => {
  const begun: (string | undefined)[] = [];
  const server = createHttpServer(({ url }) => {
    begun.push(url);
  });
  const come = (url: string): Socket => {
    const socket = new Socket();
    const request = Object.assign(new IncomingMessage(socket), { url });
    server.emit("request", request, new ServerResponse(request));
    return socket;
  };
  come("/1");
  come("/2");
  come("/3").destroy();
  come("/4");
  expect(begun).toEqual([]);
  await turn();
  expect(begun).toEqual(["/1"]);
  come("/5");
  await turn();
  expect(begun).toEqual(["/1", "/2"]);
  await turn();
  await turn();
  await turn();
  expect(begun).toEqual(["/1", "/2", "/4", "/5"]);
  come("/6");
  await turn();
  expect(begun.at(-1)).toBe("/6");
});
