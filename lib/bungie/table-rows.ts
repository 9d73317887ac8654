import { RowScanner, type Wanted } from "./row-scanner.ts";

const BATCH_BYTES = 262_144;

/**
 * Reads a JSON object as it arrives, and hands out its entries some hundred at a time.
 *
 * A definition table is one object of 135 MB: only one batch is ever held. Of each row only what is `wanted` is
 * parsed; stepping over the rest is quicker than parsing it. Throws SyntaxError when the text is not one whole object,
 * at the latest after the last row: nothing counts before the end.
 */
export async function* tableRows(
  chunks: AsyncIterable<Uint8Array>,
  wanted: Wanted = true,
): AsyncGenerator<[key: string, row: unknown][]> {
  const scanner = new RowScanner(wanted);
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let enough = BATCH_BYTES;
  const scanHeld = (): [string, unknown][] => {
    const bytes = Buffer.concat(held);
    const { keys, rows, at } = scanner.scan(bytes);
    held = at < bytes.length ? [bytes.subarray(at)] : [];
    heldBytes = bytes.length - at;
    // A row longer than a batch: waits for as much again, so that it is not looked at for every chunk.
    enough = heldBytes + Math.max(BATCH_BYTES, heldBytes);
    return rows.map((row, nth) => [keys[nth] ?? "", row]);
  };
  for await (const chunk of chunks) {
    held.push(chunk);
    heldBytes += chunk.length;
    if (heldBytes < enough) continue;
    const entries = scanHeld();
    if (entries.length > 0) yield entries;
  }
  const last = scanHeld();
  if (!scanner.isAfterEnd) throw new SyntaxError("not one whole object");
  if (last.length > 0) yield last;
}
