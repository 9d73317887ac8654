import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import type { Answer } from "./answer.ts";
import { send, wireForm } from "./send.ts";

/** How an answer goes wrong on its way; the work behind it is done. */
export type Mishap =
  | { readonly kind: "slow"; readonly overMs: number }
  | { readonly kind: "truncate" }
  | { readonly kind: "cut-json" };

const SLICES = 20;

async function* slowly(parts: AsyncIterable<Buffer>, overMs: number): AsyncIterable<Buffer> {
  let pauses = 0;
  for await (const part of parts) {
    pauses += 1;
    if (pauses <= SLICES) await sleep(overMs / SLICES);
    yield part;
  }
}

async function* firstPart(parts: AsyncIterable<Buffer>, thenBreak: boolean): AsyncIterable<Buffer> {
  for await (const part of parts) {
    yield part.subarray(0, Math.ceil(part.length / 2));
    if (thenBreak) throw new Error("cut on request");
    return;
  }
}

function unpacked(parts: AsyncIterable<Buffer>, packing: string | undefined): AsyncIterable<Buffer> {
  if (packing === undefined) return parts;
  return Readable.from(parts).pipe(packing === "br" ? createBrotliDecompress() : createGunzip());
}

function brokenStream(answer: Answer, source: () => AsyncIterable<Buffer>, mishap: Mishap): Answer {
  if (mishap.kind === "slow") return { ...answer, stream: () => slowly(source(), mishap.overMs) };
  if (mishap.kind === "truncate") return { ...answer, stream: () => firstPart(source(), true) };
  // Half of a packed body can be unpacked by nobody: what is cut is the text.
  const { "content-length": _, "content-encoding": packing, ...headers } = answer.headers;
  return { ...answer, headers, stream: () => firstPart(unpacked(source(), packing), false) };
}

/** Sends an answer slowly, or half of it: with the length of the whole and a cut, or as if half were all. */
export async function sendBadly(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  mishap: Mishap,
): Promise<void> {
  if (answer.stream) return send(request, response, brokenStream(answer, answer.stream, mishap));
  if (mishap.kind === "cut-json") {
    const body = Buffer.from(answer.body);
    const { status, headers, code } = answer;
    const half = body.subarray(0, Math.floor(body.length / 2));
    return send(request, response, { status, headers, code, body: half });
  }
  const { headers, bytes } = await wireForm(request, answer);
  response.writeHead(answer.status, headers);
  if (mishap.kind === "slow") return trickle(response, bytes, mishap.overMs);
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => request.socket.destroy());
}

async function trickle(response: ServerResponse, bytes: Buffer, overMs: number): Promise<void> {
  response.flushHeaders();
  const slice = Math.max(1, Math.ceil(bytes.length / SLICES));
  for (let at = 0; at < bytes.length && !response.destroyed; at += slice) {
    await sleep(overMs / Math.ceil(bytes.length / slice));
    response.write(bytes.subarray(at, at + slice));
  }
  response.end();
}
