import type { IncomingMessage } from "node:http";

/** Room for every body a program sends to Bungie; its own limit is not documented. */
export const BODY_LIMIT_BYTES = 4_194_304;
const STOP_READING_BYTES = 200_000_000;

/** The body as text; null when it is larger than allowed. It is read on, so that the refusal is heard. */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= limitBytes) chunks.push(chunk);
    if (size > STOP_READING_BYTES) break;
  }
  return size > limitBytes ? null : Buffer.concat(chunks).toString("utf8");
}
