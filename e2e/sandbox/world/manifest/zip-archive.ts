import { crc32, deflateRawSync } from "node:zlib";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const VERSION = 20;
const DEFLATED = 8;
// 16 June 2026, 20:53, as ZIP writes it: a fixed time, so that the same content gives the same bytes.
const TIME = (20 << 11) | (53 << 5);
const DATE = ((2026 - 1980) << 9) | (6 << 5) | 16;
const LEVEL = 5;

/** An archive of one file, in three pieces; the real databases come like this. */
export function zipArchive(name: string, content: Buffer): Buffer[] {
  const packed = deflateRawSync(content, { level: LEVEL });
  const fileName = Buffer.from(name);
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(DEFLATED, 4);
  facts.writeUInt16LE(TIME, 6);
  facts.writeUInt16LE(DATE, 8);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(fileName.length, 22);

  const local = Buffer.alloc(LOCAL_BYTES);
  local.writeUInt32LE(LOCAL, 0);
  facts.copy(local, 4);
  const central = Buffer.alloc(CENTRAL_BYTES);
  central.writeUInt32LE(CENTRAL, 0);
  central.writeUInt16LE(VERSION, 4);
  facts.copy(central, 6);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(CENTRAL_BYTES + fileName.length, 12);
  end.writeUInt32LE(LOCAL_BYTES + fileName.length + packed.length, 16);
  return [Buffer.concat([local, fileName]), packed, Buffer.concat([central, fileName, end])];
}
