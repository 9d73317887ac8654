import { setTimeout as sleep } from "node:timers/promises";
import type { Env } from "#lib/env.ts";

const SECOND_MS = 1_000;
/** However soon a call was answered, it may have arrived this much later than one that leaves a second after it. */
const LEAST_ON_ITS_WAY_MS = 5;
/**
 * Calls leave no nearer to each other than this, also when they are late: bodies of four million bytes that leave at
 * once are in each other's way, and arrive the less evenly.
 */
const APART_MS = 5;

/** A call that may leave. */
export interface Turn {
  /** Makes the call. */
  readonly call: <T>(work: () => Promise<T>) => Promise<T>;
}

/** A call that left. Units: milliseconds. */
interface Departure {
  leftMs: number;
  answeredAfterMs: number | null;
}

/**
 * How fast this process may call the mail provider: so many calls within any second, and none while it asked for a pause.
 *
 * Other processes have a pace of their own; together they may be too fast, and are then told so by the provider.
 */
export class SendPace {
  readonly #windowMs: number;
  readonly #gapMs: number;
  /** The calls of the last window, oldest first; null for those that never were. */
  readonly #left: (Departure | null)[];
  #quickestMs = Number.POSITIVE_INFINITY;
  #answers = 0;
  #nextMs = 0;
  #apartUntilMs = 0;
  #pausedUntilMs = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(perSecond: number) {
    const calls = Math.max(1, Math.floor(perSecond));
    this.#gapMs = SECOND_MS / perSecond;
    this.#windowMs = calls * this.#gapMs;
    this.#left = Array.from({ length: calls }, () => null);
  }

  /** Waits until a call may leave, one caller after the other. Null: it is not to be made any more. */
  take(stop: AbortSignal): Promise<Turn | null> {
    const turn = this.#queue.then(() => this.#wait(stop));
    this.#queue = turn;
    return turn;
  }

  /** Holds off all calls for so long. */
  pause(ms: number): void {
    this.#pausedUntilMs = Math.max(this.#pausedUntilMs, performance.now() + ms);
  }

  /**
   * When a call had arrived, at the latest: the provider counts by that. One that is answered later than the quickest
   * was no longer on its way than that; until as many are answered as a window holds, nobody knows how quick that is.
   */
  #arrivedMs(departure: Departure | null | undefined): number {
    if (!departure) return Number.NEGATIVE_INFINITY;
    const { leftMs, answeredAfterMs } = departure;
    const quickestMs = this.#answers < this.#left.length ? 0 : this.#quickestMs;
    return leftMs + Math.max(LEAST_ON_ITS_WAY_MS, (answeredAfterMs ?? 0) - quickestMs);
  }

  async #wait(stop: AbortSignal): Promise<Turn | null> {
    for (;;) {
      if (stop.aborted) return null;
      const nowMs = performance.now();
      const windowOverMs = this.#arrivedMs(this.#left[0]) + this.#windowMs;
      const waitMs = Math.max(this.#pausedUntilMs, this.#nextMs, this.#apartUntilMs, windowOverMs) - nowMs;
      if (waitMs <= 0) return this.#leave(nowMs);
      await sleepUntil(waitMs, stop);
    }
  }

  /** A call that is late may be followed sooner, so that the second is used up all the same. */
  #leave(nowMs: number): Turn {
    this.#nextMs = Math.max(this.#nextMs + this.#gapMs, nowMs - SECOND_MS);
    this.#apartUntilMs = nowMs + Math.min(APART_MS, this.#gapMs / 2);
    const departure: Departure = { leftMs: nowMs, answeredAfterMs: null };
    this.#left.shift();
    this.#left.push(departure);
    return { call: (work) => this.#watch(departure, work) };
  }

  async #watch<T>(departure: Departure, work: () => Promise<T>): Promise<T> {
    departure.leftMs = performance.now();
    const answer = await work();
    departure.answeredAfterMs = performance.now() - departure.leftMs;
    this.#quickestMs = Math.min(this.#quickestMs, departure.answeredAfterMs);
    this.#answers += 1;
    return answer;
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
