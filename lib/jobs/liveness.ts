import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { OwnerSession } from "./owner-session.ts";

export interface LivenessSettings {
  readonly databaseUrl: string;
  readonly log: (line: string) => void;
  /** This process no longer counts as alive: others may be doing its jobs, so it must end. */
  readonly onLost: (cause: unknown) => void;
}

const SWEEP_MS = 500;
/** An owner without its lock may be reconnecting. */
const GRACE_MS = 3_500;
/** Shorter than the grace: a process that lost its lock is gone before anybody takes its jobs. */
const RELOCK_WITHIN_MS = 2_500;
const RELOCK_PAUSE_MS = 150;

/**
 * Frees the jobs of dead workers within seconds; the queue by itself waits four hours.
 *
 * Each process holds an advisory lock for every id it locks jobs under, all on one session of its own. A job whose
 * owner's lock is free has a dead owner. Reads the queue's own tables, so it is bound to graphile-worker 0.16.
 */
export class Liveness {
  readonly #settings: LivenessSettings;
  readonly #ids = new Set<string>();
  readonly #suspectedSinceMs = new Map<string, number>();
  #session: OwnerSession | null = null;
  #started: Promise<void> | null = null;
  #heldAtMs = performance.now();
  #isStopping = false;
  #sweepTimer: NodeJS.Timeout | undefined;

  constructor(settings: LivenessSettings) {
    this.#settings = settings;
  }

  /** For graphile-worker's `preset.plugins`: no worker looks for a job before its lock is held. */
  get plugin(): GraphileConfig.Plugin {
    return {
      name: "LivenessPlugin",
      version: "1.0.0",
      worker: {
        hooks: {
          startWorker: (_context, { worker }) => this.#vouchFor(worker.workerId, worker.workerPool.id),
        },
      },
    };
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#sweepTimer);
    await this.#session?.end();
  }

  async #vouchFor(...ids: readonly string[]): Promise<void> {
    try {
      this.#started ??= this.#start();
      await this.#started;
      for (const id of ids.filter((one) => !this.#ids.has(one))) {
        this.#ids.add(id);
        await this.#session?.hold(id);
      }
    } catch (error) {
      this.#settings.onLost(error);
    }
  }

  async #start(): Promise<void> {
    await this.#connect();
    this.#sweepLater();
  }

  async #connect(): Promise<void> {
    const session = await OwnerSession.open(this.#settings.databaseUrl);
    try {
      for (const id of this.#ids) await session.hold(id);
      if (this.#ids.size > 0 && this.#freeForMs() > RELOCK_WITHIN_MS)
        throw new Error("was away for too long");
    } catch (error) {
      await session.end();
      throw error;
    }
    session.onEnd(() => {
      if (this.#session !== session) return;
      this.#session = null;
      if (!this.#isStopping) void this.#relock();
    });
    this.#session = session;
    this.#heldAtMs = performance.now();
  }

  #freeForMs(): number {
    return performance.now() - this.#heldAtMs;
  }

  async #relock(): Promise<void> {
    const leftMs = RELOCK_WITHIN_MS - this.#freeForMs();
    const deadline = setTimeout(() => this.#settings.onLost("no session in time"), Math.max(0, leftMs));
    while (!this.#isStopping) {
      try {
        await this.#connect();
        break;
      } catch {
        await sleep(RELOCK_PAUSE_MS); // until the deadline, which nothing here can outlast
      }
    }
    clearTimeout(deadline);
    this.#settings.log("Job locks are held again.");
  }

  #sweepLater(): void {
    if (this.#isStopping) return;
    this.#sweepTimer = setTimeout(() => void this.#sweep().then(() => this.#sweepLater()), SWEEP_MS);
  }

  async #sweep(): Promise<void> {
    const session = this.#session;
    if (!session) return;
    try {
      const unheld = await session.ownersWithoutLock();
      this.#heldAtMs = performance.now();
      const dead = this.#outOfGrace(unheld.filter((id) => !this.#ids.has(id)));
      if (dead.length === 0) return;
      await session.freeJobsOf(dead);
      this.#settings.log(`Freed the jobs of ${dead.length} dead workers.`);
    } catch (error) {
      if (this.#isStopping) return; // its session has just been ended
      // What was suspected must be seen again: a session in trouble sees nothing for sure.
      this.#suspectedSinceMs.clear();
      this.#settings.log(
        `Looking for dead workers failed: ${error instanceof Error ? error.message : error}`,
      );
      if (error instanceof pg.DatabaseError === false) session.cut();
    }
  }

  /** Of those without a lock, those that have been without one for the whole grace. */
  #outOfGrace(unheld: readonly string[]): string[] {
    const nowMs = performance.now();
    for (const id of this.#suspectedSinceMs.keys())
      if (!unheld.includes(id)) this.#suspectedSinceMs.delete(id);
    for (const id of unheld) if (!this.#suspectedSinceMs.has(id)) this.#suspectedSinceMs.set(id, nowMs);
    return unheld.filter((id) => nowMs - (this.#suspectedSinceMs.get(id) ?? nowMs) >= GRACE_MS);
  }
}
