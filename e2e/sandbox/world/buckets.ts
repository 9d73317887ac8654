/** The buckets that the rules name. */
export const BUCKET = {
  kinetic: 1498876634,
  energy: 2465295065,
  power: 953998645,
  helmet: 3448274439,
  gauntlets: 3551918588,
  chest: 14239492,
  legs: 20886954,
  class: 1585787867,
  ghost: 4023194814,
  ship: 284967655,
  sparrow: 2025709351,
  emblem: 4274335291,
  subclass: 3284755031,
  finisher: 3683254069,
  consumables: 1469714392,
  modifications: 3313201758,
  engrams: 375726501,
  postmaster: 215593132,
  vault: 138197802,
  quests: 1345459588,
} as const;

export interface Bucket {
  readonly bucketHash: number;
  readonly name: string;
  /** 0 = each character has its own, 1 = one for the account. */
  readonly scope: number;
  readonly category: number;
  readonly bucketOrder: number;
  readonly capacity: number;
  /** 1 = inventory, 2 = vault, 4 = postmaster. */
  readonly location: number;
  readonly hasTransferDestination: boolean;
  readonly enabled: boolean;
  readonly fifo: boolean;
}

// Facts of DestinyInventoryBucketDefinition, June 2026: hash, name, scope, category, order, capacity, location,
// and as 0 or 1: has a transfer destination, is enabled, drops the oldest when full.
const ROWS: readonly (readonly [number, string, ...number[]])[] = [
  [1498876634, "Kinetic Weapons", 0, 3, 20, 10, 1, 1, 1, 0],
  [2465295065, "Energy Weapons", 0, 3, 30, 10, 1, 1, 1, 0],
  [953998645, "Power Weapons", 0, 3, 40, 10, 1, 1, 1, 0],
  [3448274439, "Helmet", 0, 3, 50, 10, 1, 1, 1, 0],
  [3551918588, "Gauntlets", 0, 3, 60, 10, 1, 1, 1, 0],
  [14239492, "Chest Armor", 0, 3, 70, 10, 1, 1, 1, 0],
  [20886954, "Leg Armor", 0, 3, 80, 10, 1, 1, 1, 0],
  [1585787867, "Class Armor", 0, 3, 90, 10, 1, 1, 1, 0],
  [4023194814, "Ghost", 0, 3, 45, 10, 1, 1, 1, 0],
  [2025709351, "Vehicle", 0, 3, 110, 10, 1, 1, 1, 0],
  [284967655, "Ships", 0, 3, 130, 10, 1, 1, 1, 0],
  [1107761855, "Emotes", 0, 0, 0, 1, 1, 0, 0, 0],
  [3313201758, "Modifications", 1, 1, 20, 50, 0, 1, 1, 0],
  [1469714392, "Consumables", 1, 1, 30, 50, 0, 1, 1, 0],
  [3284755031, "Subclass", 0, 3, 10, 10, 1, 0, 1, 0],
  [4292445962, "Clan Banners", 0, 0, 0, 1, 1, 0, 0, 0],
  [444348033, "", 0, 0, 0, 1, 1, 0, 0, 0],
  [497170007, "", 0, 0, 0, 1, 1, 0, 0, 0],
  [1367666825, "Special Orders", 1, 0, 0, 20, 4, 0, 1, 0],
  [2689798308, "Glimmer", 1, 2, 10, 1, 0, 0, 1, 0],
  [2689798309, "Chronologs", 1, 0, 30, 1, 0, 0, 0, 0],
  [2689798310, "Silver", 1, 0, 40, 1, 0, 0, 0, 0],
  [2689798311, "Bright Dust", 1, 2, 60, 1, 0, 0, 1, 0],
  [2689798304, "Upgrade Point", 0, 2, 50, 1, 1, 0, 1, 0],
  [2689798305, "Strange Coin", 1, 0, 0, 1, 0, 0, 0, 0],
  [4274335291, "Emblems", 0, 3, 150, 10, 1, 0, 1, 0],
  [3621873013, "", 0, 0, 0, 1, 1, 0, 0, 1],
  [3161908920, "Messages", 0, 0, 0, 20, 4, 0, 1, 1],
  [3865314626, "Materials", 0, 1, 10, 0, 1, 0, 1, 0],
  [375726501, "Engrams", 0, 1, 40, 10, 1, 0, 1, 0],
  [1801258597, "", 0, 0, 60, 46, 1, 0, 1, 0],
  [215593132, "Lost Items", 0, 0, 0, 21, 4, 0, 1, 1],
  [2422292810, "", 0, 0, 0, 5, 1, 0, 0, 1],
  [138197802, "General", 1, 1, 30, 1300, 2, 0, 1, 0],
  [3796357825, "", 0, 3, 120, 0, 1, 0, 1, 0],
  [1345459588, "Quests", 0, 0, 0, 63, 1, 0, 0, 0],
  [2689798306, "", 0, 0, 0, 1, 1, 0, 0, 0],
  [2689798307, "", 0, 0, 0, 1, 1, 0, 0, 0],
  [2689798316, "", 0, 0, 0, 1, 1, 0, 0, 0],
  [2689798317, "", 0, 0, 0, 1, 1, 0, 0, 0],
  [3683254069, "Finishers", 0, 3, 160, 10, 1, 0, 1, 0],
  [130233231, "", 0, 0, 0, 1, 1, 0, 0, 0],
  [1506418338, "Artifacts", 0, 3, 46, 7, 1, 0, 1, 0],
  [130233230, "", 0, 0, 0, 1, 1, 0, 0, 0],
  [3350918817, "Wrapped Items", 0, 0, 0, 0, 1, 0, 0, 0],
  [1558457900, "", 1, 0, 0, 20, 0, 0, 0, 0],
  [4092644518, "Synthweave Strap", 1, 0, 0, 1, 0, 0, 0, 0],
  [4092644519, "Synthweave Plate", 1, 0, 0, 1, 0, 0, 0, 0],
  [4092644516, "Synthweave Bolt", 1, 0, 0, 1, 0, 0, 0, 0],
  [4092644517, "Synthweave Template", 1, 0, 0, 1, 0, 0, 0, 0],
  [766235248, "", 1, 0, 0, 1, 0, 0, 0, 1],
  [1582878835, "Event Tickets", 1, 0, 0, 12, 0, 0, 0, 1],
  [130233229, "", 0, 0, 0, 1, 1, 0, 0, 0],
  [1753109658, "", 0, 0, 0, 1, 1, 0, 0, 0],
  [687325600, "Accessories", 0, 0, 0, 6, 1, 0, 0, 0],
  [2207872501, "", 1, 0, 0, 15, 0, 0, 0, 0],
  [3703306570, "", 1, 0, 0, 3, 0, 0, 0, 0],
  [3703306571, "", 1, 0, 0, 1, 0, 0, 0, 0],
  [3703306568, "", 1, 0, 0, 1, 0, 0, 0, 0],
  [635141261, "Orders", 0, 0, 0, 5, 1, 0, 0, 0],
];

