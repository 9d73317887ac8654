import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import type { Answer } from "./answer.ts";

const PACK_FROM_BYTES = 1_400;
const PACKABLE = /json|html|text|svg/;
const packed = new Map<string, Buffer>();

/** Browsers on other origins may call too, as at Bungie with a key registered for that origin. */
function corsHeaders(request: IncomingMessage): Record<string, string> {
  const { origin } = request.headers;
  if (origin === undefined) return {};
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-headers": "X-API-Key, Authorization, Content-Type",
    "access-control-allow-methods": "GET, POST, OPTIONS",
    "access-control-max-age": "600",
    vary: "Origin",
  };
}

function packedBody(answer: Answer, body: Buffer): Buffer {
  const known = answer.keepPackedAs && packed.get(answer.keepPackedAs);
  if (known) return known;
  const made = gzipSync(body, { level: answer.keepPackedAs ? 6 : 1 });
  if (answer.keepPackedAs) packed.set(answer.keepPackedAs, made);
  return made;
}

const NO_BODY = new Set([204, 304]);

/** Whoever goes away in the middle has had enough; a source that breaks cuts the connection, as a network does. */
function sendStream(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { ...corsHeaders(request), ...answer.headers });
  if (request.method === "HEAD" || !answer.stream) {
    response.end();
    return;
  }
  const source = Readable.from(answer.stream(), { objectMode: false });
  source.once("error", () => response.destroy());
  response.once("close", () => source.destroy());
  source.pipe(response);
}

export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (answer.stream) {
    sendStream(request, response, answer);
    return;
  }
  const body = typeof answer.body === "string" ? Buffer.from(answer.body) : answer.body;
  const wantsPacked = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const pack =
    wantsPacked && body.length >= PACK_FROM_BYTES && PACKABLE.test(answer.headers["content-type"] ?? "");
  const bytes = pack ? packedBody(answer, body) : body;
  response.writeHead(answer.status, {
    "cache-control": "no-store",
    ...corsHeaders(request),
    ...answer.headers,
    ...(pack && { "content-encoding": "gzip" }),
    ...(!NO_BODY.has(answer.status) && { "content-length": String(bytes.length) }),
  });
  response.end(bytes);
}
