import { BUCKET } from "../buckets.ts";
import type { CatalogItem } from "../catalog.ts";
import { CATALOG } from "../catalog.ts";
import { EXOTIC_INTRINSICS, SPIRIT_COLUMNS } from "../facts/exotic-intrinsics.ts";
import { fnv, seededRandom } from "../seeded-random.ts";
import { ARMOR_STATS, armorStatPlug } from "./plug-facts.ts";
import { ornamentPool, plugsOf, pool, poolOf } from "./plug-pools.ts";
import { fixedSocket, SOCKET_TYPE, type Socket, shaderSocket, socket } from "./socket.ts";

const [WEAPONS, HEALTH, CLASS, GRENADE, SUPER, MELEE] = ARMOR_STATS as [
  number,
  number,
  number,
  number,
  number,
  number,
];

/** First and second stat of each archetype. The first six are facts of July 2025, the later ones are a guess. */
const ARCHETYPE_STATS: Record<string, readonly [number, number]> = {
  Gunner: [WEAPONS, GRENADE],
  Brawler: [MELEE, HEALTH],
  Specialist: [CLASS, WEAPONS],
  Grenadier: [GRENADE, SUPER],
  Paragon: [SUPER, MELEE],
  Bulwark: [HEALTH, CLASS],
  Reaver: [MELEE, WEAPONS],
  Powerhouse: [WEAPONS, HEALTH],
  Colossus: [HEALTH, SUPER],
  Skirmisher: [CLASS, MELEE],
  Demolitionist: [GRENADE, WEAPONS],
  Siegebreaker: [SUPER, GRENADE],
};

const SLOT: Record<number, readonly [category: string, socketType: number, word: string]> = {
  [BUCKET.helmet]: ["enhancements.v2_head", 968742181, "head"],
  [BUCKET.gauntlets]: ["enhancements.v2_arms", 1108765570, "arms"],
  [BUCKET.chest]: ["enhancements.v2_chest", 959256494, "chest"],
  [BUCKET.legs]: ["enhancements.v2_legs", 3219375296, "legs"],
  [BUCKET.class]: ["enhancements.v2_class_item", 2512726577, "class"],
};
const CLASS_WORD = ["titan", "hunter", "warlock"];
const ORNAMENT_SOCKET: Record<string, readonly number[]> = {
  head: [2937296293, 887958241, 2485466462],
  arms: [3077319682, 1669235414, 1538940465],
  chest: [1865097518, 2949781634, 1411014879],
  legs: [892962112, 2865285044, 544222327],
  class: [3125347289, 1679086229, 4165668032],
};
const SPIRIT_SOCKETS = [1119034468, 1119034469] as const;

const VALUES_OF_GEAR_TIER = [
  [20, 15, 12],
  [22, 18, 14],
  [25, 20, 15],
  [28, 22, 18],
  [30, 25, 20],
] as const;
const EXOTIC_VALUES = [30, 20, 13] as const;
const RARE_VALUES = [16, 12, 8] as const;
const TOP_GEAR_TIER = 5;

/** 1 to 5 for legendary gear since 2025, else 0: the copy decides, and with it how high its stats are. */
export const gearTierOf = (item: CatalogItem, seed: string): number =>
  item.tier === "legendary" ? 1 + (fnv(`gear tier ${seed}`) % TOP_GEAR_TIER) : 0;

function valuesOf(item: CatalogItem, seed: string): readonly [number, number, number] {
  if (item.tier === "exotic") return EXOTIC_VALUES;
  if (item.tier === "rare") return RARE_VALUES;
  return VALUES_OF_GEAR_TIER[gearTierOf(item, seed) - 1] ?? VALUES_OF_GEAR_TIER[0];
}

const statPool = (which: "first" | "second" | "third") =>
  pool(`armor stats ${which}`, () => plugsOf("armor_stats"));

