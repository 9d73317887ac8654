/**
 * A signal that is given after so long, also as one of several.
 *
 * 2026-11-23: `AbortSignal.any` of an `AbortSignal.timeout` keeps nothing of it alive (Node 20.20): collected as garbage,
 * it is never given, and a run goes on beyond its time.
 */
export function timeLimit(ms: number): AbortSignal {
  const over = new AbortController();
  setTimeout(() => over.abort(), ms).unref();
  return over.signal;
}
