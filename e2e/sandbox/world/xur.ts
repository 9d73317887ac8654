import { visitNumber } from "./calendar.ts";
import { CATALOG, type CatalogItem, itemNamed } from "./catalog.ts";
import { seededRandom } from "./seeded-random.ts";

export const XUR = 2190858386;
export const STRANGE_OFFERS = 537912098;
export const GEAR_OFFERS = 3751514131;
/** The trap: always there, sells other things, has nothing to do with the weekend. */
export const XUR_OF_ETERNITY = 3442679730;

export const STRANGE_COIN = 800069450;
const GLIMMER = 3159615086;
const DOORWAY_STRANGE = 1617663696;
const DOORWAY_GEAR = 3670668729;
const ARMOR_BUCKETS = [3448274439, 3551918588, 14239492, 20886954];

/** One row of a vendor's list; its place in the list is its `vendorItemIndex`. */
export interface Ware {
  readonly itemHash: number;
  readonly quantity: number;
  readonly cost: { readonly itemHash: number; readonly quantity: number } | null;
  /** Rows of one shelf take turns; a row without shelf is always on sale. */
  readonly shelf: string | null;
  /** Only for characters of this class; null for all. */
  readonly classType: number | null;
  /** 8 = not unlocked, as for rewards of the rank track. */
  readonly lockedStatus: number;
}

export interface Vendor {
  readonly vendorHash: number;
  readonly name: string;
  readonly subtitle: string;
  readonly description: string;
  readonly vendorGroupHash: number;
  readonly wares: readonly Ware[];
  /** How many rows of each shelf are on sale at once. */
  readonly shelves: Readonly<Record<string, number>>;
}

const all = [...CATALOG.values()];
const coins = (quantity: number) => ({ itemHash: STRANGE_COIN, quantity });

function ware(item: CatalogItem, cost: Ware["cost"], more: Partial<Ware> = {}): Ware {
  return {
    itemHash: item.itemHash,
    quantity: 1,
    cost,
    shelf: null,
    classType: null,
    lockedStatus: 0,
    ...more,
  };
}

const byHash = (itemHash: number) => {
  const item = CATALOG.get(itemHash);
  if (!item) throw new Error(`no item ${itemHash} for a vendor`);
  return item;
};

const reward = (itemHash: number, quantity = 1) =>
  ware(byHash(itemHash), null, { lockedStatus: 8, quantity });

function xurWares(): Ware[] {
  const armor = all.filter((item) => item.kind === "armor" && item.tier === "exotic");
  const pieces = armor.filter((item) => ARMOR_BUCKETS.includes(item.homeBucketHash));
  const classItems = armor.filter((item) => !ARMOR_BUCKETS.includes(item.homeBucketHash));
  return [
    ...pieces.map((item) => ware(item, coins(41), { shelf: `armor ${item.classType}` })),
    ...classItems.map((item) => ware(item, coins(41), { classType: item.classType })),
    ware(byHash(DOORWAY_STRANGE), null),
    ware(byHash(DOORWAY_GEAR), null),
    reward(3329627384),
    reward(553950490),
    reward(3853748946, 7),
    reward(4257549984, 3),
    reward(723818653),
    reward(309248508),
    reward(2125848607),
  ];
}

function strangeOffers(): Ware[] {
  const core = byHash(3853748946);
  return [
    ware(byHash(4257549985), coins(41), { shelf: "shard" }),
    ware(byHash(4257549984), coins(31), { shelf: "shard", quantity: 5 }),
    ware(core, coins(11), { quantity: 11, shelf: "cores" }),
    ware(core, coins(5), { quantity: 5, shelf: "cores" }),
    ware(core, coins(29), { quantity: 17 }),
    ware(byHash(GLIMMER), coins(5), { quantity: 30_307 }),
    ware(byHash(GLIMMER), coins(11), { quantity: 70_717 }),
    ware(byHash(2228452164), coins(41)),
    ware(byHash(3581456570), coins(1)),
    ware(byHash(4032296272), null, { lockedStatus: 8 }),
  ];
}

