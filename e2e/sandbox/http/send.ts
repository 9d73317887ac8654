import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { acceptedPacking, type Packing } from "./accepted-packing.ts";
import type { Answer } from "./answer.ts";
import { corsHeaders } from "./cors.ts";

const PACK_FROM_BYTES = 1_400;
const PACKABLE = /json|html|text|svg/;
const NO_BODY = new Set([204, 304]);
const packed = new Map<string, Promise<Buffer>>();
const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

function pack(body: Buffer, packing: Packing, isKept: boolean): Promise<Buffer> {
  if (packing === "gzip") return toGzip(body, { level: isKept ? 6 : 1 });
  return toBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: isKept ? 5 : 1 } });
}

function packedBody(answer: Answer, body: Buffer, packing: Packing): Promise<Buffer> {
  if (packing === "gzip" && answer.gzipped) return Promise.resolve(answer.gzipped());
  if (!answer.keepPackedAs) return pack(body, packing, false);
  const name = `${packing} ${answer.keepPackedAs}`;
  const known = packed.get(name) ?? pack(body, packing, true);
  packed.set(name, known);
  return known;
}

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

/** Head and bytes of an answer as they go over the wire to this caller. */
export async function wireForm(
  request: IncomingMessage,
  answer: Answer,
): Promise<{ headers: Record<string, string>; bytes: Buffer }> {
  const body = typeof answer.body === "string" ? Buffer.from(answer.body) : answer.body;
  const packable = body.length >= PACK_FROM_BYTES && PACKABLE.test(answer.headers["content-type"] ?? "");
  const packing = packable
    ? acceptedPacking(request.headers["accept-encoding"], answer.gzipped !== undefined)
    : null;
  const bytes = packing ? await packedBody(answer, body, packing) : body;
  const headers: Record<string, string> = {
    "cache-control": "no-store",
    ...corsHeaders(request),
    ...answer.headers,
    ...(packing && { "content-encoding": packing }),
    ...(!NO_BODY.has(answer.status) && { "content-length": String(bytes.length) }),
  };
  if (packable) headers.vary = [headers.vary, "Accept-Encoding"].filter(Boolean).join(", ");
  return { headers, bytes };
}

export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
): Promise<void> {
  if (answer.stream) {
    sendStream(request, response, answer);
    return;
  }
  const { headers, bytes } = await wireForm(request, answer);
  response.writeHead(answer.status, headers);
  response.end(bytes);
}
