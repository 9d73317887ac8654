import { expect, test } from "@playwright/test";
import type { HeldSocket, Item, PlugObjective } from "./item.ts";
import type { InvestmentStat, ItemDefinition } from "./item-definition.ts";
import { catalystOf, killTrackerOf, masterworkOf } from "./item-progress.ts";
import { aDefinition, anItem, withHunter } from "./test-account.ts";

const RANGE = 1240592695;
const plugs = new Map<number, ItemDefinition>();
function aPlug(name: string, plugCategory: string, investmentStats: readonly InvestmentStat[] = []) {
  const plug = aDefinition(60_000 + plugs.size, { name, plugCategory, investmentStats });
  plugs.set(plug.itemHash, plug);
  return plug;
}
const gives = (value: number, isConditional = false) => ({ statHash: RANGE, value, isConditional });

const KILLS = aPlug("Kill Tracker", "v400.plugs.weapons.masterworks.trackers");
const CRUCIBLE = aPlug("Crucible Tracker", "v400.plugs.weapons.masterworks.trackers");
const EMPTY_CATALYST = aPlug("Empty Catalyst Socket", "v400.empty.exotic.masterwork");
const CATALYST = aPlug("Sunshot Catalyst", "v300_new_hand_cannon1_masterwork");
const TIER_4 = aPlug("Tier 4: Range", "v400.plugs.weapons.masterworks.stat.range", [
  gives(4),
  gives(1, true),
]);
const TIER_2 = aPlug("Tier 2: Range", "v400.plugs.weapons.masterworks.stat.range", [
  gives(2),
  gives(3, true),
]);
const FULL = aPlug("Masterworked: Range", "v400.plugs.weapons.masterworks.stat.range", [
  gives(10),
  gives(3, true),
]);
const ARMOR_3 = aPlug("Upgrade Armor", "v460.plugs.armor.masterworks", [gives(3, true)]);
const ARMOR_0 = aPlug("Upgrade Armor", "v460.plugs.armor.masterworks");

const held = (...some: ItemDefinition[]): HeldSocket[] =>
  some.map(({ itemHash }) => ({ plugHash: itemHash, isEnabled: true, isVisible: true, options: [] }));
const counted = (plug: ItemDefinition, progress: number, completionValue = 1): PlugObjective => ({
  plugHash: plug.itemHash,
  objectiveHash: 7,
  progress,
  completionValue,
  isComplete: progress >= completionValue,
});
const objectives = new Map([[7, { objectiveHash: 7, description: "Defeats", completionValue: 500 }]]);

function weapon(some: Partial<Item>, rarity: "exotic" | "legendary" = "exotic"): Item {
  return anItem(aDefinition(1, { rarity }), withHunter, some);
}

const TRACKED: readonly (readonly [what: string, some: Partial<Item>, shown: string | null])[] = [
  ["a weapon without a tracker counts nothing", {}, null],
  [
    "a tracker that is in tells its count",
    { sockets: held(KILLS), plugObjectives: [counted(KILLS, 1204)] },
    "Kill Tracker 1204",
  ],
  [
    "of several trackers the one that is in counts",
    { sockets: held(CRUCIBLE), plugObjectives: [counted(KILLS, 9), counted(CRUCIBLE, 0)] },
    "Crucible Tracker 0",
  ],
  [
    "a catalyst counts too, but is no tracker",
    { sockets: held(CATALYST), plugObjectives: [counted(CATALYST, 3)] },
    null,
  ],
  [
    "a tracker that was taken out is not told",
    { sockets: held(TIER_4), plugObjectives: [counted(KILLS, 3)] },
    null,
  ],
];
for (const [what, some, shown] of TRACKED) {
  test(what, () => {
    const told = killTrackerOf(weapon(some), plugs);
    expect(told && `${told.plug.name} ${told.count}`).toBe(shown);
  });
}

const CATALYSTS: readonly (readonly [
  what: string,
  some: Partial<Item>,
  state: string | null,
  tasks: string[],
])[] = [
  ["a weapon without a catalyst's socket has none", { sockets: held(KILLS) }, null, []],
  [
    "an empty socket of which nothing is known is a catalyst not found",
    { sockets: held(EMPTY_CATALYST) },
    "missing",
    [],
  ],
  [
    "a catalyst shows how far it is",
    { sockets: held(EMPTY_CATALYST), plugObjectives: [counted(CATALYST, 120, 500)] },
    "counting",
    ["Defeats 120/500"],
  ],
  [
    "a catalyst that is in but not done still counts",
    { sockets: held(CATALYST), plugObjectives: [counted(CATALYST, 120, 500)] },
    "counting",
    ["Defeats 120/500"],
  ],
  [
    "a catalyst whose task is done waits to be put in",
    { sockets: held(EMPTY_CATALYST), plugObjectives: [counted(CATALYST, 500, 500)] },
    "ready",
    [],
  ],
  [
    "a catalyst that is in is in",
    { sockets: held(CATALYST), plugObjectives: [counted(CATALYST, 501, 500)] },
    "in",
    [],
  ],
  ["a catalyst without a task is in", { sockets: held(CATALYST) }, "in", []],
];
for (const [what, some, state, tasks] of CATALYSTS) {
  test(what, () => {
    const catalyst = catalystOf(weapon(some), plugs, objectives);
    expect(catalyst?.state ?? null).toBe(state);
    const told = catalyst?.tasks.map(
      (task) => `${task.description} ${task.progress}/${task.completionValue}`,
    );
    expect(told ?? []).toEqual(tasks);
  });
}

test("only exotic weapons have a catalyst", () => {
  expect(catalystOf(weapon({ sockets: held(CATALYST) }, "legendary"), plugs, objectives)).toBeNull();
});

const armor = aDefinition(2, { itemType: 2 });
const MASTERWORKS: readonly (readonly [what: string, item: Item, level: string | null])[] = [
  ["a weapon's level is what its masterwork adds", weapon({ sockets: held(TIER_4) }), "4 of 10"],
  ["what it gives under circumstances is no level", weapon({ sockets: held(TIER_2) }), "2 of 10"],
  ["a masterworked weapon is full", weapon({ sockets: held(FULL), isMasterwork: true }), "10 of 10"],
  ["an exotic that is masterworked is full, whatever it raises", weapon({ isMasterwork: true }), "10 of 10"],
  ["a weapon of which nothing is known has none", weapon({}), null],
  ["armour counts to five", anItem(armor, withHunter, { sockets: held(ARMOR_3) }), "3 of 5"],
  ["armour begins at nothing", anItem(armor, withHunter, { sockets: held(ARMOR_0) }), "0 of 5"],
  [
    "masterworked armour is full",
    anItem(armor, withHunter, { sockets: held(ARMOR_3), isMasterwork: true }),
    "5 of 5",
  ],
  ["a ship has none", anItem(aDefinition(3, { itemType: 21 }), withHunter), null],
];
for (const [what, item, level] of MASTERWORKS) {
  test(what, () => {
    const masterwork = masterworkOf(item, plugs);
    expect(masterwork && `${masterwork.level} of ${masterwork.fullLevel}`).toBe(level);
  });
}

test("a weapon's masterwork names the stat it raises, armour's raises several", () => {
  expect(masterworkOf(weapon({ sockets: held(TIER_4) }), plugs)?.statHash).toBe(RANGE);
  expect(masterworkOf(anItem(armor, withHunter, { sockets: held(ARMOR_3) }), plugs)?.statHash).toBeNull();
});
