import type { FrozenLetters, LetterPart } from "./frozen-letters.ts";
import { unsubscribeHeaders } from "./unsubscribe-headers.ts";

const escapedFragments = new WeakMap<readonly string[], Buffer[]>();

/**
 * A frozen batch as the bytes of one call: what `JSON.stringify` makes of its letters.
 *
 * Letters of an edition are alike but for a few words. So what they share is escaped and encoded once an edition, and
 * copied into each: a hundred letters of 40 kB are four million bytes that nobody has to look at again.
 */
export function batchBody({ from, fragments, letters }: FrozenLetters): Buffer<ArrayBuffer> {
  const shared = escapeOnce(fragments);
  const pieces: (string | Buffer)[] = [];
  let text = "[";
  const add = (part: LetterPart) => {
    if (typeof part === "string") {
      text += escaped(part);
      return;
    }
    const fragment = shared[part];
    if (!fragment) return;
    if (text !== "") pieces.push(text);
    pieces.push(fragment);
    text = "";
  };
  letters.forEach(({ address, subject, html, text: plain, oneClick }, nth) => {
    const head = JSON.stringify({ from, to: address, subject, headers: unsubscribeHeaders(oneClick) });
    text += `${nth === 0 ? "" : ","}${head.slice(0, -1)},"html":"`;
    html.forEach(add);
    text += `","text":"`;
    plain.forEach(add);
    text += `"}`;
  });
  pieces.push(`${text}]`);
  return concat(pieces);
}

const escaped = (text: string) => JSON.stringify(text).slice(1, -1);

function escapeOnce(fragments: readonly string[]): Buffer[] {
  const known = escapedFragments.get(fragments);
  if (known) return known;
  const encoded = fragments.map((fragment) => Buffer.from(escaped(fragment)));
  escapedFragments.set(fragments, encoded);
  return encoded;
}

function concat(pieces: readonly (string | Buffer)[]): Buffer<ArrayBuffer> {
  const bytes = pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
  const whole = Buffer.allocUnsafeSlow(bytes);
  let at = 0;
  for (const piece of pieces) {
    at += typeof piece === "string" ? whole.write(piece, at) : piece.copy(whole, at);
  }
  return whole;
}
