import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** How much is unpacked in one piece. */
const PIECE_BYTES = 262_144;

/**
 * Opens a large public file, unpacked as it is read; follows no redirect. Reading it throws when it breaks off.
 *
 * Not `fetch`: that unpacks by 16 kB, each piece with a turn of its own, and 130 MB take it longer than their reading
 * takes us (0.7 s; 0.3 s here, measured 2026-11-22).
 */
export async function openFile(
  address: URL,
  { userAgent, timeoutMs }: { readonly userAgent: string; readonly timeoutMs: number },
): Promise<{ readonly status: number; readonly body: Readable }> {
  const { get } = address.protocol === "https:" ? https : http;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { "user-agent": userAgent, "accept-encoding": "gzip" };
    // Whatever breaks after the answer began is told to its reader.
    get(address, { headers, signal: AbortSignal.timeout(timeoutMs) }, resolve).on("error", reject);
  });
  return { status: response.statusCode ?? 0, body: unpacked(response) };
}

function unpacked(response: IncomingMessage): Readable {
  if (response.headers["content-encoding"] !== "gzip") return response;
  return pipeline(response, createGunzip({ chunkSize: PIECE_BYTES }), () => undefined);
}
