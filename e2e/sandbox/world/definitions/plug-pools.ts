import { CATALOG } from "../catalog.ts";
import { ORNAMENT_SETS } from "../facts/ornament-sets.ts";
import { gameHash } from "./game-hash.ts";

/** What may be put into a socket: a row of the plug set table. */
export interface PlugPool {
  readonly plugSetHash: number;
  readonly plugs: readonly number[];
}

// Plug sets of these names are public facts (whole item rows of 2026); the others have hashes of ours.
const KNOWN_SETS: Record<string, number> = {
  "enhancements.v2_general": 731468111,
  "enhancements.v2_head": 2037229815,
  "enhancements.v2_legs": 541478408,
  "weapon mods": 711121010,
  "weapon masterworks": 2326575037,
  shader: 236342179,
  "v460.plugs.armor.masterworks": 2498757115,
  "core.gear_systems.armor_tiering.plugs.tuning.mods": 1155052024,
  "v400.plugs.weapons.masterworks.trackers": 3,
  armor_archetypes: 1315181101,
  // The two collections that published clients look up by their plug sets.
  emote: 2860926541,
  hologram: 2540258701,
  "enhancements.artifice": 4285066582,
  "armor stats first": 1947512232,
  "armor stats second": 3299902496,
  "armor stats third": 445741600,
};

/** The ornaments of one class and slot; the game has two such sets, of which sockets name the first. */
export const ornamentPool = (skins: string): PlugPool => ({
  plugSetHash: ORNAMENT_SETS[skins]?.[0] ?? 0,
  plugs: pool(`ornaments ${skins}`, () => plugsOf("armor_skins_empty", skins)).plugs,
});

/** Plug sets that no socket here names, but clients look up: artifice mods, and the ornaments' second sets. */
export const setsWithoutSocket = (): readonly PlugPool[] => [
  poolOf("enhancements.artifice"),
  ...Object.entries(ORNAMENT_SETS).flatMap(([skins, hashes]) =>
    hashes.map((plugSetHash) => ({ plugSetHash, plugs: ornamentPool(skins).plugs })),
  ),
];

const pools = new Map<string, PlugPool>();
const byCategory = new Map<string, number[]>();
for (const item of CATALOG.values()) {
  if (item.plugCategory === null) continue;
  const known = byCategory.get(item.plugCategory);
  if (known) known.push(item.itemHash);
  else byCategory.set(item.plugCategory, [item.itemHash]);
}

/** All plugs of these categories, in the order they are written down: empty ones first. */
export function plugsOf(...categories: readonly string[]): readonly number[] {
  return categories.flatMap((category) => byCategory.get(category) ?? []);
}

/** The pool of that name, made once. */
export function pool(name: string, plugs: () => readonly number[]): PlugPool {
  const known = pools.get(name);
  if (known) return known;
  const made = { plugSetHash: KNOWN_SETS[name] ?? gameHash(`ninefold plug set ${name}`), plugs: plugs() };
  pools.set(name, made);
  return made;
}

export const poolOf = (...categories: readonly string[]): PlugPool =>
  pool(categories.join(" "), () => plugsOf(...categories));

/** A set with one plug, as fixed columns of exotic weapons and frames have. */
export const poolOfOne = (plugHash: number): PlugPool => pool(`plug ${plugHash}`, () => [plugHash]);

/** Every pool asked for so far. Definitions ask for all that copies can, so afterwards none is missing. */
export const allPools = (): readonly PlugPool[] => [...pools.values()];
