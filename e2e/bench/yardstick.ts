import { nodeCommand, type ServerProcess, startServer } from "./server-process.ts";

const FILE = "e2e/bench/yardstick-server.ts";
let put = 0;

/** Starts a bare HTTP server to compare with: it sends constant bytes, streams them, or echoes JSON. */
export function startYardstick(): Promise<ServerProcess> {
  return startServer((port) => ({ ...nodeCommand(FILE, String(port)), healthPath: "/health" }));
}

/** Lays as many bytes on the yardstick's server. Returns the address at which it sends them. */
export async function constantBytes(
  { origin }: ServerProcess,
  bytes: number,
  encoding?: string,
): Promise<string> {
  put += 1;
  const url = `${origin}/constant/${put}`;
  const reply = await fetch(url, {
    method: "PUT",
    body: Buffer.alloc(bytes, "n"),
    headers: encoding === undefined ? {} : { "content-encoding": encoding },
  });
  if (reply.status !== 204) throw new Error(`the yardstick answered ${reply.status}`);
  return url;
}

/** Where the yardstick streams as many constant bytes in chunks of 64 KiB. */
export const streamOf = ({ origin }: ServerProcess, bytes: number) => `${origin}/stream/${bytes}`;

/** Where the yardstick parses a JSON body and sends it back. */
export const echoOf = ({ origin }: ServerProcess) => `${origin}/echo`;
