import type { FrozenLetters, LetterMold, LetterPart } from "./frozen-letters.ts";
import { GrowingBytes } from "./growing-bytes.ts";
import { type LetterLinks, linkOf, linkPart } from "./letter-links.ts";
import { unsubscribeHeaders } from "./unsubscribe-headers.ts";

/** What stands between two places where a letter has its reader's token. */
type Stretch = readonly Uint8Array[];

/** What was made before: of the texts that letters share, and of whole molds. */
interface Escaped {
  readonly shared: readonly Uint8Array[];
  readonly own: Map<string, Uint8Array>;
  readonly molds: Map<LetterMold, { readonly links: LetterLinks; readonly stretches: readonly Stretch[] }>;
  /** About what `own` and `molds` take. */
  bytes: number;
}

const escapedTexts = new WeakMap<readonly string[], Escaped>();

const MOST_BYTES = 8_000_000;
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
  { from, links, fragments, letters }: FrozenLetters,
  body = new GrowingBytes(),
): Buffer<ArrayBuffer> {
  const escaped = escapedOf(fragments);
  const opening = `{"from":"${toJson(from)}","to":"`;
  body.rewind(letters.length * USUAL_BYTES);
  body.write("[");
  for (const [nth, { address, token, mold }] of letters.entries()) {
    const end = toJson(token);
    body.write(`${nth === 0 ? "" : ","}${opening}${toJson(address)}`);
    for (const [at, stretch] of stretchesOf(mold, links, escaped).entries()) {
      if (at > 0) body.write(end);
      for (const bytes of stretch) body.add(bytes);
    }
  }
  body.write("]");
  return body.whole();
}

const USUAL_BYTES = 44_000;

/** All that follows the address. Of letters that others are like, each stretch is one piece, made once. */
function stretchesOf(mold: LetterMold, links: LetterLinks, escaped: Escaped): readonly Stretch[] {
  if (mold.kind === "personal" || mold.kind === null) return toStretches(mold, links, escaped);
  const known = escaped.molds.get(mold);
  if (known?.links === links) return known.stretches;
  const stretches = toStretches(mold, links, escaped).map((stretch) => [Buffer.concat(stretch)]);
  makeRoom(escaped, ENTRY_BYTES + stretches.flat().reduce((sum, { length }) => sum + length, 0));
  escaped.molds.set(mold, { links, stretches });
  return stretches;
}

function toStretches(
  { subject, html, text }: LetterMold,
  links: LetterLinks,
  escaped: Escaped,
): readonly Stretch[] {
  let stretch: Uint8Array[] = [];
  const stretches = [stretch];
  const add = (parts: readonly LetterPart[]) => {
    for (const part of parts) {
      if (typeof part === "string") stretch.push(escapeOwn(part, escaped));
      else if (part >= 0) stretch.push(escaped.shared[part] ?? NOTHING);
      else {
        stretch.push(escapeOwn(linkOf(links, part), escaped));
        stretch = [];
        stretches.push(stretch);
      }
    }
  };
  // Whatever stands for the token can be told from all that the headers say.
  const [before = "", after = ""] = JSON.stringify(unsubscribeHeaders("\0")).split("\\u0000");
  stretch.push(toAsciiBytes(`","subject":"${toJson(subject)}","headers":${before}`));
  add([linkPart("oneClick")]);
  stretch.push(toAsciiBytes(`${after},"html":"`));
  add(html);
  stretch.push(TEXT);
  add(text);
  stretch.push(END);
  return stretches;
}

const NOTHING = new Uint8Array();
const TEXT = toAsciiBytes(`","text":"`);
const END = toAsciiBytes(`"}`);

function escapedOf(fragments: readonly string[]): Escaped {
  const known = escapedTexts.get(fragments);
  if (known) return known;
  const escaped = { shared: fragments.map(toBytes), own: new Map(), molds: new Map(), bytes: 0 };
  escapedTexts.set(fragments, escaped);
  return escaped;
}

/** The same few sentences stand in many letters. */
function escapeOwn(own: string, escaped: Escaped): Uint8Array {
  const known = escaped.own.get(own);
  if (known) return known;
  const bytes = toBytes(own);
  makeRoom(escaped, own.length + bytes.length + ENTRY_BYTES);
  escaped.own.set(own, bytes);
  return bytes;
}

function makeRoom(escaped: Escaped, bytes: number): void {
  if (escaped.bytes >= MOST_BYTES) {
    escaped.own.clear();
    escaped.molds.clear();
    escaped.bytes = 0;
  }
  escaped.bytes += bytes;
}

function toBytes(text: string): Uint8Array {
  return toAsciiBytes(toJson(text));
}

function toAsciiBytes(ascii: string): Uint8Array {
  return Buffer.from(ascii, "latin1");
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
