import { CATALOG, type CatalogItem } from "../catalog.ts";
import { CATALYSTS } from "../facts/catalysts.ts";
import { WEAPON_ORNAMENTS } from "../facts/weapon-ornaments.ts";
import { seededRandom } from "../seeded-random.ts";
import { type PlugPool, plugsOf, pool, poolOf, poolOfOne } from "./plug-pools.ts";
import { fixedSocket, SOCKET_CATEGORY, SOCKET_TYPE, type Socket, shaderSocket, socket } from "./socket.ts";
import { statGroupOf } from "./stat-groups.ts";

interface Column {
  readonly type: number;
  readonly categories: readonly string[];
}

const BARREL: Column = { type: SOCKET_TYPE.barrel, categories: ["barrels"] };
const BARREL_OF_TYPE: Record<string, Column> = {
  "Combat Bow": { type: 3546774010, categories: ["bowstrings"] },
  Sword: { type: 193067693, categories: ["blades"] },
  Glaive: { type: 1048457342, categories: ["hafts"] },
  "Rocket Launcher": { type: 1656112293, categories: ["tubes"] },
  "Grenade Launcher": { type: 1656112293, categories: ["tubes"] },
};
const MAGAZINE: Column = { type: SOCKET_TYPE.magazine, categories: ["magazines"] };
const MAGAZINE_OF_TYPE: Record<string, Column> = {
  "Combat Bow": { type: 1829212646, categories: ["arrows"] },
  Sword: { type: 1218454666, categories: ["guards"] },
  "Fusion Rifle": { type: 930927103, categories: ["batteries"] },
  "Linear Fusion Rifle": { type: 930927103, categories: ["batteries"] },
  "Rocket Launcher": { type: SOCKET_TYPE.magazine, categories: ["magazines_gl"] },
  "Grenade Launcher": { type: SOCKET_TYPE.magazine, categories: ["magazines_gl"] },
};
const MASTERWORK_OF_STAT: Record<number, string> = {
  1240592695: "range",
  155624089: "stability",
  943549884: "handling",
  4188031367: "reload",
  3614673599: "blast_radius",
  2523465841: "projectile_speed",
  1591432999: "accuracy",
  447667954: "draw_time",
  2961396640: "charge_time",
};
const SHIELD_DURATION = 1842278586;
const EMPTY_CATALYST = 1498917124;
const DEFAULT_ORNAMENT = 2931483505;
const EMPTY_MEMENTO = 2909846572;
const MEMENTO_SOCKET = 3201856887;
const CRAFTED_CHANCE = 0.3;
const MEMENTO_CHANCE = 0.1;

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
const nameOf = (hash: number) => CATALOG.get(hash)?.name ?? "";
const perks = (socketName: string) =>
  [...CATALOG.values()].filter((item) => item.socket === socketName).map((item) => item.itemHash);
const FRAMES = perks("frame");
const PLAIN_FRAMES = FRAMES.filter((hash) => !EXOTIC_FRAMES.has(nameOf(hash)));
const TRAITS = perks("trait");
const ORIGINS = perks("origin");

function frameOf(item: CatalogItem): number {
  const named = FRAMES.find((hash) => nameOf(hash) === OWN_FRAME[item.name]);
  return named ?? seededRandom(`frame ${item.itemHash}`).pick(PLAIN_FRAMES);
}

/** A column of a rolled weapon: chance picks what the copy can choose from. */
function rolled(type: number, from: PlugPool, seed: string, count: number): Socket {
  const random = seededRandom(seed);
  const plugHash = random.pick(from.plugs);
  const options = new Set([plugHash]);
  while (options.size < Math.min(count, from.plugs.length)) options.add(random.pick(from.plugs));
  return socket({ type, pool: from, plugHash, options: [...options], isRandom: true });
}

const fixedFrom = (column: Column, seed: string): Socket =>
  fixedSocket(column.type, seededRandom(seed).pick(plugsOf(...column.categories)));

const halfOfTraits = (half: "left" | "right") =>
  pool(`traits ${half}`, () =>
    half === "left"
      ? TRAITS.slice(0, Math.floor(TRAITS.length / 2))
      : TRAITS.slice(Math.floor(TRAITS.length / 2)),
  );

function masterworkSocket(item: CatalogItem, seed: string, masterwork: boolean): Socket {
  const random = seededRandom(`masterwork ${seed}`);
  const stats = statGroupOf(item)?.scaledStats.map((stat) => stat.statHash) ?? [];
  const words = stats.flatMap((statHash) => MASTERWORK_OF_STAT[statHash] ?? []);
  const categories = words.map((word) => `v400.plugs.weapons.masterworks.stat.${word}`);
  if (stats.includes(SHIELD_DURATION)) categories.push("v600.plugs.weapons.masterworks.stat.shield_duration");
  if (item.typeName === "Sword") categories.push("v400.plugs.weapons.masterworks.stat.damage");
  const plugs = plugsOf(random.pick(categories));
  const wanted = masterwork ? /^Masterworked/ : new RegExp(`^Tier ${1 + random.below(8)}:`);
  const plugHash = plugs.find((hash) => wanted.test(nameOf(hash))) ?? plugs[0] ?? 0;
  const from = pool("weapon masterworks", () =>
    plugsOf(
      ...Object.values(MASTERWORK_OF_STAT).map((word) => `v400.plugs.weapons.masterworks.stat.${word}`),
      "v400.plugs.weapons.masterworks.stat.damage",
      "v600.plugs.weapons.masterworks.stat.shield_duration",
    ),
  );
  return socket({ type: SOCKET_TYPE.weaponMasterwork, pool: from, plugHash, plugSources: 7 });
}

