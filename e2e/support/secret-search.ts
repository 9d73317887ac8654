import { inflateRawSync, inflateSync } from "node:zlib";

/** The mark of every secret of a test run. */
export { CANARY } from "../run/canaries.mjs";

// Deflate, no file name or comment: as programs write it. Node's own gunzip refuses what has other data behind it.
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 0x08, 0x00]);
const GZIP_HEAD_BYTES = 10;
// What zlib writes before deflated data, by level.
const ZLIB_HEADS = ["7801", "785e", "789c", "78da"].map((head) => Buffer.from(head, "hex"));
const MOST_LAYERS = 4;

type Looks = (text: string) => boolean;

/**
 * Whether any of the marks is in the data: as it stands (letters in any case), in percent escapes, base64 (both
 * alphabets), hex, or inside gzip or zlib data, which may lie anywhere and hold further ones.
 *
 * Marks are letters and digits, at least seven: base64 hides one or two letters at each end.
 */
export function createSecretSearch(marks: readonly string[]): (data: string | Uint8Array) => boolean {
  if (marks.some((mark) => !/^[A-Za-z0-9]{7,}$/.test(mark))) throw new Error("A mark is too short or odd.");
  const looks = marks.flatMap(looksFor);
  const search = (data: Buffer, layers: number): boolean => {
    const text = data.toString("latin1");
    if (looks.some((look) => look(text))) return true;
    return layers > 0 && unpacked(data).some((inner) => search(inner, layers - 1));
  };
  return (data) => search(typeof data === "string" ? Buffer.from(data) : Buffer.from(data), MOST_LAYERS);
}

function looksFor(mark: string): Looks[] {
  const plain = mark.toLowerCase();
  const hex = Buffer.from(mark).toString("hex");
  // Escaping letters that need none is odd, but whoever does it hides them all the same.
  const escaped = new RegExp([...mark].map((letter) => `(?:${letter}|%${hexOf(letter)})`).join(""), "i");
  return [
    (text) => text.toLowerCase().includes(plain),
    (text) => text.toLowerCase().includes(hex),
    (text) => text.includes("%") && escaped.test(text),
    ...base64FormsOf(mark).map(
      (form): Looks =>
        (text) =>
          text.includes(form),
    ),
  ];
}

const hexOf = (letter: string) => Buffer.from(letter).toString("hex");

/** The letters of base64 that depend on the mark alone, for each of the three ways it can lie across groups of 3 bytes. */
function base64FormsOf(mark: string): string[] {
  return [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(mark)]);
    const firstWhole = Math.ceil((before * 8) / 6);
    const lastWhole = Math.floor((bytes.length * 8) / 6);
    return bytes.toString("base64").slice(firstWhole, lastWhole);
  });
}

/** Everything packed inside: what only looks like a beginning does not unpack and is passed over. */
function unpacked(data: Buffer): Buffer[] {
  const packed = [
    ...placesOf(data, GZIP_HEAD).map((at) =>
      tryTo(() => inflateRawSync(data.subarray(at + GZIP_HEAD_BYTES), LENIENT)),
    ),
    ...ZLIB_HEADS.flatMap((head) => placesOf(data, head)).map((at) =>
      tryTo(() => inflateSync(data.subarray(at), LENIENT)),
    ),
    ...decodedParts(data),
  ];
  return packed.filter((inner) => inner !== null);
}

// Half a file still tells what is in its first half.
const LENIENT = { finishFlush: 2 } as const;

function placesOf(data: Buffer, head: Buffer): number[] {
  const places: number[] = [];
  for (let at = data.indexOf(head); at >= 0; at = data.indexOf(head, at + 1)) places.push(at);
  return places;
}

/** gzip data that was written as base64 or hex, as JSON and logs do it. */
function decodedParts(data: Buffer): Buffer[] {
  const text = data.toString("latin1");
  return [
    ...[...text.matchAll(/H4sI[\w+/-]{20,}/g)].map(([part]) => Buffer.from(part, "base64")),
    ...[...text.matchAll(/1f8b0800[0-9a-f]{20,}/gi)].map(([part]) => Buffer.from(part, "hex")),
  ];
}

function tryTo(unpack: () => Buffer): Buffer | null {
  try {
    const inner = unpack();
    return inner.length > 0 ? inner : null;
  } catch {
    return null; // no packed data after all
  }
}
