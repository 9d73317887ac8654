import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Readable } from "node:stream";

// The least a server on node:http can do: constant bytes that were put under a path, a stream of them, an echo.
interface Constant {
  readonly bytes: Buffer;
  readonly headers: Record<string, string>;
}

const CHUNK = Buffer.alloc(65_536, "n");
const constants = new Map<string, Constant>();

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function put(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const bytes = await bodyOf(request);
  const encoding = request.headers["content-encoding"];
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "content-length": String(bytes.length),
    ...(encoding !== undefined && { "content-encoding": encoding }),
  };
  constants.set(path, { bytes, headers });
  response.writeHead(204).end();
}

async function echo(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = JSON.stringify(JSON.parse((await bodyOf(request)).toString("utf8")));
  response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end(body);
}

function* chunks(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= CHUNK.length)
    yield left < CHUNK.length ? CHUNK.subarray(0, left) : CHUNK;
}

function stream(bytes: number, response: ServerResponse): void {
  response.writeHead(200, { "content-length": String(bytes) });
  Readable.from(chunks(bytes)).pipe(response);
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? "/";
  if (request.method === "PUT") return put(path, request, response);
  if (request.method === "POST") return echo(request, response);
  if (path === "/health") return void response.writeHead(200).end("{}");
  if (path.startsWith("/stream/")) return stream(Number(path.slice("/stream/".length)), response);
  const constant = constants.get(path);
  response.writeHead(constant ? 200 : 404, constant?.headers).end(constant?.bytes);
}

createServer((request, response) => void answer(request, response)).listen(
  Number(process.argv[2]),
  "127.0.0.1",
);
