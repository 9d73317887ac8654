import { type DeliveryResult, postponeBatch, type TakenBatch } from "#lib/db/deliveries.ts";
import type { LetterMold } from "#lib/mail/frozen-letters.ts";
import type { MailVerdict } from "#lib/mail/mail-verdict.ts";
import {
  type BatchVerdict,
  type LetterCall,
  type LetterResult,
  sendLetters,
} from "#lib/mail/send-letters.ts";
import type { LettersRun } from "./letters-run.ts";
import { mailAccess } from "./mail-access.ts";
import { sleepUntil, type Turn } from "./send-pace.ts";
import type { Services } from "./services.ts";
import type { SettledAnswers } from "./settled-answers.ts";

/** Longer than all attempts of a run may take, so that no batch is asked for twice at once. */
export const LEASE_MS = 180_000;
/** A call begins no later than this after its batch was taken: what it takes must end within the lease. */
const CALL_WITHIN_MS = LEASE_MS - 45_000;
/** A pause that is waited out within the run; longer ones are left to the next run. */
const LONGEST_PAUSE_MS = 5_000;
/** How often one batch is asked for within one run while its answers are lost. */
const ATTEMPTS = 3;
const UNKNOWN_PAUSE_MS = 250;
/** Settings are wrong, or the account is: somebody must look first. */
const REFUSED_PAUSE_MS = 10 * 60_000;

export interface SentBatch {
  readonly sent: number;
  readonly failed: number;
  /** `stopped`: the run is to end, or somebody else holds the batch now. */
  readonly end: "settled" | "postponed" | "paused" | "stopped";
}

/** A batch on its way: what is to be called, and since when this process holds it. */
export interface BatchOnItsWay {
  readonly batch: TakenBatch;
  /** Whose letters they are and of what kind, in the order of the letters. */
  readonly readers: readonly { readonly subscriptionId: string; readonly written: LetterMold["kind"] }[];
  /** Null: there is no letter in it, or none is to leave any more; or it was answered. */
  call: LetterCall | null;
  readonly takenAt: { readonly wallMs: number; readonly steadyMs: number };
  /** The turn of its first call; null: it is not to be made. */
  readonly turn: Turn | null;
}

/** When something happened by both clocks: the steady one stands still while a machine sleeps, the other can be set. */
export const bothClocks = () => ({ wallMs: Date.now(), steadyMs: performance.now() });

/** Makes the call of a batch, again while its outcome is not known, and records what became of it. */
export async function sendBatch(
  services: Services,
  onItsWay: BatchOnItsWay,
  run: LettersRun,
  answers: SettledAnswers,
): Promise<SentBatch> {
  const { batch, readers } = onItsWay;
  const asked = readers.length === 0 ? NOBODY_LEFT : await ask(services, onItsWay, run);
  const { verdict, isUnsent } = asked;
  // Four million bytes, that need not stay until the answer is recorded.
  if (asked.isCallOver) onItsWay.call?.giveBack();
  onItsWay.call = null;
  if (verdict?.kind === "answered") return settle(onItsWay, verdict.results, answers);
  const dueAt = new Date(run.clock().getTime() + (verdict ? postponeMs(verdict) : 0));
  await postponeBatch(services.db, batch, { dueAt, failure: verdict?.reason ?? null, isUnsent });
  const failed = verdict?.kind === "refused" ? readers.length : 0;
  return { sent: 0, failed, end: toEnd(verdict) };
}

function toEnd(verdict: MailVerdict | null): SentBatch["end"] {
  if (!verdict) return "stopped";
  return verdict.kind === "throttled" ? "paused" : "postponed";
}

async function settle(
  { batch, readers }: BatchOnItsWay,
  answered: readonly LetterResult[],
  answers: SettledAnswers,
): Promise<SentBatch> {
  const results = readers.map((reader, index) => toRow(reader, answered[index]));
  await answers.settle({ batch, results });
  const failed = results.filter(({ failure }) => failure !== null).length;
  return { sent: results.length - failed, failed, end: "settled" };
}

function toRow(
  { subscriptionId, written }: BatchOnItsWay["readers"][number],
  result: LetterResult = { failure: "no result" },
): DeliveryResult {
  return "failure" in result
    ? { subscriptionId, written, providerId: null, failure: result.failure }
    : { subscriptionId, written, providerId: result.providerId, failure: null };
}

interface Asked {
  /** Null: no call may be made any more. */
  readonly verdict: BatchVerdict | null;
  /** No call of this batch, of this run or an earlier one, can have sent anything. */
  readonly isUnsent: boolean;
  /** The one call was read to its end and answered: nobody needs its bytes any more. */
  readonly isCallOver: boolean;
}

const NOBODY_LEFT: Asked = {
  verdict: { kind: "answered", results: [] },
  isUnsent: true,
  isCallOver: true,
};

/** Asks until the outcome is known, a few times: the same key and the same letters cannot arrive twice. */
async function ask({ env }: Services, onItsWay: BatchOnItsWay, run: LettersRun): Promise<Asked> {
  const { batch, call } = onItsWay;
  let isUnsent = batch.attempts === 0;
  let isCallOver = true;
  let { turn } = onItsWay;
  for (let lost = 0; ; turn = await run.pace.take(run.stop)) {
    if (!call || !turn || !isHeld(onItsWay)) return { verdict: null, isUnsent, isCallOver };
    const verdict = await turn.call(() => sendLetters(mailAccess(env), call, batch.idempotencyKey));
    isCallOver &&= verdict.kind === "answered";
    if (verdict.kind === "throttled" && verdict.retryAfterMs <= LONGEST_PAUSE_MS) {
      run.pace.pause(verdict.retryAfterMs);
      continue;
    }
    if (verdict.kind !== "unknown") return { verdict, isUnsent, isCallOver };
    isUnsent = false;
    lost += 1;
    if (lost >= ATTEMPTS || run.stop.aborted) return { verdict, isUnsent, isCallOver };
    await run.inDoubt(() => sleepUntil(UNKNOWN_PAUSE_MS * lost, run.stop));
  }
}

function isHeld({ takenAt }: BatchOnItsWay): boolean {
  const { wallMs, steadyMs } = bothClocks();
  const heldMs = Math.max(Math.abs(wallMs - takenAt.wallMs), steadyMs - takenAt.steadyMs);
  return heldMs < CALL_WITHIN_MS;
}

/** What surely did not go goes anew, without who unsubscribed meanwhile; else with the same key and the same letters. */
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
