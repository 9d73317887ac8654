import { originGuard } from "#lib/bungie/origin-guard.ts";
import type { Outcome, Problem } from "#lib/game/problem.ts";
import type { Services } from "./services.ts";

/** Also for who asks for a new one, in ten tabs or with a restless finger. */
const FRESH_FOR_MS = 1_000;
/**
 * As long as an answer to the account: a Bungie that is down is asked no more often than one that is not. Longer would
 * be longer than pages may take to be of now again.
 */
const REFUSAL_FOR_MS = 5_000;

/** What says that Bungie cannot be asked now, and nothing of the player. Others can change with the player's next click. */
const OUTAGES: readonly Problem["kind"][] = ["maintenance", "no-answer", "busy"];

interface Terms<T> {
  /** How long an answer is as good as a new one, from when it was asked for. */
  readonly answerForMs: number;
  /** What the whole of a read comes to. */
  readonly outcomeOf: (read: T) => Promise<Outcome<object>>;
}

interface Asked {
  readonly services: Services;
  readonly now: Date;
  /** For who asked for a new answer. */
  readonly fresh?: boolean;
}

interface Shared<T> {
  readonly read: T;
  readonly startedAt: Date;
  isUnderWay: boolean;
  /** How many reads had been answered when this one was refused; null while it is under way, and for an answer. */
  refusedAfter: number | null;
}

/**
 * Reads of one kind that several pages share: never are there two of one key, and a settled one serves for a while.
 *
 * A refusal is shared too while Bungie is away, else each reload of an outage would be a call; but only until anybody's
 * read is answered: then it is back, for everybody. While the circuit is open it is the one that keeps calls few, and
 * what it did not send is not shared: the first page after its next look is of now.
 */
export class SharedReads<T> {
  readonly #terms: Terms<T>;
  readonly #reads = new Map<string, Shared<T>>();
  #answered = 0;

  constructor(terms: Terms<T>) {
    this.#terms = terms;
  }

  /** The read of `key` that there is, or the one that `begin` begins. */
  share(key: string, asked: Asked, begin: () => T): T {
    const existing = this.#reads.get(key);
    if (existing && (existing.isUnderWay || this.#isYoung(existing, asked))) return existing.read;
    const { now: startedAt } = asked;
    const started: Shared<T> = { read: begin(), startedAt, isUnderWay: true, refusedAfter: null };
    this.#reads.set(key, started);
    this.#terms.outcomeOf(started.read).then(
      (outcome) => this.#settle(key, started, outcome),
      () => this.#forget(key, started), // whoever asked for it hears of it
    );
    return started.read;
  }

  #isYoung({ startedAt, refusedAfter }: Shared<T>, { services, now, fresh }: Asked): boolean {
    const isOvertaken = refusedAfter !== this.#answered || originGuard(services.bungie.origin).circuit.isOpen;
    if (refusedAfter !== null && isOvertaken) return false;
    const longestMs = refusedAfter === null ? this.#terms.answerForMs : REFUSAL_FOR_MS;
    return now.getTime() - startedAt.getTime() < (fresh ? FRESH_FOR_MS : longestMs);
  }

  #settle(key: string, shared: Shared<T>, outcome: Outcome<object>): void {
    shared.isUnderWay = false;
    let keptForMs = 0;
    if (outcome.ok) {
      this.#answered += 1;
      keptForMs = this.#terms.answerForMs;
    } else if (OUTAGES.includes(outcome.problem.kind)) {
      shared.refusedAfter = this.#answered;
      keptForMs = REFUSAL_FOR_MS;
    }
    if (keptForMs > 0) setTimeout(() => this.#forget(key, shared), keptForMs).unref();
    else this.#forget(key, shared);
  }

  #forget(key: string, shared: Shared<T>): void {
    if (this.#reads.get(key) === shared) this.#reads.delete(key);
  }
}

const held = globalThis as { ninefoldSharedReads?: Map<string, unknown> };

/** The shared reads of a kind. On the global, since Next loads a module more than once a process: pages and routes share. */
export function sharedReads<T>(kind: string, terms: Terms<T>): SharedReads<T> {
  held.ninefoldSharedReads ??= new Map();
  const existing = held.ninefoldSharedReads.get(kind) as SharedReads<T> | undefined;
  if (existing) return existing;
  const reads = new SharedReads(terms);
  held.ninefoldSharedReads.set(kind, reads);
  return reads;
}
