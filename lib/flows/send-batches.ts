import { setTimeout as pause } from "node:timers/promises";
import {
  keepSubscribed,
  postponeBatch,
  recordAttempt,
  settleBatch,
  type TakenBatch,
  takeBatch,
} from "#lib/db/deliveries.ts";
import { giveUpBatches, skipUnsentBatches } from "#lib/db/delivery-ends.ts";
import type { EditionTemplate } from "#lib/mail/edition-letters.ts";
import { type FrozenLetters, packLetters, spliceLetters, unpackLetters } from "#lib/mail/frozen-letters.ts";
import { letterLinks } from "#lib/mail/letter-links.ts";
import type { MailVerdict } from "#lib/mail/mail-verdict.ts";
import { type LetterResult, sendLetters } from "#lib/mail/send-letters.ts";
import { mailAccess } from "./mail-access.ts";
import type { Services } from "./services.ts";

/** What an edition lends to the sending of its batches. */
export interface SendTerms {
  /** Asked for only when a batch is to be frozen. */
  readonly letter: () => Promise<EditionTemplate>;
  /** Whether Xûr has left, looked at before each batch. */
  readonly isOver: () => boolean;
}

export interface BatchTally {
  readonly sent: number;
  readonly failed: number;
  readonly skipped: number;
  /** Given up by this run: their answers were lost, and their keys are too old to ask again. */
  readonly unknownBatches: readonly string[];
}

// Longer than all attempts of a run may take, so that no batch is asked for twice at once.
const LEASE_MS = 180_000;
// Resend keeps a key for 24 hours; an hour is left for clocks that disagree.
const KEY_KEPT_MS = 23 * 3_600_000;
/** A pause that is waited out within the run; longer ones are left to the next run. */
const LONGEST_PAUSE_MS = 5_000;
/** How often one batch is asked for within one run. */
const ATTEMPTS = 3;
const UNKNOWN_PAUSE_MS = 250;
/** After so many batches without an answer the provider is taken for down, and the run ends. */
const MAX_POSTPONED = 3;
/** Settings are wrong, or the account is: somebody must look first. */
const REFUSED_PAUSE_MS = 10 * 60_000;

/**
 * Sends what is due of an edition, one batch after the other.
 *
 * Each call is recorded before it is made and after it is answered. A lost answer is asked for again with the same
 * key and the same letters, now and by later runs. Once he has left nobody wants his list any more: what has surely
 * not been sent is skipped, and only lost answers are asked for again.
 */
export async function sendBatches(
  services: Services,
  editionId: string,
  { letter, isOver }: SendTerms,
  clock: () => Date,
): Promise<BatchTally> {
  const unknownBatches = await giveUpBatches(services.db, editionId, lostBefore(clock()));
  const tally = { sent: 0, failed: 0, skipped: 0, unknownBatches };
  const postponed: string[] = [];
  while (postponed.length < MAX_POSTPONED) {
    const mayBegin = !isOver();
    if (!mayBegin) tally.skipped += await skipUnsentBatches(services.db, editionId);
    const terms = { ...lostBefore(clock()), leaseMs: LEASE_MS, except: postponed, mayBegin };
    const batch = await takeBatch(services.db, editionId, terms);
    if (!batch) break;
    const held = await freeze(services, batch, letter, clock());
    if (!held) continue;
    const { frozen, skipped } = held;
    const ended = await sendBatch(services, batch, frozen, clock);
    if (!ended.isSettled) postponed.push(batch.batchId);
    tally.sent += ended.sent;
    tally.failed += ended.failed;
    tally.skipped += skipped;
  }
  return tally;
}

function lostBefore(now: Date): { readonly now: Date; readonly keyLostAt: Date } {
  return { now, keyLostAt: new Date(now.getTime() - KEY_KEPT_MS) };
}

