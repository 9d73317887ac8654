import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { ContentFile } from "./content-file.ts";

/** The bytes of a file as its name promises them, unpacked on the way where they are kept packed. */
export function plainBytes(file: ContentFile): AsyncIterable<Buffer> {
  if (!file.isGzip) return file.bytes.read();
  const packed = Readable.from(file.bytes.read(), { objectMode: false });
  const plain = createGunzip({ chunkSize: 256 * 1_024 });
  packed.once("error", (error) => plain.destroy(error));
  plain.once("close", () => packed.destroy());
  return packed.pipe(plain);
}

/** The bytes from `start` up to, not including, `end`. */
export async function* slice(
  source: AsyncIterable<Buffer>,
  start: number,
  end: number,
): AsyncGenerator<Buffer> {
  let at = 0;
  for await (const chunk of source) {
    const part = chunk.subarray(Math.max(0, start - at), Math.max(0, end - at));
    at += chunk.length;
    if (part.length > 0) yield part;
    if (at >= end) return;
  }
}
