/** A clock for work that takes minutes: it starts at `now` and goes on at the usual pace. */
export function runningFrom(now: Date): () => Date {
  const startedMs = performance.now();
  return () => new Date(now.getTime() + Math.round(performance.now() - startedMs));
}
