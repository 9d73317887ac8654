import { createHash } from "node:crypto";
import { type SeededRandom, seededRandom } from "../../sandbox/world/seeded-random.ts";
import type { SimulatedGame, Thing } from "./simulated-game.ts";

/** Ends a job the way kill -9 does: it comes out of whatever the job was waiting for. */
export class Killed extends Error {
  override readonly name: string = "Killed";
}

const STARTED_AT_MS = Date.UTC(2026, 10, 22, 12);
/** Nobody waits in earnest: a run that needs more than this never ends. */
export const MOST_POINTS = 20_000;

/** Time that passes only when somebody waits, with what happens meanwhile; and a record of everything. */
export class Timeline {
  readonly chance: SeededRandom;
  readonly #game: SimulatedGame;
  readonly #due: { readonly atMs: number; readonly act: () => void }[] = [];
  readonly #states: { readonly atMs: number; readonly things: readonly Thing[] }[] = [];
  readonly #trace: string[] = [];
  #nowMs: number = STARTED_AT_MS;
  #points = 0;

  constructor(seed: string, game: (chance: SeededRandom) => SimulatedGame) {
    this.chance = seededRandom(seed);
    this.#game = game(this.chance);
    this.keep();
  }

  get game(): SimulatedGame {
    return this.#game;
  }

  get nowMs(): number {
    return this.#nowMs;
  }

  get trace(): readonly string[] {
    return this.#trace;
  }

  readonly now = (): Date => new Date(this.#nowMs);

  /** Lets time pass, and what was on its way arrive. */
  advance(ms: number): void {
    const untilMs = this.#nowMs + Math.max(0, Math.ceil(ms));
    for (;;) {
      const next = this.#due.toSorted((a, b) => a.atMs - b.atMs).find(({ atMs }) => atMs <= untilMs);
      if (!next) break;
      this.#due.splice(this.#due.indexOf(next), 1);
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      next.act();
      this.keep();
    }
    this.#nowMs = untilMs;
  }

  later(ms: number, act: () => void): void {
    this.#due.push({ atMs: this.#nowMs + ms, act });
  }

  /** Remembers how things are now. */
  keep(): void {
    if (this.#states.at(-1)?.things === this.#game.things) return;
    this.#states.push({ atMs: this.#nowMs, things: this.#game.things });
  }

  thingsAt(atMs: number): readonly Thing[] {
    return this.#states.findLast((state) => state.atMs <= atMs)?.things ?? this.#states[0]?.things ?? [];
  }

  note(...words: readonly unknown[]): void {
    this.#points += 1;
    if (this.#points > MOST_POINTS) throw new Error("the run does not end");
    const told = words.map((word) => (typeof word === "string" ? word : JSON.stringify(word)));
    this.#trace.push(`${this.#nowMs - STARTED_AT_MS} ${told.join(" ")}`);
  }

  /** One number for all that happened. */
  digest(): string {
    return createHash("sha256").update(this.#trace.join("\n")).digest("hex").slice(0, 16);
  }
}
