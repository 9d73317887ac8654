/** Item key, name, power, icon. */
export type ConstantTile = readonly [string, string, number, string];

const made = new Map<number, readonly ConstantTile[]>();

/** Rows that differ as much as items do, the same at each call. */
export function constantTiles(count: number): readonly ConstantTile[] {
  const known = made.get(count);
  if (known) return known;
  const tiles = Array.from({ length: count }, (_, index): ConstantTile => {
    const kind = Math.imul(index % 400, 2_654_435_761) >>> 0;
    const icon = kind.toString(16).padStart(8, "0").repeat(4);
    return [
      String(6_917_529_000_000_000_000n + BigInt(index) * 7_919n),
      `Item ${kind}`,
      400 + (index % 151),
      icon,
    ];
  });
  made.set(count, tiles);
  return tiles;
}
