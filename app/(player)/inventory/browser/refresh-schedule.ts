/** As often as the page asks for news while somebody looks at it. */
export const REFRESH_EVERY_MS = 30_000;
/** While Bungie is down it asks more and more seldom, up to this. */
const REFRESH_SELDOM_MS = 5 * 60_000;

/** What decides when the page asks again. Instants are of one clock that only goes forward (`performance.now()`). */
export interface RefreshState {
  readonly isVisible: boolean;
  readonly isOnline: boolean;
  /** Somebody holds an item or has a menu open: what is under their hand must not be drawn anew. */
  readonly isBusy: boolean;
  readonly isRunning: boolean;
  readonly lastEndedMs: number;
  /** How many answers in a row were only the last good copy. */
  readonly failures: number;
}

/** How long to wait before asking again, in milliseconds; 0 for now, null for as long as this state lasts. */
export function nextRefreshMs(state: RefreshState, nowMs: number): number | null {
  const { isVisible, isOnline, isBusy, isRunning, lastEndedMs, failures } = state;
  if (!isVisible || !isOnline || isBusy || isRunning) return null;
  const everyMs = Math.min(REFRESH_EVERY_MS * 2 ** failures, REFRESH_SELDOM_MS);
  return Math.max(0, lastEndedMs + everyMs - nowMs);
}
