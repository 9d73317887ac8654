import { CATALOG, picturePath } from "../catalog.ts";
import { CATALYSTS } from "../facts/catalysts.ts";
import { SOCKET_CATEGORIES, STATS } from "../facts/small-rows.ts";
import { SOCKET_TYPES } from "../facts/socket-types.ts";
import { WEAPON_ORNAMENTS } from "../facts/weapon-ornaments.ts";
import { descriptionOf } from "../words.ts";
import { gameHash } from "./game-hash.ts";
import { allPools, setsWithoutSocket } from "./plug-pools.ts";
import { display, type Table, table } from "./row.ts";
import { SOCKET_CATEGORY } from "./socket.ts";
import { GROUPS } from "./stat-groups.ts";

const WEAPON_COSMETICS = 2048875504;

/** Socket types of the table, and those that only one exotic weapon's catalyst or ornaments have. */
function socketTypeRows(): (readonly [number, number, number, readonly string[]])[] {
  const own = new Map<number, { category: number; accepts: Set<string> }>();
  const add = (type: number, category: number, accepts: readonly string[]) => {
    const known = own.get(type) ?? { category, accepts: new Set<string>() };
    for (const one of accepts) known.accepts.add(one);
    own.set(type, known);
  };
  for (const [, , plugCategory, type] of CATALYSTS)
    add(type, SOCKET_CATEGORY.mods, [plugCategory, "v400.empty.exotic.masterwork"]);
  for (const [, plugCategory, type] of WEAPON_ORNAMENTS)
    add(type, WEAPON_COSMETICS, [plugCategory, "exotic_all_skins"]);
  const written = new Set(SOCKET_TYPES.map(([hash]) => hash));
  const others = [...own].filter(([hash]) => !written.has(hash));
  return [
    ...SOCKET_TYPES,
    ...others.map(([hash, { category, accepts }]) => [hash, category, 0, [...accepts]] as const),
  ];
}

const socketTypes = (): Table =>
  table(
    socketTypeRows().map(([hash, socketCategoryHash, visibility, accepts]) => ({
      hash,
      displayProperties: display(""),
      insertAction: { actionExecuteSeconds: 1, actionSoundHash: 0, isPositiveAction: false, actionType: 0 },
      plugWhitelist: accepts.map((categoryIdentifier) => ({
        categoryHash: gameHash(categoryIdentifier),
        categoryIdentifier,
      })),
      socketCategoryHash,
      visibility,
      alwaysRandomizeSockets: false,
      isPreviewEnabled: false,
      hideDuplicateReusablePlugs: false,
      overridesUiAppearance: false,
      avoidDuplicatesOnInitialization: false,
      currencyScalars: [],
    })),
  );

const plugSets = (): Table =>
  table(
    [...new Map([...setsWithoutSocket(), ...allPools()].map((one) => [one.plugSetHash, one])).values()]
      .toSorted((a, b) => a.plugSetHash - b.plugSetHash)
      .map(({ plugSetHash, plugs }) => ({
        hash: plugSetHash,
        isFakePlugSet: false,
        reusablePlugItems: plugs.map((plugItemHash) => ({
          plugItemHash,
          weight: 1,
          alternateWeight: -1,
          currentlyCanRoll: true,
          craftingRequirements: { unlockRequirements: [], materialRequirementHashes: [] },
        })),
      })),
  );

const statGroups = (): Table =>
  table(
    [...GROUPS.values()].map((group) => ({
      hash: group.statGroupHash,
      maximumValue: group.maximumValue,
      uiPosition: 0,
      scaledStats: group.scaledStats.map((stat) => ({
        statHash: stat.statHash,
        maximumValue: stat.maximumValue,
        displayAsNumeric: stat.displayAsNumeric,
        displayInterpolation: stat.points,
      })),
      overrides: {},
    })),
  );

const sandboxPerks = (): Table => {
  const rows = new Map<number, { name: string; icon: string; description: string }>();
  for (const item of CATALOG.values()) {
    if (item.sandboxPerkHash !== null)
      rows.set(item.sandboxPerkHash, {
        name: item.name,
        icon: item.iconPath,
        description: descriptionOf(item),
      });
  }
  return table(
    [...rows].map(([hash, { name, icon, description }]) => ({
      hash,
      displayProperties: display(name, icon, description),
      isDisplayable: true,
      damageType: 0,
    })),
  );
};

/** Rows of what items are made of; asked for after the items, whose sockets make the plug sets. */
export const SOCKET_TABLES = (): Record<string, Table> => ({
  DestinyStatDefinition: table(
    STATS.map(([hash, name, aggregationType, statCategory]) => ({
      hash,
      displayProperties: display(name, name ? picturePath(`stat ${hash}`, "png") : undefined),
      aggregationType,
      hasComputedBlock: false,
      statCategory,
      interpolate: false,
    })),
  ),
  DestinyStatGroupDefinition: statGroups(),
  DestinySocketCategoryDefinition: table(
    SOCKET_CATEGORIES.map(([hash, name, uiCategoryStyle, categoryStyle]) => ({
      hash,
      displayProperties: display(name),
      uiCategoryStyle,
      categoryStyle,
    })),
  ),
  DestinySocketTypeDefinition: socketTypes(),
  DestinyPlugSetDefinition: plugSets(),
  DestinySandboxPerkDefinition: sandboxPerks(),
});
