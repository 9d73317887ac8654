import type { TwoSites } from "./two-sites.ts";
import type { WorkerProcess } from "./worker-process.ts";

/** A worker whose supervisor starts it again whenever it ends by itself, as systemd and compose do. */
export class SupervisedWorker {
  readonly #world: TwoSites;
  #worker: WorkerProcess | null = null;
  #isStopped = false;
  /** How often it had to be started again. */
  restarts = 0;
  readonly #watching: Promise<void>;

  constructor(world: TwoSites) {
    this.#world = world;
    this.#watching = this.#watch();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#worker?.end("SIGTERM");
    await this.#watching;
  }

  async #watch(): Promise<void> {
    while (!this.#isStopped) {
      try {
        this.#worker = await this.#world.startWorker();
        await this.#worker.ended();
      } catch {
        // It ended before it was ready, since the database is away: it is started again.
      }
      if (this.#isStopped) return;
      this.restarts += 1;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
