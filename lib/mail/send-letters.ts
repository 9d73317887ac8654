import { followCall } from "#lib/log/follow-call.ts";
import { batchBody } from "./batch-body.ts";
import type { FrozenLetters } from "./frozen-letters.ts";
import { GrowingBytes } from "./growing-bytes.ts";
import type { MailAccess } from "./mail-access.ts";
import { type MailVerdict, toVerdict } from "./mail-verdict.ts";
import { openResend, toFacts } from "./send-letter.ts";

/** Source: Resend's API reference, "Send Batch Emails", read 2026-11-22. */
export const BATCH_LIMIT = 100;
const DEADLINE_MS = 30_000;

/**
 * What lets `fetch` send bytes as they lie. Source: undici 6.24 (Node 20.20), read 2026-11-23: `extractBody` copies all but
 * streams, and `httpNetworkOrCacheFetch` clones all requests but such as may not be redirected and have no window.
 */
function withoutCopies(body: Uint8Array<ArrayBuffer>) {
  const pull = (controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>) => {
    controller.enqueue(body);
    controller.close();
  };
  const stream = new ReadableStream({ pull }, { highWaterMark: 0 });
  return { body: stream, duplex: "half", redirect: "error", window: null } as const;
}

/** What became of one letter of a batch; `failure` is Resend's sentence about it. */
export type LetterResult = { readonly providerId: string } | { readonly failure: string };

export type BatchVerdict =
  | { readonly kind: "answered"; readonly results: readonly LetterResult[] }
  | MailVerdict;

/** A batch made ready for the call. */
export interface LetterCall {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly count: number;
  /** Lets another call have the memory; for whoever knows that nobody reads the body any more. */
  readonly giveBack: () => void;
}

/** Memory of bodies that were read, for the next ones: fresh pages cost the processor more than filling them. */
const spare: GrowingBytes[] = [];
/** More than are on their way at once at a usual rate; four million bytes each. */
const MOST_SPARE = 4;

/** Joins the letters of a batch; the same ones always give the same bytes. */
export function toCall(frozen: FrozenLetters): LetterCall {
  const bytes = spare.pop() ?? new GrowingBytes();
  const giveBack = () => {
    if (spare.length < MOST_SPARE) spare.push(bytes);
  };
  return { body: batchBody(frozen, bytes), count: frozen.letters.length, giveBack };
}

interface BatchAnswer {
  readonly data?: readonly { readonly id: string }[];
  readonly errors?: readonly { readonly index: number; readonly message: string }[];
}

/**
 * Sends up to 100 letters in one call; a bad address among them does not stop the others.
 *
 * Results come in the order of the letters. Never throws for an answer or for none. Asking again with the same
 * `idempotencyKey` and the same letters within 24 hours sends nothing twice and answers the same.
 *
 * 2026-11-22: the body is handed to Resend's client (6.38) ready made, in place of the objects that its `batch.send`
 * would write out again for every call: four million bytes took it most of the time of a call.
 * 2026-11-23: nor may `fetch` make copies of the bytes: a call took twice the time. A provider that leads elsewhere is
 * one that did not answer.
 */
export async function sendLetters(
  access: MailAccess,
  { body, count }: LetterCall,
  idempotencyKey: string,
): Promise<BatchVerdict> {
  const request = {
    ...withoutCopies(body),
    idempotencyKey,
    headers: { "x-batch-validation": "permissive", "content-length": String(body.byteLength) },
    signal: AbortSignal.timeout(DEADLINE_MS),
  };
  const send = () => openResend(access).post<BatchAnswer>("/emails/batch", undefined, request);
  const { data, error, headers } = await followCall(
    { to: "resend", endpoint: "emails/batch" },
    send,
    toFacts,
  );
  if (error) return toVerdict(error, headers);
  const results = matchResults(count, data?.data ?? [], data?.errors ?? []);
  return results
    ? { kind: "answered", results }
    : { kind: "unknown", reason: "an answer that does not fit the batch" };
}

/** The ids stand in the order of the letters that were taken; null when the counts do not add up. */
export function matchResults(
  count: number,
  sent: readonly { readonly id: string }[],
  errors: readonly { readonly index: number; readonly message: string }[],
): LetterResult[] | null {
  const failures = new Map(errors.map(({ index, message }) => [index, message]));
  if (sent.length + failures.size !== count) return null;
  const ids = sent.values();
  return Array.from({ length: count }, (_, index) => {
    const failure = failures.get(index);
    return failure === undefined ? { providerId: ids.next().value?.id ?? "" } : { failure };
  });
}
