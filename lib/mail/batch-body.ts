import type { FrozenLetter, FrozenLetters, LetterPart } from "./frozen-letters.ts";
import { unsubscribeHeaders } from "./unsubscribe-headers.ts";

/** What was escaped already: fragments by their place, short texts by what they say. */
interface Escaped {
  readonly shared: readonly string[];
  readonly own: Map<string, string>;
}

const escapedTexts = new WeakMap<readonly string[], Escaped>();

const MOST_KEPT = 20_000;
const LONGEST_KEPT = 400;

/**
 * A frozen batch as the bytes of one call: JSON that says of its letters what `JSON.stringify` does.
 *
 * Letters of an edition are alike but for a few words. So what they share is escaped once an edition. All of it becomes
 * ASCII, so that letters of 40 kB are joined and encoded by copying alone, a byte a sign.
 */
export function batchBody({ from, fragments, letters }: FrozenLetters): Buffer<ArrayBuffer> {
  const escaped = escapedOf(fragments);
  const bytes = new GrowingBytes(letters.length * USUAL_BYTES);
  bytes.write("[");
  letters.forEach((letter, nth) => {
    // One at a time: a string of four million signs costs the processor more than all that is in it.
    bytes.write(`${nth === 0 ? "" : ","}${letterJson(letter, from, escaped)}`);
  });
  bytes.write("]");
  return bytes.whole();
}

const USUAL_BYTES = 44_000;

function letterJson(letter: FrozenLetter, from: string, escaped: Escaped): string {
  const { address, subject, html, text, oneClick } = letter;
  const head = JSON.stringify({ from, to: address, subject, headers: unsubscribeHeaders(oneClick) });
  return `${toAscii(head.slice(0, -1))},"html":"${joinEscaped(html, escaped)}","text":"${joinEscaped(text, escaped)}"}`;
}

function joinEscaped(parts: readonly LetterPart[], { shared, own }: Escaped): string {
  let whole = "";
  for (const part of parts) {
    whole += typeof part === "number" ? (shared[part] ?? "") : (own.get(part) ?? escapeText(part, own));
  }
  return whole;
}

/** ASCII, written one after the other. */
class GrowingBytes {
  #bytes: Buffer<ArrayBuffer>;
  #length = 0;

  constructor(expected: number) {
    this.#bytes = Buffer.allocUnsafeSlow(expected + 2);
  }

  write(ascii: string): void {
    const needed = this.#length + ascii.length;
    if (needed > this.#bytes.length) {
      const larger = Buffer.allocUnsafeSlow(needed * 2);
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    this.#length += this.#bytes.write(ascii, this.#length, "latin1");
  }

  whole(): Buffer<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }
}

function escapedOf(fragments: readonly string[]): Escaped {
  const known = escapedTexts.get(fragments);
  if (known) return known;
  const escaped = { shared: fragments.map(toJson), own: new Map<string, string>() };
  escapedTexts.set(fragments, escaped);
  return escaped;
}

/** The same few sentences stand in many letters; a reader's own table in one. */
function escapeText(text: string, own: Map<string, string>): string {
  const escaped = toJson(text);
  if (text.length > LONGEST_KEPT) return escaped;
  if (own.size >= MOST_KEPT) own.clear();
  own.set(text, escaped);
  return escaped;
}

function toJson(text: string): string {
  return toAscii(JSON.stringify(text).slice(1, -1));
}

function toAscii(json: string): string {
  // The quickest way to know: only ASCII takes a byte a sign.
  if (Buffer.byteLength(json) === json.length) return json;
  return json.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
