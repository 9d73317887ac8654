import { deepEqual } from "node:assert/strict";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import type { Account } from "./account.ts";
import { type Item, itemKey } from "./item.ts";
import { itemsOf, wishesOf } from "./move-step.ts";
import { VAULT } from "./place.ts";
import { type PlannedTest, planAndPlay } from "./test-plan.ts";
import { PLACES, type Seed, settle } from "./test-worlds.ts";
import type { Wish } from "./wish.ts";

// Replay a failure with NINEFOLD_SEED=<the printed seed>, and for longer with RUNS=<how many>.
const seed = Number(process.env.NINEFOLD_SEED) || Math.trunc(Math.random() * 2 ** 31);
const RUNS = Number(process.env.RUNS ?? 3_000);

const anySeed: fc.Arbitrary<Seed> = fc.record({
  kind: fc.nat(99),
  place: fc.nat(99),
  quantity: fc.integer({ min: 1, max: 5 }),
  state: fc.constantFrom("worn", "carried", "carried", "waiting"),
  isLocked: fc.boolean(),
});
const anyWish = fc.record({
  pick: fc.nat(99),
  place: fc.nat(99),
  equip: fc.boolean(),
  quantity: fc.option(fc.integer({ min: -1, max: 9 })),
  lock: fc.option(fc.boolean(), { freq: 5 }),
});
const anyWorld = fc.record({
  seeds: fc.array(anySeed, { minLength: 1, maxLength: 60, size: "max" }),
  wanted: fc.array(anyWish, { minLength: 1, maxLength: 6, size: "max" }),
  mayMoveOthers: fc.boolean(),
});
type World = typeof anyWorld extends fc.Arbitrary<infer T> ? T : never;

/** No instance and no kind of stack twice: what two wishes make of one item is nobody's to say. */
function toWishes({ items }: Account, wanted: World["wanted"]): Wish[] {
  const named = new Set<string>();
  return wanted.flatMap(({ pick, place, equip, quantity, lock }): Wish[] => {
    const item = items[pick % items.length];
    const name = item && (item.itemInstanceId ?? String(item.itemHash));
    if (!item || !name || named.has(name)) return [];
    named.add(name);
    const to = PLACES[place % PLACES.length] ?? VAULT;
    const wish = { itemKey: itemKey(item), to, equip, quantity };
    return [lock === null ? wish : { ...wish, equip: false, lock }];
  });
}

function plan({ seeds, wanted, mayMoveOthers }: World) {
  const account = settle(seeds);
  const wishes = toWishes(account, wanted);
  return { account, wishes, planned: planAndPlay(account, wishes, { mayMoveOthers }) };
}

/** Refused wishes have no call; an item that a wish names is touched for that wish alone. */
function trespasses(account: Account, wishes: readonly Wish[], { steps, problems }: PlannedTest): string[] {
  const named = new Map(wishes.map((wish, index) => [wish.itemKey, index]));
  const ownerOf = ({ itemInstanceId, itemHash }: Pick<Item, "itemInstanceId" | "itemHash">) =>
    itemInstanceId === null
      ? [...named].find(([key]) => key.startsWith(`stack-${itemHash}-`))?.[1]
      : named.get(itemInstanceId);
  return steps.flatMap((step) => [
    ...wishesOf(step).flatMap((index) => (problems[index] ? [`a call for refused wish ${index}`] : [])),
    ...itemsOf(step).flatMap((item, nth) => {
      const { wish, reason } = step.call === "equip-several" ? (step.items[nth] ?? step) : step;
      const isInstance = account.items.some((one) => one.itemInstanceId === item.itemInstanceId);
      const owner = isInstance && item.itemInstanceId !== null ? ownerOf(item) : undefined;
      if (reason === "asked" && ownerOf(item) !== wish) return [`asked of another item: ${item.itemHash}`];
      return owner !== undefined && owner !== wish ? [`moved for another's sake: ${item.itemHash}`] : [];
    }),
  ]);
}

test("X18 whatever is wished: the game's laws hold after every call, and every wish ends as told", () => {
  console.log(`plan-wishes property seed: ${seed}`);
  const counts = { planned: 0, refused: 0, made: 0 };
  fc.assert(
    fc.property(anyWorld, (world) => {
      const { account, wishes, planned } = plan(world);
      deepEqual(planned.broken, []);
      deepEqual(trespasses(account, wishes, planned), []);
      counts.planned += planned.steps.length > 0 ? 1 : 0;
      counts.refused += planned.problems.some((problem) => problem !== null) ? 1 : 0;
      counts.made += planned.steps.some(({ reason }) => reason === "make-room") ? 1 : 0;
    }),
    { seed, numRuns: RUNS, endOnFailure: true },
  );
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(RUNS / 50);
});

test("X1 switched off, no random plan touches what no wish names", () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const { planned } = plan({ ...world, mayMoveOthers: false });
      deepEqual(
        planned.steps.filter(({ reason }) => reason !== "asked"),
        [],
      );
    }),
    { seed, numRuns: Math.ceil(RUNS / 5) },
  );
});

test("the same account and the same wishes give the same plan", () => {
  fc.assert(
    fc.property(anyWorld, (world) => deepEqual(plan(world).planned.steps, plan(world).planned.steps)),
    { seed, numRuns: Math.ceil(RUNS / 20) },
  );
});