function modSocket(seed: string): Socket {
  const random = seededRandom(`mod ${seed}`);
  const from = pool("weapon mods", () =>
    plugsOf(
      "v400.weapon.mod_empty",
      "v400.weapon.mod_guns",
      "v400.weapon.mod_damage",
      "v400.weapon.mod_magazine",
    ),
  );
  const plugHash = random.chance(0.5) ? random.pick(from.plugs) : from.plugs[0];
  return socket({ type: SOCKET_TYPE.weaponMod, pool: from, ...(plugHash && { plugHash }), plugSources: 7 });
}

function trackerSocket(seed: string): Socket {
  const from = poolOf("v400.plugs.weapons.masterworks.trackers");
  const plugHash = seededRandom(`tracker ${seed}`).chance(0.3) ? from.plugs[1] : from.plugs[0];
  const options = from.plugs.slice(0, 2);
  return socket({ type: SOCKET_TYPE.killTracker, pool: from, ...(plugHash && { plugHash }), options });
}

function mementoSocket(seed: string): Socket {
  const random = seededRandom(`memento ${seed}`);
  const from = pool("mementos", () => [EMPTY_MEMENTO, ...plugsOf("mementos")]);
  const plugHash =
    random.chance(CRAFTED_CHANCE) && random.chance(MEMENTO_CHANCE) ? random.pick(from.plugs) : EMPTY_MEMENTO;
  return socket({ type: MEMENTO_SOCKET, pool: from, plugHash });
}

function catalystSocket(item: CatalogItem, masterwork: boolean): Socket[] {
  const row = CATALYSTS.find(([weaponHash]) => weaponHash === item.itemHash);
  if (!row) return [];
  const [, catalystHash, , type] = row;
  const from = pool(`catalyst ${catalystHash}`, () => [EMPTY_CATALYST, catalystHash]);
  const plugHash = masterwork ? catalystHash : EMPTY_CATALYST;
  return [socket({ type, category: SOCKET_CATEGORY.mods, pool: from, plugHash, plugSources: 7 })];
}

function ornamentSocket(item: CatalogItem): Socket {
  const rows = WEAPON_ORNAMENTS.filter(([weaponHash]) => weaponHash === item.itemHash);
  const type = rows[0]?.[2] ?? SOCKET_TYPE.weaponOrnament;
  const from =
    rows.length === 0
      ? poolOfOne(DEFAULT_ORNAMENT)
      : pool(`ornaments ${item.itemHash}`, () => [DEFAULT_ORNAMENT, ...rows.map((row) => row[3])]);
  return socket({ type, category: 2048875504, pool: from, plugSources: 7 });
}

function exoticSockets(item: CatalogItem, seed: string, masterwork: boolean): Socket[] {
  const own = `${item.itemHash}`;
  const held = item.typeName === "Sword" || item.typeName === "Glaive" ? [] : [gripSocket(own)];
  return [
    fixedSocket(SOCKET_TYPE.intrinsic, frameOf(item)),
    fixedFrom(BARREL_OF_TYPE[item.typeName] ?? BARREL, `barrel ${own}`),
    fixedFrom(MAGAZINE_OF_TYPE[item.typeName] ?? MAGAZINE, `magazine ${own}`),
    fixedSocket(SOCKET_TYPE.trait, seededRandom(`trait ${own}`).pick(TRAITS)),
    ...held,
    ornamentSocket(item),
    trackerSocket(seed),
    ...catalystSocket(item, masterwork),
  ];
}

const gripSocket = (own: string): Socket =>
  seededRandom(`hold ${own}`).chance(0.5)
    ? fixedFrom({ type: SOCKET_TYPE.stock, categories: ["stocks"] }, `hold ${own}`)
    : fixedFrom({ type: SOCKET_TYPE.grip, categories: ["grips"] }, `hold ${own}`);

/** Sockets of a copy of a weapon, in the order real weapons have them. */
export function weaponSockets(item: CatalogItem, seed: string, masterwork: boolean): Socket[] {
  if (item.tier === "exotic") return exoticSockets(item, seed, masterwork);
  const barrel = BARREL_OF_TYPE[item.typeName] ?? BARREL;
  const magazine = MAGAZINE_OF_TYPE[item.typeName] ?? MAGAZINE;
  const sockets = [
    fixedSocket(SOCKET_TYPE.intrinsic, frameOf(item)),
    rolled(barrel.type, poolOf(...barrel.categories), `barrel ${seed}`, 2),
    rolled(magazine.type, poolOf(...magazine.categories), `magazine ${seed}`, 2),
  ];
  if (item.tier === "common" || item.tier === "uncommon") return sockets;
  sockets.push(
    rolled(SOCKET_TYPE.trait, halfOfTraits("left"), `trait ${seed}`, 2),
    rolled(SOCKET_TYPE.secondTrait, halfOfTraits("right"), `second ${seed}`, 1),
    shaderSocket(SOCKET_TYPE.weaponShader),
    modSocket(seed),
  );
  if (item.tier === "rare") return sockets;
  sockets.push(
    masterworkSocket(item, seed, masterwork),
    fixedSocket(SOCKET_TYPE.origin, seededRandom(`origin ${item.itemHash}`).pick(ORIGINS)),
    trackerSocket(seed),
    mementoSocket(seed),
  );
  return sockets;
}
