import { VAULT } from "#lib/game/place.ts";
import { expect, type Mover, test } from "../../e2e/support/move-world.ts";
import type { SandboxItem } from "../../e2e/support/sandbox-controls.ts";
import { askMove } from "./ask-move.ts";
import { carryOutPlan } from "./carry-out-plan.ts";
import { loadInventory } from "./load-inventory.ts";
import { loadPlan } from "./load-plan.ts";
import type { Services } from "./services.ts";

const THROTTLED = 36;
const NOT_FOUND = 1623;
const FORBIDDEN = 1663;

/** What truly is, as Bungie keeps it. */
async function truly(mover: Mover, itemInstanceId: string): Promise<SandboxItem | undefined> {
  return (await mover.items()).find((item) => item.itemInstanceId === itemInstanceId);
}

/** What the player's page shows of the lock. */
async function shown(services: Services, { player }: Mover, itemInstanceId: string): Promise<boolean | null> {
  const loaded = await loadInventory(services, player, new Date());
  if (!loaded.ok) throw new Error(`cannot be read: ${JSON.stringify(loaded.problem)}`);
  const { items } = loaded.inventory.account;
  return items.find((item) => item.itemInstanceId === itemInstanceId)?.isLocked ?? null;
}

const lockOf = (itemKey: string, lock: boolean) => ({ itemKey, to: VAULT, lock });

for (const place of ["vault", "hunter", "warlock"] as const) {
  test(`an item of the ${place} is locked and unlocked in one call each, and stays where it lies`, async ({
    mover,
    services,
  }) => {
    const item = await mover.aWeaponIn(place === "vault" ? VAULT : mover[place]);
    const itemKey = item.itemInstanceId;
    const start = item.locked;
    for (const lock of [!start, start]) {
      const plan = await mover.move(lockOf(itemKey, lock));
      expect(plan).toMatchObject({ state: "done", problem: null });
      expect(await truly(mover, itemKey)).toEqual({ ...item, locked: lock });
      expect(await shown(services, mover, itemKey)).toBe(lock);
    }
    expect((await mover.writes()).map(({ route, code }) => [route, code])).toEqual([
      ["SetLockState", 1],
      ["SetLockState", 1],
    ]);
  });
}

test("a lock that is so already is done without a call", async ({ mover }) => {
  const { itemInstanceId: itemKey, locked } = await mover.aWeaponIn(VAULT);
  expect(await mover.move(lockOf(itemKey, locked))).toMatchObject({
    state: "done",
    problem: null,
    steps: [],
  });
  expect(await mover.writes()).toHaveLength(0);
});

test("a lock of which no answer came is found done, or set again, and never the other way round", async ({
  mover,
  services,
}) => {
  const { itemInstanceId: itemKey, locked } = await mover.aWeaponIn(VAULT);
  for (const [kind, lock] of [
    ["lost-answer", !locked],
    ["reset", locked],
    ["html", !locked],
  ] as const) {
    await mover.fault({ route: "SetLockState", kind, times: 1 });
    expect(await mover.move(lockOf(itemKey, lock)), kind).toMatchObject({ state: "done", problem: null });
    expect((await truly(mover, itemKey))?.locked, kind).toBe(lock);
    expect(await shown(services, mover, itemKey), kind).toBe(lock);
  }
});

test("while Bungie's profile stays old, a lost lock is set again and shown as it was asked", async ({
  mover,
  services,
}) => {
  const { itemInstanceId: itemKey, locked } = await mover.aWeaponIn(VAULT);
  const planId = await mover.ask(lockOf(itemKey, !locked));
  await mover.fault({ route: "GetProfile", kind: "stale", seconds: 120 });
  await mover.fault({ route: "SetLockState", kind: "lost-answer", times: 1 });
  expect(await mover.carryOut(planId)).toMatchObject({ state: "done", problem: null });
  expect((await mover.writes()).map(({ route }) => route)).toEqual(["SetLockState", "SetLockState"]);
  expect((await truly(mover, itemKey))?.locked).toBe(!locked);
  expect(await shown(services, mover, itemKey)).toBe(!locked);
});

