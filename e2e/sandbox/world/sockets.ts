import { CATALOG, type CatalogItem } from "./catalog.ts";
import { seededRandom } from "./seeded-random.ts";

export interface Socket {
  readonly socketTypeHash: number;
  readonly socketCategoryHash: number;
  readonly plugHash: number;
  /** What else fits; empty where nothing can be chosen. */
  readonly options: readonly number[];
}

export const SOCKET_CATEGORY = {
  intrinsic: 3956125808,
  perks: 4241085061,
  mods: 2685412949,
  armorMods: 590099826,
} as const;
export const SOCKET_TYPE = {
  intrinsic: 3956125808,
  barrel: 3362409147,
  magazine: 3815406785,
  trait: 1215804697,
  secondTrait: 1215804696,
  origin: 1282012138,
  weaponMod: 711121010,
  armorGeneral: 1718047805,
  armorSlot: 968742181,
} as const;

const plugs = (accept: (item: CatalogItem) => boolean) =>
  [...CATALOG.values()].filter(accept).map((item) => item.itemHash);
const perksFor = (socket: string) => plugs((item) => item.socket === socket);
const TRAITS = perksFor("trait");
const ORIGINS = perksFor("origin");
const FRAMES = perksFor("frame");
const BARRELS = perksFor("barrel");
const MAGAZINES = perksFor("magazine:Magazine");
const WEAPON_MODS = plugs((item) => item.kind === "weaponmod");
const GENERAL_MODS = plugs((item) => item.typeName === "General Armor Mod");

const BARREL_OF_TYPE: Record<string, number[]> = {
  "Combat Bow": perksFor("barrel:Bowstring"),
  Sword: perksFor("barrel:Blade"),
  Glaive: perksFor("barrel:Haft"),
  "Rocket Launcher": perksFor("barrel:Launcher Barrel"),
  "Grenade Launcher": perksFor("barrel:Launcher Barrel"),
};
const MAGAZINE_OF_TYPE: Record<string, number[]> = {
  "Combat Bow": perksFor("magazine:Arrow"),
  Sword: perksFor("magazine:Guard"),
  "Fusion Rifle": perksFor("magazine:Battery"),
  "Linear Fusion Rifle": perksFor("magazine:Battery"),
};
const ARMOR_MODS_OF_TYPE: Record<string, number[]> = Object.fromEntries(
  (["Helmet", "Arms", "Chest", "Leg", "Class Item"] as const).map((word) => [
    word,
    plugs((item) => item.typeName === `${word} Armor Mod`),
  ]),
);

// The frames of exotic weapons, where the weapon has one of its own in the table.
const OWN_FRAME: Record<string, string> = {
  "Ace of Spades": "Memento Mori",
  Sunshot: "Sunburn",
  Gjallarhorn: "Wolfpack Rounds",
  Riskrunner: "Arc Conductor",
  "Graviton Lance": "Black Hole",
  Thorn: "Mark of the Devourer",
  "Le Monarque": "Poison Arrows",
  "Whisper of the Worm": "White Nail",
};
const EXOTIC_FRAMES = new Set(Object.values(OWN_FRAME));
const PLAIN_FRAMES = FRAMES.filter((hash) => !EXOTIC_FRAMES.has(CATALOG.get(hash)?.name ?? ""));

function frameOf(item: CatalogItem): number {
  const own = OWN_FRAME[item.name];
  const named = FRAMES.find((hash) => CATALOG.get(hash)?.name === own);
  return named ?? seededRandom(`frame ${item.itemHash}`).pick(PLAIN_FRAMES);
}

/** The sockets of one copy of a weapon or armour piece; `seed` is the copy, or the item hash for the definition. */
export function socketsOf(item: CatalogItem, seed: string): Socket[] {
  if (item.kind === "weapon") return weaponSockets(item, seed);
  if (item.kind === "armor") return armorSockets(item, seed);
  return [];
}

function choose(pool: readonly number[], seed: string, count: number): Pick<Socket, "plugHash" | "options"> {
  const random = seededRandom(seed);
  const plugHash = random.pick(pool);
  const options = new Set([plugHash]);
  while (options.size < Math.min(count, pool.length)) options.add(random.pick(pool));
  return { plugHash, options: count > 1 ? [...options] : [] };
}

function weaponSockets(item: CatalogItem, seed: string): Socket[] {
  const { perks, mods, intrinsic } = SOCKET_CATEGORY;
  const barrels = BARREL_OF_TYPE[item.typeName] ?? BARRELS;
  const magazines = MAGAZINE_OF_TYPE[item.typeName] ?? MAGAZINES;
  const fixed = item.tier === "exotic" ? `${item.itemHash}` : seed;
  const sockets: Socket[] = [
    {
      socketTypeHash: SOCKET_TYPE.intrinsic,
      socketCategoryHash: intrinsic,
      plugHash: frameOf(item),
      options: [],
    },
    {
      socketTypeHash: SOCKET_TYPE.barrel,
      socketCategoryHash: perks,
      ...choose(barrels, `barrel ${fixed}`, 2),
    },
    {
      socketTypeHash: SOCKET_TYPE.magazine,
      socketCategoryHash: perks,
      ...choose(magazines, `magazine ${fixed}`, 2),
    },
  ];
  if (item.tier === "common" || item.tier === "uncommon") return sockets;
  const half = Math.floor(TRAITS.length / 2);
  sockets.push(
    {
      socketTypeHash: SOCKET_TYPE.trait,
      socketCategoryHash: perks,
      ...choose(TRAITS.slice(0, half), `trait ${fixed}`, 2),
    },
    {
      socketTypeHash: SOCKET_TYPE.secondTrait,
      socketCategoryHash: perks,
      ...choose(TRAITS.slice(half), `second ${fixed}`, 1),
    },
  );
  if (item.tier !== "legendary") return sockets;
  sockets.push(
    {
      socketTypeHash: SOCKET_TYPE.weaponMod,
      socketCategoryHash: mods,
      ...choose(WEAPON_MODS, `mod ${seed}`, 1),
    },
    {
      socketTypeHash: SOCKET_TYPE.origin,
      socketCategoryHash: perks,
      ...choose(ORIGINS, `origin ${item.itemHash}`, 1),
    },
  );
  return sockets;
}

function armorSockets(item: CatalogItem, seed: string): Socket[] {
  if (item.tier === "common" || item.tier === "uncommon") return [];
  const word = item.typeName === "Gauntlets" ? "Arms" : (item.typeName.split(" ")[0] ?? "");
  const pool = ARMOR_MODS_OF_TYPE[word] ?? ARMOR_MODS_OF_TYPE["Class Item"] ?? [];
  const general = choose(GENERAL_MODS, `general ${seed}`, 1);
  const own = choose(pool.length > 0 ? pool : GENERAL_MODS, `own ${seed}`, 1);
  const socketCategoryHash = SOCKET_CATEGORY.armorMods;
  return [
    { socketTypeHash: SOCKET_TYPE.armorGeneral, socketCategoryHash, ...general },
    { socketTypeHash: SOCKET_TYPE.armorSlot, socketCategoryHash, ...own },
  ];
}
