import type { FrozenLetter, FrozenLetters, LetterPart, LetterRun } from "./frozen-letters.ts";
import { GrowingBytes } from "./growing-bytes.ts";
import { unsubscribeHeaders } from "./unsubscribe-headers.ts";

/** What was escaped already: fragments by their place, other texts by what they say, runs by themselves. */
interface Escaped {
  readonly shared: readonly Uint8Array[];
  readonly own: Map<string | LetterRun, Uint8Array>;
  /** About what `own` takes. */
  ownBytes: number;
}

const escapedTexts = new WeakMap<readonly string[], Escaped>();

const MOST_OWN_BYTES = 8_000_000;
/** What a text takes beside its signs. */
const ENTRY_BYTES = 250;

/**
 * A frozen batch as the bytes of one call: JSON that says of its letters what `JSON.stringify` does.
 *
 * Letters of an edition are alike but for a few words. So what they share is escaped once an edition. All of it becomes
 * ASCII, so that letters of 40 kB are put together by copying bytes alone.
 *
 * `body` is what it is written into, from its beginning on: whoever hands in the same again has done with the bytes
 * that were answered before.
 */
export function batchBody(
  { from, fragments, letters }: FrozenLetters,
  body = new GrowingBytes(),
): Buffer<ArrayBuffer> {
  const escaped = escapedOf(fragments);
  const opening = `{"from":"${toJson(from)}","to":"`;
  body.rewind(letters.length * USUAL_BYTES);
  body.write("[");
  for (const [nth, letter] of letters.entries()) {
    body.write(`${nth === 0 ? "" : ","}${opening}${headJson(letter)},"html":"`);
    addParts(body, letter.html, escaped);
    body.write(`","text":"`);
    addParts(body, letter.text, escaped);
    body.write(`"}`);
  }
  body.write("]");
  return body.whole();
}

const USUAL_BYTES = 44_000;

/** What stands between the opening of a letter and its two parts. */
function headJson({ address, subject, oneClick }: FrozenLetter): string {
  const headers = toAscii(JSON.stringify(unsubscribeHeaders(oneClick)));
  return `${toJson(address)}","subject":"${toJson(subject)}","headers":${headers}`;
}

function addParts(body: GrowingBytes, parts: readonly LetterPart[], escaped: Escaped): void {
  const { shared, own } = escaped;
  for (const part of parts) {
    const bytes = typeof part === "number" ? shared[part] : own.get(part);
    if (bytes !== undefined) body.add(bytes);
    // A link leads one reader somewhere, and nobody else.
    else if (typeof part === "string" && part.startsWith("http")) body.write(toJson(part));
    else if (typeof part !== "number") body.add(escapeOwn(part, escaped));
  }
}

function escapedOf(fragments: readonly string[]): Escaped {
  const known = escapedTexts.get(fragments);
  if (known) return known;
  const escaped = {
    shared: fragments.map(toBytes),
    own: new Map<string | LetterRun, Uint8Array>(),
    ownBytes: 0,
  };
  escapedTexts.set(fragments, escaped);
  return escaped;
}

/** The same few sentences stand in many letters, and the same runs. */
function escapeOwn(own: string | LetterRun, escaped: Escaped): Uint8Array {
  const bytes = typeof own === "string" ? toBytes(own) : runBytes(own, escaped);
  if (escaped.ownBytes >= MOST_OWN_BYTES) {
    escaped.own.clear();
    escaped.ownBytes = 0;
  }
  escaped.own.set(own, bytes);
  escaped.ownBytes += own.length + bytes.length + ENTRY_BYTES;
  return bytes;
}

function runBytes(run: LetterRun, { shared }: Escaped): Uint8Array {
  const empty = new Uint8Array();
  return Buffer.concat(
    run.map((part) => (typeof part === "number" ? (shared[part] ?? empty) : toBytes(part))),
  );
}

function toBytes(text: string): Uint8Array {
  return Buffer.from(toJson(text), "latin1");
}

function toJson(text: string): string {
  // Most texts, links above all, hold no sign that JSON or ASCII would write otherwise.
  if (!/[^ !#-[\]-~]/.test(text)) return text;
  return toAscii(JSON.stringify(text).slice(1, -1));
}

function toAscii(json: string): string {
  // The quickest way to know: only ASCII takes a byte a sign.
  if (Buffer.byteLength(json) === json.length) return json;
  return json.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