test("throttled it waits and goes on; what Bungie will not lock says so and stays as it was", async ({
  mover,
  services,
}) => {
  const { itemInstanceId: itemKey, locked } = await mover.aWeaponIn(mover.hunter);
  await mover.fault({ route: "SetLockState", kind: "code", code: THROTTLED, times: 2 });
  expect((await mover.move(lockOf(itemKey, !locked))).state).toBe("done");
  await mover.fault({ route: "SetLockState", kind: "code", code: FORBIDDEN, times: 1 });
  const refused = await mover.move(lockOf(itemKey, locked));
  expect(refused).toMatchObject({ state: "stopped", problem: { kind: "not-lockable" } });
  expect((await loadPlan(services, mover.player, refused.planId))?.steps).toMatchObject([
    { call: "lock", state: "refused", from: mover.hunter, to: mover.hunter },
  ]);
  expect((await truly(mover, itemKey))?.locked).toBe(!locked);
});

test("an item that the player moved meanwhile is locked where it lies now", async ({ mover }) => {
  const item = await mover.aWeaponIn(VAULT);
  const planId = await mover.ask(lockOf(item.itemInstanceId, !item.locked));
  const [asked] = (await mover.plan(planId)).steps;
  // To somebody else than the one whom the call was planned with.
  const other = [mover.hunter, mover.warlock].find(
    (one) => one.kind === "character" && one.characterId !== asked?.step.characterId,
  );
  await mover.byHand(item, VAULT, other ?? VAULT);
  expect(await mover.carryOut(planId)).toMatchObject({ state: "done", restsAt: [{ place: other }] });
  const locks = (await mover.writes()).filter(({ route }) => route === "SetLockState");
  expect(locks.map(({ code }) => code)).toEqual([NOT_FOUND, 1]);
  expect((await truly(mover, item.itemInstanceId))?.locked).toBe(!item.locked);
});

test("a lock does not call off a move of the same item, nor a move a lock; a later lock counts", async ({
  mover,
  services,
}) => {
  const { itemInstanceId: itemKey, locked } = await mover.aWeaponIn(mover.hunter);
  const move = await mover.ask({ itemKey, to: mover.warlock });
  const lock = await mover.ask(lockOf(itemKey, !locked));
  const away = await mover.ask({ itemKey, to: VAULT });
  await mover.fault({ route: "SetLockState", kind: "code", code: THROTTLED, throttleSeconds: 30, times: 1 });
  await carryOutPlan(services, lock, { clock: () => new Date() });
  expect((await mover.plan(lock)).state).toBe("paused");
  expect((await mover.carryOut(lock)).state).toBe("done");
  // The move gives way to the later move alone.
  expect(await mover.carryOut(move)).toMatchObject({ state: "refused", problem: { kind: "superseded" } });
  expect((await mover.carryOut(away)).state).toBe("done");
  expect(await truly(mover, itemKey)).toMatchObject({ locked: !locked, place: "vault" });

  const first = await mover.ask(lockOf(itemKey, locked));
  const last = await mover.ask(lockOf(itemKey, !locked));
  await mover.fault({ route: "SetLockState", kind: "code", code: THROTTLED, throttleSeconds: 30, times: 1 });
  await carryOutPlan(services, first, { clock: () => new Date() });
  expect(await mover.carryOut(first)).toMatchObject({ state: "refused", problem: { kind: "superseded" } });
  expect((await mover.carryOut(last)).state).toBe("done");
  expect((await truly(mover, itemKey))?.locked).toBe(!locked);
});

test("a stack has no lock, and nobody locks another player's item: no call is made", async ({
  mover,
  services,
  sandbox,
  aPlayer,
}) => {
  const stack = (await mover.items()).find((item) => item.itemInstanceId === null && item.place === "vault");
  const asked = (itemKey: string) =>
    askMove(services, mover.player, { equip: false, ...lockOf(itemKey, true) }, new Date());
  expect(await asked(`stack-${stack?.itemHash}-vault`)).toEqual({
    ok: false,
    problem: { kind: "not-lockable" },
  });
  const other = await aPlayer("no-clan");
  const theirs = (await sandbox.itemsOf(other.inSandbox.playerId)).find((item) => item.itemInstanceId);
  expect(await asked(theirs?.itemInstanceId ?? "")).toEqual({ ok: false, problem: { kind: "unknown-item" } });
  expect(await mover.writes()).toHaveLength(0);
});
