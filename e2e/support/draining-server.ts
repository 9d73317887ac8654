// A server as Next keeps one, told to end by drain.ts: `/slow` is answered when everything else is over,
// `/streamed` has begun its answer at once, and ends it when `/end` is asked for.
// `draining-server.ts <how long idle connections stay open, in milliseconds>`
import { createServer, type ServerResponse } from "node:http";
import { drainOnSignal } from "../../lib/answers/drain.ts";

const ENDED_BY_SIGTERM = 143;

const slow: ServerResponse[] = [];
const streamed: ServerResponse[] = [];
const server = createServer((request, response) => {
  if (request.url === "/slow") slow.push(response);
  else if (request.url === "/streamed") streamed.push(response);
  else response.end("answered");
  if (request.url === "/streamed") response.write("begun, ");
  if (request.url === "/end") for (const begun of streamed) begun.end("ended");
  process.stdout.write(`asked for ${request.url}\n`);
});
server.keepAliveTimeout = Number(process.argv[2]);

// What Next does as soon as it is told: it listens no more, cuts idle connections and finishes what it has.
process.on("SIGTERM", () => {
  process.stdout.write("ending\n");
  server.close(() => process.exit(ENDED_BY_SIGTERM));
  server.closeIdleConnections();
  for (const response of slow) response.end("finished");
});
drainOnSignal();

server.listen(0, "127.0.0.1", () => {
  const bound = server.address();
  process.stdout.write(`port ${bound && typeof bound === "object" ? bound.port : 0}\n`);
});
