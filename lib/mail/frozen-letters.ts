import { gunzipSync, gzipSync } from "node:zlib";
import type { Letter } from "./mail-access.ts";
import { type LetterLinks, unsubscribeHeaders } from "./unsubscribe-headers.ts";

/** Stands in the rendered letter where a subscriber's own link comes. Nothing in it needs escaping. */
export const UNSUBSCRIBE_PLACEHOLDER = "https://ninefold.invalid/unsubscribe-link";

export interface Recipient extends LetterLinks {
  readonly subscriptionId: string;
  readonly address: string;
}

/** A batch as it will be sent, now and when it is asked again: one letter and who gets it. */
export interface FrozenLetters {
  readonly from: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly recipients: readonly Recipient[];
}

export function packLetters(letters: FrozenLetters): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(gzipSync(JSON.stringify(letters)));
}

/** The opposite of `packLetters`: only for what it packed. */
export function unpackLetters(body: Uint8Array): FrozenLetters {
  return JSON.parse(gunzipSync(body).toString("utf8")) as FrozenLetters;
}

/** One whole letter a recipient, each with their own links, in the order of the recipients. */
export function spliceLetters({ recipients, html, text, from, subject }: FrozenLetters): Letter[] {
  const htmlParts = html.split(UNSUBSCRIBE_PLACEHOLDER);
  const textParts = text.split(UNSUBSCRIBE_PLACEHOLDER);
  return recipients.map(({ address, unsubscribePage, oneClick }) => ({
    from,
    to: address,
    subject,
    html: htmlParts.join(unsubscribePage),
    text: textParts.join(unsubscribePage),
    headers: unsubscribeHeaders(oneClick),
  }));
}
