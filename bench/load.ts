/** Makes load in a process of its own: reads an order from its argument, prints a report. */
import autocannon from "autocannon";
import { z } from "zod";
import { LoadOrder, LoadReport } from "./load-report.ts";

const { paths, headers, ...rest } = LoadOrder.parse(JSON.parse(z.string().parse(process.argv[2])));
const requests = paths.map((path) => ({ path, method: "GET" as const, headers }));
const { requests: done, latency, errors, timeouts, non2xx } = await autocannon({ ...rest, requests, timeout: 60 });
// autocannon counts time-outs among the errors too.
const counts = { broken: errors - timeouts, late: timeouts, refused: non2xx };
const report = { rate: done.average, p50: latency.p50, p99: latency.p99, ...counts };
console.log(JSON.stringify(LoadReport.parse(report)));
