import type { SendPace } from "./send-pace.ts";

/** One run through all that is due: what its parts share. */
export interface LettersRun {
  readonly clock: () => Date;
  readonly pace: SendPace;
  /** Aborted when the process is to stop, or the run's time is over: nothing new is begun then. */
  readonly stop: AbortSignal;
  /** Does something while it is not known whether a batch has left. */
  readonly inDoubt: <T>(work: () => Promise<T>) => Promise<T>;
}
