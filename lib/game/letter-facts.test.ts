import { expect, test } from "@playwright/test";
import fc from "fast-check";
import type { Account } from "./account.ts";
import { type LetterFacts, letterFacts } from "./letter-facts.ts";
import { ownWare } from "./own-ware.ts";
import { packFacts, unpackFacts } from "./packed-facts.ts";
import { type Place, VAULT } from "./place.ts";
import { aDefinition, anAccount, anItem, withHunter, withWarlock } from "./test-account.ts";
import {
  aCopy,
  CANNON,
  CATALYST,
  CLOAK,
  COWL,
  ENGRAM,
  factsOf,
  HEALTH,
  HIS_CANNON,
  HIS_COWL,
  live,
  MELEE,
  PRISM,
  RANGE,
  RELOAD,
  roll,
  STAND_IN,
  STRANGE_COIN,
} from "./test-own.ts";
import { aWare } from "./test-wares.ts";
import { WARE_GROUPS } from "./xur-wares.ts";

// Replay a failure with NINEFOLD_SEED=<the printed seed>, and for longer with RUNS=<how many>.
const seed = Number(process.env.NINEFOLD_SEED) || Math.trunc(Math.random() * 2 ** 31);
const RUNS = Number(process.env.RUNS) || 400;

const KINDS = [COWL, CANNON, PRISM, ENGRAM, CATALYST, STAND_IN, CLOAK];
const FACTS = factsOf(CLOAK);

const anyStats = fc.dictionary(
  fc.constantFrom(...[HEALTH, MELEE, RANGE, RELOAD].map(String)),
  fc.integer({ min: 0, max: 100 }),
);
const anyItem = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    stats: anyStats,
    place: fc.constantFrom<Place>(VAULT, withHunter, withWarlock),
    isKnown: fc.boolean(),
    power: fc.option(fc.integer({ min: 1, max: 550 })),
    isMasterwork: fc.boolean(),
  })
  .map(({ kind, stats, isKnown, place, ...some }) => {
    const item = aCopy(kind, { place, stats: live(stats), ...some });
    return {
      ...item,
      itemInstanceId: kind.isInstanced ? item.itemInstanceId : null,
      ...(isKnown ? {} : { definition: null }),
    };
  });
const anyWare = fc
  .record({
    kind: fc.constantFrom(...KINDS, aDefinition(404)),
    stats: anyStats,
    group: fc.constantFrom(...WARE_GROUPS),
    className: fc.constantFrom(null, "hunter" as const, "titan" as const),
    price: fc.integer({ min: 0, max: 50 }),
    collectibleHash: fc.constantFrom(null, 1011, 5),
  })
  .map(({ kind, stats, price, ...some }) =>
    aWare(kind.itemHash, {
      stats: roll(stats),
      costs: [{ itemHash: STRANGE_COIN, quantity: price, name: null, iconPath: null }],
      ...some,
    }),
  );
const anyAccount = fc
  .record({
    items: fc.array(anyItem, { maxLength: 12 }),
    coins: fc.option(fc.integer({ min: 0, max: 50 })),
    collected: fc.option(fc.subarray([1011, 5, 6])),
  })
  .map(
    ({ items, coins, collected }): Account => ({
      ...anAccount(items),
      currencies: coins === null ? [] : [{ itemHash: STRANGE_COIN, quantity: coins }],
      collected: collected && new Set(collected),
    }),
  );

test("of all that is said, nothing is of an item that the account does not hold, and nothing contradicts itself", () => {
  console.log(`letter-facts property seed: ${seed}`);
  fc.assert(
    fc.property(anyAccount, anyWare, (account, ware) => {
      const { copies, best, isCollected, canAfford, lacking, heldPieces } = ownWare(ware, account, FACTS);
      const held = new Map(account.items.map((item) => [item.itemInstanceId, item]));
      for (const copy of copies) {
        expect(copy.itemInstanceId).not.toBeNull();
        expect(held.get(copy.itemInstanceId)).toMatchObject({ place: copy.place, power: copy.power });
      }
      expect(new Set(copies.map(({ itemInstanceId }) => itemInstanceId)).size).toBe(copies.length);
      if (best) expect(copies).toContain(best.copy);
      if (copies.length > 0) expect(isCollected).toBe(true);
      if (isCollected === false) expect(account.collected?.has(ware.collectibleHash ?? 0)).toBe(false);
      expect(lacking.length > 0).toBe(canAfford === false);
      const pieces = account.items.filter(({ itemHash }) => itemHash === ware.itemHash);
      if (heldPieces !== null) expect(heldPieces).toBe(pieces.length);
      for (const { his, mine, verdict } of best?.stats ?? []) expect(his === mine).toBe(verdict === "same");
    }),
    { seed, numRuns: RUNS },
  );
});

