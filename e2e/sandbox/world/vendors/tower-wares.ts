import { CATALOG, type CatalogItem, catalogItem, type ItemKind, itemNamed } from "../catalog.ts";
import { REWARDS, reward, type Vendor, type Ware, ware } from "./vendor.ts";
import { ADA, BANSHEE, EVERVERSE, RAHOOL, ZAVALA } from "./vendor-hashes.ts";
import { LAST_CITY, TOWER_GROUP } from "./vendor-places.ts";

// Who stands in the Tower, when they change their wares and what is paid with is recorded; the choice of wares is ours.
const GLIMMER = 3159615086;
const BRIGHT_DUST = 2817410917;
const LEGENDARY_COST = 10_000;

const all = [...CATALOG.values()];
const glimmer = (quantity: number) => [{ itemHash: GLIMMER, quantity }];
const dust = (quantity: number) => [{ itemHash: BRIGHT_DUST, quantity }];
const ofKind = (kind: ItemKind, accept: (item: CatalogItem) => boolean = () => true) =>
  all.filter((item) => item.kind === kind && accept(item));

function bansheeWares(): Ware[] {
  const weapons = ofKind("weapon", ({ tier }) => tier === "legendary");
  return [
    ...weapons.map((item) => ware(item, glimmer(LEGENDARY_COST), { section: "Weapons", shelf: "weapons" })),
    ...ofKind("weaponmod").map((item) => ware(item, glimmer(5_000), { section: "Mods", shelf: "mods" })),
    ware(itemNamed("Enhancement Core"), glimmer(7_500), { section: "Materials" }),
    reward(itemNamed("Enhancement Core"), 3),
    reward(itemNamed("Enhancement Prism"), 2),
  ];
}

function adaWares(): Ware[] {
  const sets = ofKind("armor", ({ tier }) => tier === "legendary");
  const armor = { section: "Armor", isDaily: true };
  return [
    ...sets.map((item) =>
      ware(item, glimmer(LEGENDARY_COST), {
        ...armor,
        shelf: `set ${item.classType} ${item.homeBucketHash}`,
        classType: item.classType,
      }),
    ),
    ...ofKind("shader").map((item) => ware(item, glimmer(10_000), { section: "Shaders", shelf: "shaders" })),
    ...ofKind("bounty").map((item) =>
      ware(item, glimmer(LEGENDARY_COST), { section: "Bounties", shelf: "bounties", apiPurchasable: true }),
    ),
  ];
}

function zavalaWares(): Ware[] {
  return [
    ware(itemNamed("Vanguard Engram"), [], { section: "Engrams" }),
    ...ofKind("bounty").map((item) =>
      ware(item, glimmer(250), { section: "Bounties", isDaily: true, apiPurchasable: true }),
    ),
    reward(itemNamed("Enhancement Core"), 3),
    reward(itemNamed("Enhancement Prism"), 2),
    reward(itemNamed("Finest Matterweave")),
  ];
}

function rahoolWares(): Ware[] {
  const exotics = ofKind("armor", ({ tier }) => tier === "exotic");
  const engram = catalogItem(903043774);
  return [
    ware(itemNamed("Enhancement Prism"), [{ itemHash: 3853748946, quantity: 10 }], { section: "Exchange" }),
    ware(itemNamed("Ascendant Shard"), [{ itemHash: 4257549984, quantity: 10 }], { section: "Exchange" }),
    // Focusing shows the look of what it gives (DestinyItemManager/DIM vendor-item.ts, only for him).
    ...exotics.map((item) =>
      ware(engram, glimmer(20_000), {
        section: "Focusing",
        shelf: `focus ${item.classType}`,
        classType: item.classType,
        overrideStyleItemHash: item.itemHash,
      }),
    ),
    reward(itemNamed("Prime Engram")),
  ];
}

function eververseWares(): Ware[] {
  const rows = (kind: ItemKind, section: string, price: number) =>
    ofKind(kind, ({ tier }) => tier === "legendary" || tier === "exotic").map((item) =>
      ware(item, dust(price), { section, shelf: section }),
    );
  return [
    ...rows("ghost", "Ghost Shells", 2_850),
    ...rows("ship", "Ships", 2_000),
    ...rows("sparrow", "Vehicles", 2_500),
    ...rows("emblem", "Emblems", 700),
    ...ofKind("shader").map((item) => ware(item, dust(300), { section: "Shaders", shelf: "Shaders" })),
    ware(itemNamed("Bright Engram"), [], { section: "Engrams" }),
  ];
}

const perClass = (name: string, count: number) =>
  Object.fromEntries([0, 1, 2].map((classType) => [`${name} ${classType}`, count]));
const setShelves = Object.fromEntries(
  [0, 1, 2].flatMap((classType) =>
    [3448274439, 3551918588, 14239492, 20886954, 1585787867].map((bucket) => [
      `set ${classType} ${bucket}`,
      1,
    ]),
  ),
);

const inTower = { vendorGroupHash: TOWER_GROUP, destinationHashes: [LAST_CITY], canPurchase: true };

export const TOWER_WARES: readonly Vendor[] = [
  {
    ...inTower,
    vendorHash: BANSHEE,
    identifier: "TOWER_GUNSMITH",
    name: "Banshee-44",
    subtitle: "Gunsmith",
    description: "Forgets names, never a weapon.",
    refresh: "daily",
    progressionHash: 1471185389,
    sections: ["Weapons", "Mods", "Materials", REWARDS],
    wares: bansheeWares(),
    shelves: { weapons: 6, mods: 4 },
  },
  {
    ...inTower,
    vendorHash: ADA,
    identifier: "TOWER_ARMOR_SYNTHESIS",
    name: "Ada-1",
    subtitle: "Armor synthesis",
    description: "Keeps the looms running and the books in order.",
    refresh: "weekly",
    progressionHash: null,
    sections: ["Armor", "Shaders", "Bounties"],
    wares: adaWares(),
    shelves: { ...setShelves, shaders: 3, bounties: 2 },
  },
  {
    ...inTower,
    vendorHash: ZAVALA,
    identifier: "TOWER_VANGUARD",
    name: "Commander Zavala",
    subtitle: "Vanguard",
    description: "Sends others out and wishes he went himself.",
    refresh: "weekly",
    progressionHash: 457612306,
    sections: ["Bounties", "Engrams", REWARDS],
    wares: zavalaWares(),
    shelves: {},
  },
  {
    ...inTower,
    vendorHash: RAHOOL,
    identifier: "TOWER_CRYPTARCH",
    name: "Master Rahool",
    subtitle: "Cryptarch",
    description: "Opens what others only carry.",
    canPurchase: false,
    refresh: "weekly-early",
    progressionHash: 784742260,
    sections: ["Focusing", "Exchange", REWARDS],
    wares: rahoolWares(),
    shelves: perClass("focus", 4),
  },
  {
    ...inTower,
    vendorHash: EVERVERSE,
    identifier: "EVERVERSE",
    name: "Tess Everis",
    subtitle: "Eververse",
    description: "Everything that shines and nothing that helps.",
    refresh: "weekly",
    progressionHash: null,
    sections: ["Ghost Shells", "Ships", "Vehicles", "Emblems", "Shaders", "Engrams"],
    wares: eververseWares(),
    shelves: { "Ghost Shells": 2, Ships: 2, Vehicles: 2, Emblems: 3, Shaders: 3 },
  },
];