function gearOffers(): Ware[] {
  const rotating = all.filter(
    (item) => item.kind === "weapon" && item.tier === "exotic" && item.name !== "Hawkmoon",
  );
  const weapons = all.filter((item) => item.kind === "weapon" && item.tier === "legendary");
  const sets = all.filter((item) => item.kind === "armor" && item.tier === "legendary");
  const catalysts = all.filter((item) => item.kind === "catalyst");
  return [
    ware(byHash(903043774), coins(13)),
    ...rotating.map((item) => ware(item, coins(23), { shelf: "exotic weapons" })),
    ...catalysts.map((item) => ware(item, coins(71), { shelf: "catalysts", lockedStatus: 8 })),
    ware(itemNamed("Hawkmoon", "weapon"), coins(23)),
    ...weapons.map((item) => ware(item, coins(17), { shelf: "legendary weapons" })),
    ...sets.map((item) =>
      ware(item, coins(17), {
        shelf: `set ${item.classType} ${item.homeBucketHash}`,
        classType: item.classType,
      }),
    ),
    ware(byHash(3691823069), coins(7)),
    ware(byHash(4049195331), coins(7)),
  ];
}

function eternityWares(): Ware[] {
  const bounties = all.filter((item) => item.kind === "bounty");
  const cost = { itemHash: GLIMMER, quantity: 250 };
  return [
    ware(byHash(3053023275), { itemHash: GLIMMER, quantity: 3000 }),
    reward(2965853200),
    ...bounties.map((item) => ware(item, cost)),
  ];
}

const setShelves = Object.fromEntries(
  [0, 1, 2].flatMap((classType) =>
    [...ARMOR_BUCKETS, 1585787867].map((bucketHash) => [`set ${classType} ${bucketHash}`, 1]),
  ),
);

export const VENDORS: readonly Vendor[] = [
  {
    vendorHash: XUR,
    name: "Xûr",
    subtitle: "Trader from far out",
    description:
      "He comes on Fridays, trades for coins nobody else wants, and leaves without saying where to.",
    vendorGroupHash: 3227191227,
    wares: xurWares(),
    shelves: { "armor 0": 2, "armor 1": 2, "armor 2": 2 },
  },
  {
    vendorHash: STRANGE_OFFERS,
    name: "More Strange Offers",
    subtitle: "Xûr",
    description: "Materials, for those who count.",
    vendorGroupHash: 3227191227,
    wares: strangeOffers(),
    shelves: { shard: 1, cores: 1 },
  },
  {
    vendorHash: GEAR_OFFERS,
    name: "Strange Gear Offers",
    subtitle: "Xûr",
    description: "Weapons and armour from further away than the label says.",
    vendorGroupHash: 3227191227,
    wares: gearOffers(),
    shelves: { "exotic weapons": 3, catalysts: 2, "legendary weapons": 9, ...setShelves },
  },
  {
    vendorHash: XUR_OF_ETERNITY,
    name: "Xûr",
    subtitle: "Treasure keeper",
    description: "The same face in another place, with a game to play.",
    vendorGroupHash: 4179305295,
    wares: eternityWares(),
    shelves: {},
  },
];

export function vendorOf(vendorHash: number): Vendor | undefined {
  return VENDORS.find((vendor) => vendor.vendorHash === vendorHash);
}

export interface OnSale extends Ware {
  readonly vendorItemIndex: number;
}

/** What a vendor lists on this visit for a character of that class; the same visit always lists the same. */
export function onSale(vendor: Vendor, classType: number, now: Date): OnSale[] {
  const visit = visitNumber(now);
  const chosen = new Set<number>();
  for (const [shelf, count] of Object.entries(vendor.shelves)) {
    const rows = vendor.wares.flatMap((row, at) => (row.shelf === shelf ? [at] : []));
    const random = seededRandom(`visit ${visit} ${vendor.vendorHash} ${shelf}`);
    const want = Math.min(count, rows.length);
    for (let taken = 0; taken < want; ) {
      const row = random.pick(rows);
      if (!chosen.has(row)) taken += 1;
      chosen.add(row);
    }
  }
  return vendor.wares.flatMap((row, vendorItemIndex) => {
    const shown = row.shelf === null || chosen.has(vendorItemIndex);
    return shown && (row.classType === null || row.classType === classType)
      ? [{ ...row, vendorItemIndex }]
      : [];
  });
}

/** The seed of a roll on sale: fixed for the visit, another one the week after. */
export function rollSeed(vendor: Vendor, row: OnSale, now: Date): string {
  return `roll ${visitNumber(now)} ${vendor.vendorHash} ${row.vendorItemIndex}`;
}