test("there is one fact a ware, in the wares' order, and what is stored comes back the same", () => {
  fc.assert(
    fc.property(anyAccount, fc.array(anyWare, { maxLength: 20 }), (account, wares) => {
      const facts = letterFacts(wares, account, FACTS);
      expect(facts.facts.map(({ ware }) => ware)).toEqual(wares.map((_, place) => place));
      expect(unpackFacts(JSON.parse(JSON.stringify(packFacts(facts))))).toEqual(facts);
    }),
    { seed, numRuns: RUNS / 4 },
  );
});

test("the facts of 50 wares take less than 4 kB: 14 pieces of armour held, 16 new weapons, 20 materials", () => {
  const six = Object.fromEntries([HEALTH, MELEE, RANGE].map((statHash) => [statHash, 20]));
  const beaten = { ...HIS_COWL, stats: roll(six) };
  const wares = [
    ...Array.from({ length: 3 }, () => beaten),
    ...Array.from({ length: 11 }, () => HIS_COWL),
    ...Array.from({ length: 16 }, () => ({ ...HIS_CANNON, collectibleHash: 7 })),
    ...Array.from({ length: 20 }, () => aWare(PRISM.itemHash, { group: "materials" })),
  ];
  const account = {
    ...anAccount([aCopy(COWL, { stats: live({ [HEALTH]: 20, [MELEE]: 19, [RANGE]: 4 }) })]),
    currencies: [{ itemHash: STRANGE_COIN, quantity: 999 }],
    collected: new Set([3]),
  };
  const facts: LetterFacts = letterFacts(wares, account, FACTS);
  expect(facts.facts.filter(({ reasons }) => reasons.some(({ kind }) => kind === "beats-best"))).toHaveLength(
    3,
  );
  expect(JSON.stringify(packFacts(facts)).length).toBeLessThan(4_096);
});

for (const [place, where] of [
  [VAULT, "vault"],
  [withHunter, "hunter"],
  [withWarlock, "warlock"],
  [{ kind: "character", characterId: "1" }, "character"],
] as const) {
  test(`a letter tells that the best copy lies: ${where}`, () => {
    const item = { ...aCopy(COWL, { stats: live({ [HEALTH]: 20 }) }), place };
    const [fact] = letterFacts([HIS_COWL], anAccount([item]), FACTS).facts;
    expect(fact?.own.best).toMatchObject({ where, copy: { power: 400, isLocked: false } });
    expect(Object.keys(fact?.own.best?.copy ?? {})).toEqual(["power", "isLocked", "isMasterwork"]);
  });
}

test("a roll that is no better is told by its verdict alone, a better one stat by stat", () => {
  const mine = (health: number) => anAccount([aCopy(COWL, { stats: live({ [HEALTH]: health }) })]);
  const bestOf = (account: Account) => letterFacts([HIS_COWL], account, FACTS).facts[0]?.own.best;
  expect(bestOf(mine(40))).toMatchObject({ verdict: "worse", total: -10, stats: [] });
  expect(bestOf(mine(10))).toMatchObject({
    verdict: "better",
    total: 20,
    stats: [
      { name: "Health", his: 20, mine: 10 },
      { name: "Melee", his: 10, mine: 0 },
    ],
  });
});

test("a stack of what Xûr sells is no copy", () => {
  const [fact] = letterFacts([aWare(PRISM.itemHash)], anAccount([anItem(PRISM, VAULT)]), FACTS).facts;
  expect(fact?.own).toMatchObject({ copyCount: 0, isCollected: null, best: null });
});
