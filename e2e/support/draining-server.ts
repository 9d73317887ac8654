// A server as Next keeps one, told to end by drain.ts: `/slow` is answered when everything else is over.
// `draining-server.ts <how long idle connections stay open, in milliseconds>`
import { createServer, type ServerResponse } from "node:http";
import { drainOnSignal } from "../../lib/answers/drain.ts";

const ENDED_BY_SIGTERM = 143;

const slow: ServerResponse[] = [];
const server = createServer((request, response) => {
  if (request.url !== "/slow") response.end("answered");
  else slow.push(response);
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
