import { expect, test } from "@playwright/test";
import { ownWare } from "./own-ware.ts";
import { aDefinition, anAccount } from "./test-account.ts";
import {
  aCopy,
  CANNON,
  CHARGE_TIME,
  COWL,
  factsOf,
  HEALTH,
  HIS_CANNON,
  HIS_COWL,
  live,
  MELEE,
  own,
  RANGE,
  RELOAD,
  roll,
} from "./test-own.ts";
import { aWare } from "./test-wares.ts";
import type { XurWare } from "./xur-stock.ts";

const VERDICTS: readonly (readonly [
  what: string,
  ware: XurWare,
  mine: Readonly<Record<number, number>>,
  verdict: string,
  total: number | null,
])[] = [
  ["armour with a higher sum is better", HIS_COWL, { [HEALTH]: 20, [MELEE]: 6 }, "better", 4],
  [
    "armour with a higher sum is better, though one stat is lower",
    HIS_COWL,
    { [HEALTH]: 2, [MELEE]: 20 },
    "better",
    8,
  ],
  ["armour with a lower sum is worse", HIS_COWL, { [HEALTH]: 20, [MELEE]: 12 }, "worse", -2],
  ["armour with the same stats is the same", HIS_COWL, { [HEALTH]: 20, [MELEE]: 10 }, "same", 0],
  ["armour with the same sum of other stats is mixed", HIS_COWL, { [HEALTH]: 10, [MELEE]: 20 }, "mixed", 0],
  [
    "armour's stats that only the copy has count against his",
    HIS_COWL,
    { [HEALTH]: 20, [MELEE]: 10, [RANGE]: 5 },
    "worse",
    -5,
  ],
  [
    "a weapon that is higher in all that differs is better",
    HIS_CANNON,
    { [RANGE]: 45, [RELOAD]: 40 },
    "better",
    null,
  ],
  [
    "a weapon that is lower in all that differs is worse",
    HIS_CANNON,
    { [RANGE]: 55, [RELOAD]: 41 },
    "worse",
    null,
  ],
  [
    "a weapon that is higher here and lower there is mixed, whatever the sum",
    HIS_CANNON,
    { [RANGE]: 10, [RELOAD]: 41 },
    "mixed",
    null,
  ],
  ["a weapon with the same stats is the same", HIS_CANNON, { [RANGE]: 50, [RELOAD]: 40 }, "same", null],
];
for (const [what, ware, mine, verdict, total] of VERDICTS) {
  test(what, () => {
    const kind = ware === HIS_COWL ? COWL : CANNON;
    expect(own(ware, [aCopy(kind, { stats: live(mine) })]).best).toMatchObject({ verdict, total });
  });
}

test("where less is better, his smaller number is better", () => {
  const ware = aWare(CANNON.itemHash, { stats: roll({ [CHARGE_TIME]: 500 }) });
  const { best } = own(ware, [aCopy(CANNON, { stats: live({ [CHARGE_TIME]: 700 }) })]);
  expect(best).toMatchObject({ verdict: "better", stats: [{ his: 500, mine: 700, verdict: "better" }] });
});

test("stats are told one by one in the order of his", () => {
  const { best } = own(HIS_COWL, [aCopy(COWL, { stats: live({ [MELEE]: 12, [HEALTH]: 20 }) })]);
  expect(best?.stats).toEqual([
    { statHash: HEALTH, name: "Health", his: 20, mine: 20, verdict: "same" },
    { statHash: MELEE, name: "Melee", his: 10, mine: 12, verdict: "worse" },
  ]);
});

const MASTERWORK = "v460.plugs.armor.masterworks";
for (const [what, ware, plugCategory, category, mine] of [
  ["an armour's mods", HIS_COWL, "enhancements.v2_general", 590099826, 20],
  ["an armour's masterwork", HIS_COWL, MASTERWORK, 0, 20],
  ["a weapon's mod", HIS_CANNON, "v400.weapon.mod_guns", 2685412949, 50],
  ["a weapon's masterwork", HIS_CANNON, "v400.plugs.weapons.masterworks.stat.range", 0, 50],
  ["an exotic weapon's catalyst", HIS_CANNON, "v400.exotic.masterwork", 0, 50],
] as const) {
  test(`no part of the copy's roll: ${what}`, () => {
    const isArmor = ware === HIS_COWL;
    const statHash = isArmor ? HEALTH : RANGE;
    const plug = aDefinition(70_001, {
      plugCategory,
      investmentStats: [{ statHash, value: 10, isConditional: false }],
    });
    const kind = {
      ...(isArmor ? COWL : CANNON),
      socketCategories: [{ categoryHash: category, socketIndexes: [0] }],
    };
    const item = aCopy(kind, {
      stats: live({ [statHash]: mine + 10 }),
      sockets: [{ plugHash: plug.itemHash, isEnabled: true, isVisible: true, options: [] }],
    });
    const { best, copies } = ownWare(ware, anAccount([item]), factsOf(plug));
    expect(best?.stats.find((one) => one.statHash === statHash)).toMatchObject({ mine, verdict: "same" });
    expect(copies[0]?.stats.find((one) => one.statHash === statHash)?.value).toBe(mine);
  });
}

test("what a weapon's barrel gives is part of the copy's roll", () => {
  const barrel = aDefinition(70_002, {
    plugCategory: "barrels",
    investmentStats: [{ statHash: RANGE, value: 10, isConditional: false }],
  });
  const kind = { ...CANNON, socketCategories: [{ categoryHash: 4241085061, socketIndexes: [0] }] };
  const item = aCopy(kind, {
    stats: live({ [RANGE]: 50, [RELOAD]: 40 }),
    sockets: [{ plugHash: barrel.itemHash, isEnabled: true, isVisible: true, options: [] }],
  });
  expect(ownWare(HIS_CANNON, anAccount([item]), factsOf(barrel)).best).toMatchObject({ verdict: "same" });
});
