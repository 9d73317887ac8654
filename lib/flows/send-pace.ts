import { setTimeout as sleep } from "node:timers/promises";
import type { Env } from "#lib/env.ts";

const SECOND_MS = 1_000;
/** Calls of one second may arrive this much nearer to each other than they left. */
const MARGIN_MS = 8;

/**
 * How fast this process may call the mail provider: so many calls within any second, and none while it asked for a pause.
 *
 * Other processes have a pace of their own; together they may be too fast, and are then told so by the provider.
 */
export class SendPace {
  readonly #windowMs: number;
  readonly #gapMs: number;
  /** When the calls of the last window left, oldest first; filled up with "long ago". */
  readonly #left: number[];
  #nextMs = 0;
  #pausedUntilMs = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(perSecond: number) {
    const calls = Math.max(1, Math.floor(perSecond));
    this.#gapMs = SECOND_MS / perSecond;
    this.#windowMs = calls * this.#gapMs + MARGIN_MS;
    this.#left = Array.from({ length: calls }, () => Number.NEGATIVE_INFINITY);
  }

  /** Waits until a call may leave, one caller after the other. False: it is not to be made any more. */
  take(stop: AbortSignal): Promise<boolean> {
    const turn = this.#queue.then(() => this.#wait(stop));
    this.#queue = turn;
    return turn;
  }

  /** Holds off all calls for so long. */
  pause(ms: number): void {
    this.#pausedUntilMs = Math.max(this.#pausedUntilMs, performance.now() + ms);
  }

  async #wait(stop: AbortSignal): Promise<boolean> {
    for (;;) {
      if (stop.aborted) return false;
      const nowMs = performance.now();
      const waitMs =
        Math.max(this.#pausedUntilMs, this.#nextMs, (this.#left[0] ?? 0) + this.#windowMs) - nowMs;
      if (waitMs <= 0) return this.#leave(nowMs);
      await sleepUntil(waitMs, stop);
    }
  }

  /** A call that is late may be followed sooner, so that the second is used up all the same. */
  #leave(nowMs: number): boolean {
    this.#nextMs = Math.max(this.#nextMs + this.#gapMs, nowMs - SECOND_MS);
    this.#left.shift();
    this.#left.push(nowMs);
    return true;
  }
}

/** Sleeps, but no longer than until the signal. */
export async function sleepUntil(ms: number, stop: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal: stop });
  } catch (error) {
    if (!stop.aborted) throw error;
  }
}

const paces = new WeakMap<Env, SendPace>();

/** The one pace of this process. */
export function paceOf(env: Env): SendPace {
  const known = paces.get(env);
  if (known) return known;
  const pace = new SendPace(env.RESEND_REQUESTS_PER_SECOND);
  paces.set(env, pace);
  return pace;
}