function toBucket(row: readonly [number, string, ...number[]]): Bucket {
  const [bucketHash, name, ...numbers] = row;
  const [scope = 0, category = 0, bucketOrder = 0, capacity = 0, location = 0, transfer, enabled, fifo] =
    numbers;
  return {
    bucketHash,
    name,
    scope,
    category,
    bucketOrder,
    capacity,
    location,
    hasTransferDestination: transfer === 1,
    enabled: enabled === 1,
    fifo: fifo === 1,
  };
}

export const BUCKETS: ReadonlyMap<number, Bucket> = new Map(ROWS.map((row) => [row[0], toBucket(row)]));

export function bucketOf(bucketHash: number): Bucket {
  const bucket = BUCKETS.get(bucketHash);
  if (!bucket) throw new Error(`no bucket ${bucketHash}`);
  return bucket;
}

// Left free, so that items can still be moved through the vault of the player who holds them all.
const ROOM_BESIDE = 100;

/** How many slots the vault has: the real number, or more where the world was asked for more items than fit. */
export function vaultSlots(worldItems: number | null): number {
  const usual = bucketOf(BUCKET.vault).capacity;
  return worldItems === null || worldItems + ROOM_BESIDE <= usual
    ? usual
    : Math.ceil((worldItems + ROOM_BESIDE) / 100) * 100;
}

export function isAccountWide(bucketHash: number): boolean {
  return bucketOf(bucketHash).scope === 1;
}
