/** Chance that a seed replays exactly: numbers from 0 up to 1 (mulberry32). */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(chance: () => number, from: readonly T[]): T {
  const picked = from[Math.floor(chance() * from.length)];
  if (picked === undefined) throw new Error("nothing to pick from");
  return picked;
}

/** Does the work `atOnce` at a time, begun in order; their ends overtake each other. */
export async function manyAtOnce<T>(
  atOnce: number,
  from: readonly T[],
  work: (one: T) => Promise<void>,
): Promise<void> {
  const left = from.values();
  const lane = async () => {
    for (const one of left) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
