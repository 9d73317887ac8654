/**
 * The hash the game gives an identifier: FNV-1, 32 bit. Holds for all 2,579 plug categories and 40 traits of the public
 * definitions, so the hash of an identifier need not be written beside it. Rows that are ours get their hashes so too.
 */
export function gameHash(identifier: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(identifier)) {
    hash = Math.imul(hash, 0x01000193);
    hash ^= byte;
  }
  return hash >>> 0;
}

/** What the game writes where no hash is meant: the hash of the empty identifier. */
export const NO_HASH = 2166136261;
