import { countReaders, type ReaderCounts } from "#lib/db/reader-counts.ts";
import { findVendorReader } from "#lib/db/vendor-reader.ts";
import { findWatch } from "#lib/db/xur-watch.ts";
import type { Problem } from "#lib/game/problem.ts";
import type { XurState } from "#lib/game/xur-now.ts";
import { type Editions, loadEditions } from "./load-editions.ts";
import type { Services } from "./services.ts";

/** How the watch of Xûr fares. */
export interface WatchFigures {
  readonly state: XurState;
  readonly answeredAt: Date | null;
  readonly lookedAt: Date | null;
  /** Looks in a row that learned nothing, and why the last one did. */
  readonly failures: number;
  readonly problem: Problem | null;
  /** Why the reader below could not ask at the last look, so that the public list had to do. */
  readonly readerProblem: Problem | null;
}

/** What an operator sees: numbers and states, no reader's address or account. */
export interface OperatorView extends Editions {
  readonly readers: ReaderCounts;
  readonly watch: WatchFigures;
  /** Whose characters ask the vendors for everybody; null: nobody's. */
  readonly vendorReader: { readonly bungieName: string | null; readonly setAt: Date } | null;
  /** False: nobody set a secret, and every webhook is refused. */
  readonly takesWebhooks: boolean;
}

/** Reads how letters and the watch fare. Changes nothing, and asks neither Bungie nor Resend. */
export async function loadOperator(services: Services, now: Date): Promise<OperatorView> {
  const { db, env } = services;
  const [editions, readers, watch, reader] = await Promise.all([
    loadEditions(services),
    countReaders(db, now),
    findWatch(db),
    findVendorReader(db),
  ]);
  const { memory, answeredAt, lookedAt, failures, problem, readerProblem } = watch;
  return {
    ...editions,
    readers,
    watch: { state: memory.state, answeredAt, lookedAt, failures, problem, readerProblem },
    vendorReader: reader && { bungieName: reader.bungieName, setAt: reader.setAt },
    takesWebhooks: env.RESEND_WEBHOOK_SECRET !== undefined,
  };
}