/** The letters of a batch as they were frozen; at its first attempt, for those still subscribed. Null: another run ended it. */
async function freeze(
  { db, env }: Services,
  { batchId, body }: TakenBatch,
  letter: () => Promise<EditionTemplate>,
  now: Date,
): Promise<{ frozen: FrozenLetters; skipped: number } | null> {
  if (body) {
    await recordAttempt(db, batchId, null, now);
    return { frozen: unpackLetters(body), skipped: 0 };
  }
  const { fragments, write } = await letter();
  return db.$transaction(async (transaction) => {
    const kept = await keepSubscribed(transaction, batchId);
    if (!kept) return null;
    const { subscribers, skipped } = kept;
    const letters = subscribers.flatMap(({ subscriptionId, address, unsubscribeToken }) => {
      const links = letterLinks(env.AUTH_URL, unsubscribeToken);
      const reader = { classes: [], onlyLacking: false, zone: "UTC", locale: "en-GB" } as const;
      return write({ subscriptionId, address, ...reader, kind: "not-linked", facts: null, links }) ?? [];
    });
    const frozen = { from: env.MAIL_FROM, fragments, letters };
    await recordAttempt(transaction, batchId, packLetters(frozen), now);
    return { frozen, skipped };
  });
}

interface Ended {
  readonly sent: number;
  readonly failed: number;
  readonly isSettled: boolean;
}

async function sendBatch(
  services: Services,
  batch: TakenBatch,
  frozen: FrozenLetters,
  clock: () => Date,
): Promise<Ended> {
  const recipients = frozen.letters;
  const asked = recipients.length === 0 ? NOBODY_LEFT : await ask(services, batch, frozen);
  const { verdict } = asked;
  if (verdict.kind !== "answered") {
    await postpone(services, batch, { verdict, isUnsent: asked.isUnsent }, clock());
    return { sent: 0, failed: verdict.kind === "refused" ? recipients.length : 0, isSettled: false };
  }
  const results = recipients.map(({ subscriptionId }, index) => ({
    subscriptionId,
    ...toRow(verdict.results[index]),
  }));
  await settleBatch(services.db, batch.batchId, results, clock());
  const failed = results.filter(({ failure }) => failure !== null).length;
  return { sent: results.length - failed, failed, isSettled: true };
}

function toRow(result: LetterResult | undefined): { providerId: string | null; failure: string | null } {
  if (!result) return { providerId: null, failure: "no result" };
  return "failure" in result
    ? { providerId: null, failure: result.failure }
    : { providerId: result.providerId, failure: null };
}

type Verdict = Awaited<ReturnType<typeof sendLetters>>;

interface Asked {
  readonly verdict: Verdict;
  /** No call of this batch, of this run or an earlier one, can have sent anything. */
  readonly isUnsent: boolean;
}

const NOBODY_LEFT: Asked = { verdict: { kind: "answered", results: [] }, isUnsent: true };

/** Asks until the outcome is known, a few times: the same key and the same letters cannot arrive twice. */
async function ask(
  { env }: Services,
  { idempotencyKey, attempts }: TakenBatch,
  frozen: FrozenLetters,
): Promise<Asked> {
  const letters = spliceLetters(frozen);
  let isUnsent = attempts === 0;
  for (let attempt = 1; ; attempt += 1) {
    const verdict = await sendLetters(mailAccess(env), letters, idempotencyKey);
    if (verdict.kind === "unknown") isUnsent = false;
    const pauseMs = attempt < ATTEMPTS ? shortPauseMs(verdict, attempt) : null;
    if (pauseMs === null) return { verdict, isUnsent };
    await pause(pauseMs);
  }
}

function shortPauseMs(verdict: Verdict, attempt: number): number | null {
  if (verdict.kind === "unknown") return UNKNOWN_PAUSE_MS * attempt;
  if (verdict.kind === "throttled" && verdict.retryAfterMs <= LONGEST_PAUSE_MS) return verdict.retryAfterMs;
  return null;
}

/**
 * A later run goes on with it: anew when nothing has gone, without who unsubscribed meanwhile; else with the same key
 * and the same letters. Those then include who unsubscribed: the provider refuses other letters under that key, and
 * under a new one the others could get two.
 */
async function postpone(
  { db }: Services,
  { batchId }: TakenBatch,
  { verdict, isUnsent }: { verdict: MailVerdict; isUnsent: boolean },
  now: Date,
): Promise<void> {
  const dueAt = new Date(now.getTime() + postponeMs(verdict));
  await postponeBatch(db, batchId, { dueAt, failure: verdict.reason, isUnsent });
}

function postponeMs(verdict: MailVerdict): number {
  switch (verdict.kind) {
    case "throttled":
      return verdict.retryAfterMs;
    case "refused":
      return REFUSED_PAUSE_MS;
    case "unknown":
      return 0;
  }
}
