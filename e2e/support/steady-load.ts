/** One answer of a steady load: its status, 0 when there was none, and whether it is what was asked for. */
export interface Answered {
  readonly path: string;
  readonly status: number;
  readonly isRight: boolean;
  readonly isOld: boolean;
  /** Says that something is away, in words and with 503: no wrong result. */
  readonly isToldTruly: boolean;
  readonly why: string;
  readonly atMs: number;
  readonly tookMs: number;
}

export interface Ask {
  readonly path: string;
  readonly cookie?: string;
  /** Part of every right answer. */
  readonly shows: string;
  /** Part of right answers that are older than now. */
  readonly saysOld?: string;
}

/** Keeps so many askers busy, each with one request after the other, until it is stopped. */
export class SteadyLoad {
  readonly answers: Answered[] = [];
  #isOver = false;
  readonly #askers: Promise<void>[];

  constructor(origin: string, asks: readonly Ask[], askers: number, pauseMs = 0) {
    this.#askers = Array.from({ length: askers }, (_, nth) => this.#askOn(origin, asks, nth, pauseMs));
  }

  async stop(): Promise<readonly Answered[]> {
    this.#isOver = true;
    await Promise.all(this.#askers);
    return this.answers;
  }

  async #askOn(origin: string, asks: readonly Ask[], nth: number, pauseMs: number): Promise<void> {
    for (let turn = nth; !this.#isOver; turn++) {
      const ask = asks[turn % asks.length];
      if (ask) this.answers.push(await answerOf(origin, ask));
      if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

export async function answerOf(origin: string, { path, cookie, shows, saysOld }: Ask): Promise<Answered> {
  const atMs = performance.now();
  const headers: Record<string, string> = cookie === undefined ? {} : { cookie };
  try {
    const answer = await fetch(`${origin}${path}`, { headers, redirect: "manual" });
    const text = await answer.text();
    const { status } = answer;
    const isRight = status === 200 && text.includes(shows);
    const isOld = saysOld !== undefined && text.includes(saysOld);
    const isToldTruly = status === 503;
    const why = isRight ? "" : `${path}: ${status} ${answer.headers.get("location") ?? ""}`.trim();
    return { path, status, isRight, isOld, isToldTruly, why, atMs, tookMs: performance.now() - atMs };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const why = `${path}: ${cause instanceof Error ? `${cause.name} ${cause.message}` : "no answer"}`;
    const tookMs = performance.now() - atMs;
    return { path, status: 0, isRight: false, isOld: false, isToldTruly: false, why, atMs, tookMs };
  }
}
