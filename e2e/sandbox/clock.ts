/** The sandbox's own time: the machine's, moved by an offset that a test or a person sets. */
export interface SandboxClock {
  now(): Date;
  /** An instant later than any given before, for answers that must be told apart by their age. */
  nowAdvancing(): Date;
  set(now: Date): void;
  advance(ms: number): void;
  backToRealTime(): void;
  readonly offsetMs: number;
}

export function createClock(realNowMs: () => number, offsetMs: number): SandboxClock {
  let offset = offsetMs;
  let lastMs = 0;
  return {
    now: () => new Date(realNowMs() + offset),
    nowAdvancing: () => {
      const nowMs = realNowMs() + offset;
      // After the clock was set back, answers must again carry the time it shows.
      lastMs = nowMs > lastMs || lastMs - nowMs > 1_000 ? nowMs : lastMs + 1;
      return new Date(lastMs);
    },
    set: (now) => {
      offset = now.getTime() - realNowMs();
    },
    advance: (ms) => {
      offset += ms;
    },
    backToRealTime: () => {
      offset = 0;
    },
    get offsetMs() {
      return offset;
    },
  };
}
