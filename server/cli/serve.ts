/** `dragoman serve`: the server, as `npm start` starts it. */
import { readConfig } from "../config.ts";
import { readOptions, UsageError, type Command } from "./command.ts";

export const command: Command = {
  summary: "serve the page and the API",
  usage: `dragoman serve [--port N] [--host ADDRESS] [--data FOLDER]

Serves until Ctrl+C. The options go before the environment's PORT (default 4310), DRAGOMAN_HOST (default 127.0.0.1) and DRAGOMAN_DATA (default
.dragoman). An empty store is first filled with the sample articles.`,
  async run(args) {
    const { values, positionals } = readOptions(args, {
      port: { type: "string" },
      host: { type: "string" },
      data: { type: "string" },
    });
    if (positionals.length > 0) throw new UsageError(`serve takes options only, not ${JSON.stringify(positionals[0])}.`);
    const { port, host, data } = values;
    const config = readConfig({ PORT: port, DRAGOMAN_HOST: host, DRAGOMAN_DATA: data });
    const { start } = await import("../index.ts");
    await start(config);
    return 0;
  },
};
