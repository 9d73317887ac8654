import type { SandboxClock } from "../clock.ts";

const LOOK_EVERY_MS = 25;

interface Planned {
  /** By the sandbox's clock. */
  readonly dueMs: number;
  /** By the machine's; null for what only the sandbox's clock decides. */
  readonly machineDueMs: number | null;
  readonly act: () => void;
}

/**
 * Does things later. A wait ends when the sandbox's clock or the machine's has gone on that far, whichever is sooner: a
 * test moves the clock, a person waits.
 */
export class Clocks {
  private readonly clock: SandboxClock;
  private planned: Planned[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(clock: SandboxClock) {
    this.clock = clock;
  }

  now(): Date {
    return this.clock.now();
  }

  after(waitMs: number, act: () => void): void {
    this.plan({ dueMs: this.now().getTime() + waitMs, machineDueMs: performance.now() + waitMs, act });
  }

  /** Only the sandbox's clock brings this about. */
  at(due: Date, act: () => void): void {
    this.plan({ dueMs: due.getTime(), machineDueMs: null, act });
  }

  close(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.planned = [];
  }

  private plan(planned: Planned): void {
    this.planned.push(planned);
    // Nobody is kept from ending by what is still to come.
    this.timer ??= setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  private look(): void {
    const nowMs = this.now().getTime();
    const machineMs = performance.now();
    const isDue = ({ dueMs, machineDueMs }: Planned) =>
      dueMs <= nowMs || (machineDueMs !== null && machineDueMs <= machineMs);
    const due = this.planned.filter(isDue);
    if (due.length === 0) return;
    this.planned = this.planned.filter((planned) => !isDue(planned));
    if (this.planned.length === 0) {
      clearInterval(this.timer);
      this.timer = undefined;
    }
    for (const { act } of due) act();
  }
}
