import { expect, test } from "@playwright/test";
import type { HeldSocket } from "./item.ts";
import type { ItemDefinition } from "./item-definition.ts";
import { socketGroups } from "./socket-groups.ts";
import { aDefinition, anItem, withHunter } from "./test-account.ts";

const CATEGORY = {
  intrinsic: 3956125808,
  weaponPerks: 4241085061,
  weaponMods: 2685412949,
  weaponCosmetics: 2048875504,
  armorPerks: 3154740035,
  armorMods: 590099826,
  abilities: 309722977,
  ofTomorrow: 77,
};

const plugs = new Map<number, ItemDefinition>();
function aPlug(name: string, plugCategory = "frames"): ItemDefinition {
  const plug = aDefinition(80_000 + plugs.size, { name, plugCategory });
  plugs.set(plug.itemHash, plug);
  return plug;
}

const FRAME = aPlug("Adaptive Frame", "intrinsics");
const BARREL = aPlug("Smallbore", "barrels");
const OTHER_BARREL = aPlug("Full Bore", "barrels");
const TRAIT = aPlug("Rampage");
const MOD = aPlug("Backup Mag", "v400.weapon.mod_magazine");
const EMPTY_MOD = aPlug("Empty Mod Socket", "v400.weapon.mod_guns");
const EMPTY_RECIPE = aPlug("Vide", "crafting.recipes.empty_socket");
const SHADER = aPlug("Bergusia", "shader");
const DEFAULT_SHADER = aPlug("Default Shader", "shader");
const TRACKER = aPlug("Kill Tracker", "v400.plugs.weapons.masterworks.trackers");
const MASTERWORK = aPlug("Tier 4: Range", "v400.plugs.weapons.masterworks.stat.range");
const CATALYST = aPlug("Ace of Spades Catalyst", "v400.repackage.hand_cannon0.masterwork");
const NAMELESS = aPlug("", "armor_stats");
const SPIRIT = aPlug("Spirit of the Assassin", "intrinsics");

const within = (plug: ItemDefinition | null, some: Partial<HeldSocket> = {}): HeldSocket => ({
  plugHash: plug?.itemHash ?? null,
  isEnabled: true,
  isVisible: true,
  options: [],
  ...some,
});

/** "perks: Smallbore, Rampage" of sockets in one category. */
function shownIn(categoryHash: number, sockets: readonly HeldSocket[]): string[] {
  const definition = aDefinition(1, {
    socketCategories: [{ categoryHash, socketIndexes: sockets.map((_, index) => index) }],
  });
  return words(socketGroups(anItem(definition, withHunter, { sockets }), plugs));
}

const words = (groups: ReturnType<typeof socketGroups>) =>
  groups.map(({ kind, sockets }) => `${kind}: ${sockets.map(({ plug }) => plug.name).join(", ")}`);

const CASES: readonly (readonly [what: string, category: number, sockets: HeldSocket[], shown: string[]])[] =
  [
    ["a frame is the intrinsic", CATEGORY.intrinsic, [within(FRAME)], ["intrinsic: Adaptive Frame"]],
    [
      "weapon perks keep their order",
      CATEGORY.weaponPerks,
      [within(BARREL), within(TRAIT)],
      ["perks: Smallbore, Rampage"],
    ],
    [
      "an exotic's spirits are intrinsic wherever they are sorted",
      CATEGORY.armorPerks,
      [within(SPIRIT)],
      ["intrinsic: Spirit of the Assassin"],
    ],
    ["a hidden socket is left out", CATEGORY.weaponPerks, [within(TRAIT, { isVisible: false })], []],
    ["a socket without a plug is left out", CATEGORY.weaponMods, [within(null)], []],
    ["an empty socket is left out by its words", CATEGORY.weaponMods, [within(EMPTY_MOD)], []],
    [
      "an empty socket is left out by its category in any language",
      CATEGORY.weaponMods,
      [within(EMPTY_RECIPE)],
      [],
    ],
    ["a default shader is left out", CATEGORY.weaponCosmetics, [within(DEFAULT_SHADER)], []],
    ["a plug without a name is left out", CATEGORY.armorPerks, [within(NAMELESS)], []],
    ["a plug that nobody knows is left out", CATEGORY.weaponPerks, [within(null, { plugHash: 5 })], []],
    [
      "a kill tracker has its own line",
      CATEGORY.weaponPerks,
      [within(TRACKER), within(TRAIT)],
      ["perks: Rampage"],
    ],
    [
      "a masterwork has its own line",
      CATEGORY.weaponMods,
      [within(MASTERWORK), within(MOD)],
      ["mods: Backup Mag"],
    ],
    ["a catalyst has its own line", CATEGORY.weaponMods, [within(CATALYST)], []],
    ["a category of tomorrow is still shown", CATEGORY.ofTomorrow, [within(TRAIT)], ["other: Rampage"]],
  ];
for (const [what, category, sockets, shown] of CASES) {
  test(what, () => {
    expect(shownIn(category, sockets)).toEqual(shown);
  });
}

test("the intrinsic comes first, then perks, mods, and cosmetics last", () => {
  const sockets = [within(SHADER), within(MOD), within(TRAIT), within(FRAME)];
  const definition = aDefinition(1, {
    socketCategories: [
      { categoryHash: CATEGORY.weaponCosmetics, socketIndexes: [0] },
      { categoryHash: CATEGORY.weaponMods, socketIndexes: [1] },
      { categoryHash: CATEGORY.weaponPerks, socketIndexes: [2] },
      { categoryHash: CATEGORY.intrinsic, socketIndexes: [3] },
    ],
  });
  expect(words(socketGroups(anItem(definition, withHunter, { sockets }), plugs))).toEqual([
    "intrinsic: Adaptive Frame",
    "perks: Rampage",
    "mods: Backup Mag",
    "cosmetics: Bergusia",
  ]);
});

test("a column shows what is in and what this copy could have instead", () => {
  const options = [BARREL.itemHash, OTHER_BARREL.itemHash];
  const definition = aDefinition(1, {
    socketCategories: [{ categoryHash: CATEGORY.weaponPerks, socketIndexes: [0] }],
  });
  const item = anItem(definition, withHunter, {
    sockets: [within(OTHER_BARREL, { options, isEnabled: false })],
  });
  const [column] = socketGroups(item, plugs)[0]?.sockets ?? [];
  expect(column).toMatchObject({ plug: { name: "Full Bore" }, isEnabled: false });
  expect(column?.alternatives.map(({ name }) => name)).toEqual(["Smallbore"]);
});

test("a whole catalogue is no choice of this copy's", () => {
  const options = Array.from({ length: 40 }, (_, nth) => aPlug(`Mod ${nth}`).itemHash);
  const definition = aDefinition(1, {
    socketCategories: [{ categoryHash: CATEGORY.abilities, socketIndexes: [0] }],
  });
  const item = anItem(definition, withHunter, { sockets: [within(TRAIT, { options })] });
  expect(socketGroups(item, plugs)).toMatchObject([{ kind: "abilities", sockets: [{ alternatives: [] }] }]);
});

test("without live sockets it shows what the kind comes with, and an unknown item nothing", () => {
  const definition = aDefinition(1, { plugHashes: [FRAME.itemHash, TRAIT.itemHash, EMPTY_MOD.itemHash] });
  const item = anItem(definition, withHunter);
  expect(words(socketGroups(item, plugs))).toEqual(["intrinsic: Adaptive Frame", "other: Rampage"]);
  expect(socketGroups({ ...item, definition: null }, plugs)).toEqual([]);
});
