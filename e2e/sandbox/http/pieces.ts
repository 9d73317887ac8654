import { constants, crc32, deflateRawSync } from "node:zlib";

/** Bytes that answers are put together from, packed once and then used again. */
export class Piece {
  readonly bytes: Buffer;
  private packedBytes: Buffer | undefined;

  constructor(text: string) {
    this.bytes = Buffer.from(text);
  }

  /** Ends on a byte with nothing to look back to, so that packed pieces may follow each other in any order. */
  get packed(): Buffer {
    this.packedBytes ??= deflateRawSync(this.bytes, { level: 3, finishFlush: constants.Z_FULL_FLUSH });
    return this.packedBytes;
  }

  get heldBytes(): number {
    return this.bytes.length + (this.packedBytes?.length ?? 0);
  }
}

const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** The empty last block that ends a packed stream. */
const GZIP_END = deflateRawSync(Buffer.alloc(0));

/** One gzip file of all the pieces, as if they had been packed together (RFC 1952). */
export function gzipOf(pieces: readonly Piece[]): Buffer {
  let sum = 0;
  let length = 0;
  for (const { bytes } of pieces) {
    sum = crc32(bytes, sum);
    length += bytes.length;
  }
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(sum >>> 0, 0);
  tail.writeUInt32LE(length >>> 0, 4);
  return Buffer.concat([GZIP_HEAD, ...pieces.map((piece) => piece.packed), GZIP_END, tail]);
}
