import { CATALOG, catalogItem, itemNamed } from "../catalog.ts";
import { NOT_UNLOCKED, REWARDS, reward, type Vendor, type Ware, ware } from "./vendor.ts";
import { GEAR_OFFERS, PREVIEW_VENDOR, STRANGE_OFFERS, XUR, XUR_OF_ETERNITY } from "./vendor-hashes.ts";
import { ARCADIAN_VALLEY, ETERNITY, ETERNITY_GROUP, LAST_CITY, LIMITED_TIME_GROUP } from "./vendor-places.ts";

export const STRANGE_COIN = 800069450;
const GLIMMER = 3159615086;
const ARMOR_BUCKETS = [3448274439, 3551918588, 14239492, 20886954];
const CLASS_BUCKET = 1585787867;

const all = [...CATALOG.values()];
const coins = (quantity: number) => [{ itemHash: STRANGE_COIN, quantity }];
const glimmer = (quantity: number) => [{ itemHash: GLIMMER, quantity }];
const rewardOf = (itemHash: number, quantity = 1) => reward(catalogItem(itemHash), quantity);

function xurWares(): Ware[] {
  const armor = all.filter((item) => item.kind === "armor" && item.tier === "exotic");
  const pieces = armor.filter((item) => ARMOR_BUCKETS.includes(item.homeBucketHash));
  const classItems = armor.filter((item) => !ARMOR_BUCKETS.includes(item.homeBucketHash));
  const section = "Exotic Armor";
  return [
    ...pieces.map((item) => ware(item, coins(41), { section, shelf: `armor ${item.classType}` })),
    ...classItems.map((item) =>
      ware(item, coins(41), { section, shelf: `class item ${item.classType}`, classType: item.classType }),
    ),
    ...Object.keys(PREVIEW_VENDOR).map((hash) => ware(catalogItem(Number(hash)), [], { section: "Offers" })),
    rewardOf(3329627384),
    rewardOf(553950490),
    rewardOf(3853748946, 7),
    rewardOf(4257549984, 3),
    rewardOf(723818653),
    rewardOf(309248508),
    { ...rewardOf(2125848607), section: "Quests" },
  ];
}

function strangeOffers(): Ware[] {
  const core = catalogItem(3853748946);
  return [
    ware(catalogItem(4257549985), coins(41), { shelf: "shard" }),
    ware(catalogItem(4257549984), coins(31), { shelf: "shard", quantity: 5 }),
    ware(core, coins(11), { quantity: 11, shelf: "cores" }),
    ware(core, coins(5), { quantity: 5, shelf: "cores" }),
    ware(core, coins(29), { quantity: 17 }),
    ware(catalogItem(GLIMMER), coins(5), { quantity: 30_307 }),
    ware(catalogItem(GLIMMER), coins(11), { quantity: 70_717 }),
    ware(catalogItem(2228452164), coins(41)),
    ware(catalogItem(3581456570), coins(1)),
    ware(catalogItem(4032296272), [], { lockedStatus: NOT_UNLOCKED }),
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
    ware(catalogItem(903043774), coins(13), { section: "Engrams" }),
    ...rotating.map((item) => ware(item, coins(23), { section: "Exotic Weapons", shelf: "exotic weapons" })),
    ...catalysts.map((item) =>
      ware(item, coins(71), { section: "Catalysts", shelf: "catalysts", lockedStatus: NOT_UNLOCKED }),
    ),
    ware(itemNamed("Hawkmoon", "weapon"), coins(23), { section: "Exotic Weapons" }),
    ...weapons.map((item) =>
      ware(item, coins(17), { section: "Legendary Weapons", shelf: "legendary weapons" }),
    ),
    ...sets.map((item) =>
      ware(item, coins(17), {
        section: "Legendary Armor",
        shelf: `set ${item.classType} ${item.homeBucketHash}`,
        classType: item.classType,
      }),
    ),
    ware(catalogItem(3691823069), coins(7), { section: "Engrams" }),
    ware(catalogItem(4049195331), coins(7), { section: "Engrams" }),
  ];
}

function eternityWares(): Ware[] {
  const bounties = all.filter((item) => item.kind === "bounty");
  const daily = { section: "Bounties", isDaily: true, apiPurchasable: true };
  return [
    ware(catalogItem(3053023275), glimmer(3000), daily),
    rewardOf(2965853200),
    ...bounties.map((item) => ware(item, glimmer(250), daily)),
  ];
}

const setShelves = Object.fromEntries(
  [0, 1, 2].flatMap((classType) =>
    [...ARMOR_BUCKETS, CLASS_BUCKET].map((bucketHash) => [`set ${classType} ${bucketHash}`, 1]),
  ),
);

export const XUR_WARES: readonly Vendor[] = [
  {
    vendorHash: XUR,
    identifier: "TOWER_NINE",
    name: "Xûr",
    subtitle: "Trader from far out",
    description:
      "He comes on Fridays, trades for coins nobody else wants, and leaves without saying where to.",
    vendorGroupHash: LIMITED_TIME_GROUP,
    canPurchase: false,
    refresh: "xur",
    progressionHash: null,
    // He stands in the Tower now; the other places are those of earlier years (Bungie-net/api#1755).
    destinationHashes: [ARCADIAN_VALLEY, ETERNITY, LAST_CITY],
    sections: ["Exotic Armor", "Offers", "Quests", REWARDS],
    wares: xurWares(),
    shelves: {
      ...Object.fromEntries([0, 1, 2].map((classType) => [`armor ${classType}`, 2])),
      ...Object.fromEntries([0, 1, 2].map((classType) => [`class item ${classType}`, 1])),
    },
  },
  {
    vendorHash: STRANGE_OFFERS,
    identifier: "XUR_STRANGE_OFFERS",
    name: "More Strange Offers",
    subtitle: "Xûr",
    description: "Materials, for those who count.",
    vendorGroupHash: null,
    canPurchase: false,
    refresh: "never",
    progressionHash: null,
    destinationHashes: [],
    sections: ["Wares"],
    wares: strangeOffers(),
    shelves: { shard: 1, cores: 1 },
  },
  {
    vendorHash: GEAR_OFFERS,
    identifier: "XUR_GEAR_OFFERS",
    name: "Strange Gear Offers",
    subtitle: "Xûr",
    description: "Weapons and armour from further away than the label says.",
    vendorGroupHash: null,
    canPurchase: false,
    refresh: "never",
    progressionHash: null,
    destinationHashes: [],
    sections: ["Exotic Weapons", "Catalysts", "Legendary Weapons", "Legendary Armor", "Engrams"],
    wares: gearOffers(),
    shelves: { "exotic weapons": 3, catalysts: 2, "legendary weapons": 9, ...setShelves },
  },
  {
    vendorHash: XUR_OF_ETERNITY,
    identifier: "ETERNITY_KEEPER",
    name: "Xûr",
    subtitle: "Treasure keeper",
    description: "The same face in another place, with a game to play.",
    vendorGroupHash: ETERNITY_GROUP,
    canPurchase: true,
    refresh: "weekly",
    progressionHash: 527867935,
    destinationHashes: [ETERNITY],
    sections: ["Bounties", REWARDS],
    wares: eternityWares(),
    shelves: {},
  },
];
