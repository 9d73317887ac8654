import { BUCKET } from "./buckets.ts";
import { CATALOG, type CatalogItem } from "./catalog.ts";
import { share } from "./components/progress.ts";
import { type HeldItem, VAULT } from "./holdings.ts";
import type { SeededRandom } from "./seeded-random.ts";
import { socketsOf } from "./sockets.ts";

export type NextItemId = () => string;

const POWER_RANGE = { exotic: 120, legendary: 130, rare: 90, uncommon: 60, common: 40 } as const;
const POWER_FLOOR = { exotic: 430, legendary: 420, rare: 250, uncommon: 120, common: 20 } as const;
const MASTERWORK = 4;
const CRAFTED = 8;

/** One in four wears an ornament where its kind has some. */
function ornamentFor(item: CatalogItem, itemInstanceId: string, masterwork: boolean): HeldItem["plugs"] {
  if (share(`${itemInstanceId} ornament`) > 0.25) return undefined;
  const sockets = socketsOf(item, itemInstanceId, masterwork);
  for (const [at, socket] of sockets.entries()) {
    const ornaments = socket.pool.plugs.filter((hash) => hash !== socket.initialPlugHash && isOrnament(hash));
    const chosen = ornaments[Math.floor(share(`${itemInstanceId} which ornament`) * ornaments.length)];
    if (chosen !== undefined) return { [at]: chosen };
  }
  return undefined;
}

const isOrnament = (plugHash: number) => /skins/.test(CATALOG.get(plugHash)?.plugCategory ?? "");

/** A copy of an item with what chance gives it: power, lock, masterwork, ornament. */
export function newItem(
  item: CatalogItem,
  place: string,
  random: SeededRandom,
  nextItemId: NextItemId,
): HeldItem {
  const isGear = item.kind === "weapon" || item.kind === "armor";
  const masterwork = isGear && item.tier !== "common" && item.tier !== "uncommon" && random.chance(0.18);
  const crafted = item.kind === "weapon" && item.tier === "legendary" && random.chance(0.08);
  const itemInstanceId = nextItemId();
  const plugs = isGear ? ornamentFor(item, itemInstanceId, masterwork) : undefined;
  return {
    itemInstanceId,
    itemHash: item.itemHash,
    quantity: 1,
    place,
    bucketHash: place === VAULT ? BUCKET.vault : item.homeBucketHash,
    equipped: false,
    locked: isGear && random.chance(item.tier === "exotic" ? 0.7 : 0.25),
    stateBits: (masterwork ? MASTERWORK : 0) | (crafted ? CRAFTED : 0),
    power: isGear ? POWER_FLOOR[item.tier] + random.below(POWER_RANGE[item.tier] + 1) : 0,
    ...(plugs && { plugs }),
  };
}

/** So many of a stackable item, as far as one stack goes. */
export function stack(item: CatalogItem, quantity: number, place: string, bucketHash: number): HeldItem {
  const common = { itemInstanceId: null, equipped: false, locked: false, stateBits: 0, power: 0 };
  return {
    ...common,
    itemHash: item.itemHash,
    quantity: Math.min(quantity, item.maxStackSize),
    place,
    bucketHash,
  };
}