function statSockets(item: CatalogItem, seed: string): Socket[] {
  const random = seededRandom(`archetype ${seed}`);
  const archetypes = poolOf("armor_archetypes");
  const archetype = random.pick(archetypes.plugs);
  const [first, second] = ARCHETYPE_STATS[CATALOG.get(archetype)?.name ?? ""] ?? [WEAPONS, GRENADE];
  const third = random.pick(ARMOR_STATS.filter((statHash) => statHash !== first && statHash !== second));
  const values = valuesOf(item, seed);
  const stat = (type: number, which: "first" | "second" | "third", statHash: number, value: number) =>
    socket({
      type,
      pool: statPool(which),
      plugHash: armorStatPlug(statHash, value),
      isRandom: true,
      plugSources: 0,
    });
  return [
    socket({
      type: SOCKET_TYPE.archetype,
      pool: archetypes,
      plugHash: archetype,
      isRandom: true,
      plugSources: 0,
    }),
    stat(SOCKET_TYPE.firstStat, "first", first, values[0]),
    stat(SOCKET_TYPE.secondStat, "second", second, values[1]),
    stat(SOCKET_TYPE.thirdStat, "third", third, values[2]),
  ];
}

function modSockets(category: string, type: number, seed: string): Socket[] {
  const random = seededRandom(`mods ${seed}`);
  const general = poolOf("enhancements.v2_general");
  const own = poolOf(category);
  const one = (from: typeof own, chance: number) => {
    const plugHash = random.chance(chance) ? random.pick(from.plugs) : from.plugs[0];
    return plugHash === undefined ? {} : { plugHash };
  };
  return [
    socket({ type: SOCKET_TYPE.armorGeneral, pool: general, ...one(general, 0.5), plugSources: 13 }),
    // Never more than two of a slot's own mods, so that their cost stays within the smallest capacity.
    socket({ type, pool: own, ...one(own, 0.5), plugSources: 13 }),
    socket({ type, pool: own, plugSources: 13 }),
    socket({ type, pool: own, plugSources: 13 }),
  ];
}

function upgradeSocket(seed: string, masterwork: boolean): Socket {
  const upgrades = poolOf("v460.plugs.armor.masterworks");
  const level = masterwork ? upgrades.plugs.length - 1 : fnv(`upgrade ${seed}`) % (upgrades.plugs.length - 1);
  const plugHash = upgrades.plugs[level];
  return socket({
    type: SOCKET_TYPE.armorMasterwork,
    pool: upgrades,
    ...(plugHash && { plugHash }),
    plugSources: 7,
  });
}

function exoticSockets(item: CatalogItem, seed: string): Socket[] {
  const columns = SPIRIT_COLUMNS[item.itemHash];
  if (columns) {
    const random = seededRandom(`spirits ${seed}`);
    return columns.map((column, nth) =>
      socket({
        type: SPIRIT_SOCKETS[nth as 0 | 1],
        pool: pool(`spirits ${item.itemHash} ${nth}`, () => column),
        plugHash: random.pick(column),
        isRandom: true,
        plugSources: 0,
      }),
    );
  }
  const row = EXOTIC_INTRINSICS.find(([armorHash]) => armorHash === item.itemHash);
  return row ? [fixedSocket(SOCKET_TYPE.armorIntrinsic, row[1])] : [];
}

/** Sockets of a copy of armour: mods, shader, upgrade, archetype and stats, ornament, perk, tuning, as since July 2025. */
export function armorSockets(item: CatalogItem, seed: string, masterwork: boolean): Socket[] {
  const slot = SLOT[item.homeBucketHash];
  if (!slot || item.tier === "common" || item.tier === "uncommon") return [];
  const [category, type, word] = slot;
  const skins = `armor_skins_${CLASS_WORD[item.classType]}_${word}`;
  const ornament = socket({
    type: ORNAMENT_SOCKET[word]?.[item.classType] ?? 0,
    pool: ornamentPool(skins),
    plugSources: 7,
  });
  const own = item.tier === "exotic" ? exoticSockets(item, seed) : [];
  // The spirits of exotic class items are known to clients by their places, 10 and 11.
  const isClassItem = own.length > 1;
  const tuning = poolOf("core.gear_systems.armor_tiering.plugs.tuning.mods");
  const empty = tuning.plugs.find((hash) => CATALOG.get(hash)?.name.startsWith("Empty"));
  return [
    ...modSockets(category, type, seed),
    shaderSocket(SOCKET_TYPE.armorShader),
    upgradeSocket(seed, masterwork),
    ...statSockets(item, seed),
    ...(isClassItem ? [...own, ornament] : [ornament, ...own]),
    ...(item.tier === "rare"
      ? []
      : [
          socket({
            type: SOCKET_TYPE.tuning,
            pool: tuning,
            ...(empty && { plugHash: empty, initialPlugHash: empty }),
            plugSources: 7,
          }),
        ]),
  ];
}
