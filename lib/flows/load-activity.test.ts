import { type ActivityFilter, EVERYTHING } from "#lib/game/activity-filter.ts";
import { VAULT } from "#lib/game/place.ts";
import { expect, type Mover, test } from "../../e2e/support/move-world.ts";
import { askMove } from "./ask-move.ts";
import { carryOutPlan } from "./carry-out-plan.ts";
import { type Activity, loadActivity, loadWholeActivity } from "./load-activity.ts";
import type { Services } from "./services.ts";
import type { WriteView } from "./to-write-view.ts";

async function activityOf(
  services: Services,
  mover: Pick<Mover, "player">,
  filter: Partial<ActivityFilter> = {},
  now = new Date(),
): Promise<Activity & { writes: WriteView[] }> {
  const activity = await loadActivity(
    services,
    mover.player,
    { ...EVERYTHING, ...filter },
    { after: null },
    now,
  );
  return { ...activity, writes: activity.groups.flatMap(({ writes }) => writes) };
}

/** Runs a plan once, as the worker does: it may pause. */
async function runOnce(services: Services, planId: string): Promise<void> {
  await carryOutPlan(services, planId, { clock: () => new Date() });
}

test("every write that reached Bungie is listed: when, what, from where to where, its answer and how long it took", async ({
  services,
  mover,
}) => {
  const { itemInstanceId: itemKey, name } = await mover.aWeaponIn(mover.hunter);
  const before = new Date();
  await mover.move({ itemKey, to: mover.warlock });
  const { writes, total, groups } = await activityOf(services, mover);
  expect(total).toBe((await mover.writes()).length);
  expect(writes.map(({ call, from, to }) => ({ call, from, to }))).toEqual([
    { call: "transfer", from: mover.hunter, to: VAULT },
    { call: "transfer", from: VAULT, to: mover.warlock },
  ]);
  for (const write of writes) {
    expect(write).toMatchObject({ reason: "asked", outcome: "done", bungieCode: 1, problem: null });
    expect(write.items).toMatchObject([{ itemInstanceId: itemKey, name }]);
    expect(write.startedAt.getTime()).toBeGreaterThanOrEqual(before.getTime());
    expect(write.durationMs).toBe((write.endedAt?.getTime() ?? 0) - write.startedAt.getTime());
  }
  expect(groups.map(({ view }) => view.state)).toEqual(["done"]);
});

test("a write that Bungie refused is listed with what it said", async ({ services, mover }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(VAULT);
  await mover.fault({ route: "TransferItem", kind: "code", code: 1663, times: 1 });
  await mover.move({ itemKey, to: mover.hunter });
  const { writes } = await activityOf(services, mover);
  expect(writes).toHaveLength(1);
  expect(writes[0]).toMatchObject({
    outcome: "refused",
    bungieCode: 1663,
    problem: { kind: "not-transferable" },
  });
  expect(writes[0]?.durationMs).not.toBeNull();
});

test("a write whose answer was lost says so until a look at the account has told", async ({
  services,
  mover,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(VAULT);
  await mover.fault({ route: "TransferItem", kind: "lost-answer", times: 1 });
  const planId = await mover.ask({ itemKey, to: mover.hunter });
  await mover.fault({ route: "GetProfile", kind: "code", code: 5, times: 1 });
  await runOnce(services, planId);
  expect((await activityOf(services, mover)).writes).toMatchObject([
    { outcome: "unknown", bungieCode: null },
  ]);
  expect(await mover.carryOut(planId)).toMatchObject({ state: "done" });
  expect((await activityOf(services, mover)).writes).toMatchObject([
    { outcome: "done", bungieCode: null, durationMs: null },
  ]);
});

test("a write that Bungie turned away for load is listed as one to be tried again, then as done", async ({
  services,
  mover,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(VAULT);
  await mover.fault({ route: "TransferItem", kind: "code", code: 36, throttleSeconds: 3, times: 1 });
  const planId = await mover.ask({ itemKey, to: mover.hunter });
  await runOnce(services, planId);
  expect((await activityOf(services, mover)).writes).toMatchObject([{ outcome: "waiting", problem: null }]);
  await mover.carryOut(planId);
  expect((await activityOf(services, mover)).writes).toMatchObject([{ outcome: "done", bungieCode: 1 }]);
});

/** Of weapons with a character, the worn one included. */
const SLOT_CAPACITY = 10;

/** Fills a slot of a character by hand, as in the game, and names a weapon in the vault that no longer fits there. */
async function aWeaponWithoutRoom(services: Services, mover: Mover) {
  const first = await mover.aWeaponIn(VAULT);
  const hunter = mover.hunter.kind === "character" ? mover.hunter.characterId : "";
  const inSlot = (await mover.items()).filter(
    ({ homeBucketHash }) => homeBucketHash === first.homeBucketHash,
  );
  let room = SLOT_CAPACITY - inSlot.filter(({ place, postmaster }) => place === hunter && !postmaster).length;
  for (const item of inSlot) {
    const isOther = item.place === "vault" && item.itemInstanceId !== first.itemInstanceId;
    if (room === 0 || !isOther) continue;
    // Bungie refuses calls that follow each other faster than a tenth of a second.
    await expect(() => mover.byHand(item, VAULT, mover.hunter)).toPass({ timeout: 5_000 });
    room -= 1;
  }
  expect(room, "the slot is full").toBe(0);
  await mover.opensPage();
  const [definition] = await services.db.definition.findMany({
    where: { table: "item", hash: BigInt(first.itemHash) },
  });
  return { ...first, name: (definition?.body as { name?: string } | undefined)?.name ?? first.name };
}

test("what moved for another item's sake is listed with its reason and what it was for", async ({
  services,
  mover,
}) => {
  const wanted = await aWeaponWithoutRoom(services, mover);
  const wish = { itemKey: wanted.itemInstanceId, to: mover.hunter, equip: false };
  const asked = await askMove(services, mover.player, wish, new Date());
  expect(asked).toMatchObject({ ok: true, isProposed: true });
  expect(await activityOf(services, mover), "nothing before its player agrees").toMatchObject({ total: 0 });
  await mover.carryOut(await mover.agree(asked));
  const { writes } = await activityOf(services, mover);
  expect(writes.map(({ reason, from, to }) => ({ reason, from, to }))).toEqual([
    { reason: "make-room", from: mover.hunter, to: VAULT },
    { reason: "asked", from: VAULT, to: mover.hunter },
  ]);
  const [aside, itself] = writes;
  expect(aside?.items[0]?.itemInstanceId).not.toBe(wanted.itemInstanceId);
  expect(itself?.items[0]?.itemInstanceId).toBe(wanted.itemInstanceId);
  if (aside?.items[0]?.itemHash !== wanted.itemHash) expect(aside?.forName).toBe(wanted.name);
  const sideEffects = await activityOf(services, mover, { cause: "side-effect" });
  expect(sideEffects.writes.map(({ position }) => position)).toEqual([aside?.position]);
  expect(sideEffects.groups[0]?.view.canUndo).toBe(true);
});

test("what was not called yet is not listed", async ({ services, mover }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(VAULT);
  await mover.ask({ itemKey, to: mover.hunter });
  expect(await activityOf(services, mover)).toMatchObject({ total: 0, groups: [], isEmpty: true });
});

/** A history of several kinds: a move over the vault, an equip that is refused, a lock. */
async function aHistory(mover: Mover) {
  const moved = await mover.aWeaponIn(mover.hunter);
  await mover.move({ itemKey: moved.itemInstanceId, to: mover.warlock });
  const worn = await mover.aWeaponIn(mover.warlock);
  await mover.fault({ route: "EquipItem", kind: "code", code: 1671, times: 1 });
  await mover.move({ itemKey: worn.itemInstanceId, to: mover.warlock, equip: true });
  const locked = await mover.aWeaponIn(VAULT);
  const lock = { itemKey: locked.itemInstanceId, to: VAULT };
  await mover.move({ ...lock, lock: !locked.locked });
  await mover.move({ ...lock, lock: locked.locked });
  return { moved, worn, locked };
}

test("each filter finds what it says, and nothing else", async ({ services, mover }) => {
  const { moved, worn, locked } = await aHistory(mover);
  const callsOf = async (filter: Partial<ActivityFilter>) =>
    (await activityOf(services, mover, filter)).writes.map(({ call, items }) => [
      call,
      items[0]?.itemInstanceId,
    ]);
  const transfers = [
    ["transfer", moved.itemInstanceId],
    ["transfer", moved.itemInstanceId],
  ];
  const equip = ["equip", worn.itemInstanceId];
  const locks = [
    ["lock", locked.itemInstanceId],
    ["lock", locked.itemInstanceId],
  ];
  expect(await callsOf({})).toEqual([...locks, equip, ...transfers]);
  expect(await callsOf({ kind: "moved" })).toEqual(transfers);
  expect(await callsOf({ kind: "equipped" })).toEqual([equip]);
  expect(await callsOf({ kind: "locked" })).toEqual(locks);
  expect(await callsOf({ kind: "collected" })).toEqual([]);
  expect(await callsOf({ outcome: "refused" })).toEqual([equip]);
  expect(await callsOf({ outcome: "done" })).toEqual([...locks, ...transfers]);
  expect(await callsOf({ outcome: "unknown" })).toEqual([]);
  expect(await callsOf({ cause: "side-effect" })).toEqual([]);
  expect(await callsOf({ cause: "asked" })).toHaveLength(5);
  const hunter = mover.hunter.kind === "character" ? mover.hunter.characterId : "";
  const ofHunter = (await activityOf(services, mover, { characterId: hunter })).writes;
  expect(ofHunter.filter(({ call }) => call !== "lock")).toMatchObject([{ call: "transfer", to: VAULT }]);
  const named = await callsOf({ itemName: ` ${moved.name.toUpperCase()} `.trim() });
  expect(named).toEqual(expect.arrayContaining(transfers));
  expect(named.every(([, id]) => id !== locked.itemInstanceId || locked.name === moved.name)).toBe(true);
  expect(await callsOf({ itemName: "no item is called this" })).toEqual([]);
  expect(await callsOf({ itemName: moved.name, kind: "moved", outcome: "refused" })).toEqual([]);
});

test("a period reaches back from now", async ({ services, mover }) => {
  await aHistory(mover);
  const later = new Date(Date.now() + 2 * 86_400_000);
  const totals = await Promise.all(
    ([1, 7, null] as const).map(async (days) => (await activityOf(services, mover, { days }, later)).total),
  );
  expect(totals).toEqual([0, 5, 5]);
  const nothing = await activityOf(services, mover, { days: 1 }, later);
  expect(nothing.isEmpty, "there is a history, only not this").toBe(false);
});

test("pages join without a gap or a repeat, also within a plan, and the file holds all of them", async ({
  services,
  mover,
}) => {
  await aHistory(mover);
  const key = ({ planId, position }: WriteView) => `${planId} ${position}`;
  const whole = (await activityOf(services, mover)).writes.map(key);
  const paged: string[] = [];
  const continued: boolean[] = [];
  let after: Activity["next"] = null;
  do {
    const page: Activity = await loadActivity(
      services,
      mover.player,
      EVERYTHING,
      { after, most: 1 },
      new Date(),
    );
    paged.push(...page.groups.flatMap(({ writes }) => writes.map(key)));
    continued.push(...page.groups.map(({ isContinued }) => isContinued));
    expect(page.total).toBe(5);
    after = page.next;
  } while (after);
  expect(paged).toEqual(whole);
  expect(continued).toEqual([false, false, false, false, true]);
  for (const filter of [EVERYTHING, { ...EVERYTHING, kind: "locked" as const }]) {
    const file = await loadWholeActivity(services, mover.player, filter, new Date(), 2);
    const onPage = await activityOf(services, mover, filter);
    expect(file.groups.flatMap(({ writes }) => writes.map(key))).toEqual(onPage.writes.map(key));
  }
});

test("each page leads to the one before it, which begins where it began, and the first to none", async ({
  services,
  mover,
}) => {
  await aHistory(mover);
  const load = (after: Activity["next"], filter: Partial<ActivityFilter> = {}) =>
    loadActivity(services, mover.player, { ...EVERYTHING, ...filter }, { after, most: 2 }, new Date());
  const first = await load(null);
  const second = await load(first.next);
  const third = await load(second.next);
  expect(third.next).toBeNull();
  expect(third.newer).toEqual({ after: first.next });
  expect(second.newer).toEqual({ after: null });
  expect(first.newer).toBeNull();
  const moves = await load(third.newer?.after ?? null, { kind: "moved" });
  expect(moves.newer, "among what the filter finds").toEqual({ after: null });
});

test("a player sees nobody else's writes, not even from where another's page begins", async ({
  services,
  mover,
  aPlayer,
}) => {
  await aHistory(mover);
  const other = await aPlayer("no-clan");
  const theirs = await loadActivity(services, mover.player, EVERYTHING, { after: null, most: 1 }, new Date());
  for (const after of [null, theirs.next]) {
    const seen = await loadActivity(services, other.player, EVERYTHING, { after }, new Date());
    expect(seen).toMatchObject({ groups: [], total: 0, next: null, isEmpty: true, characters: [] });
    expect(seen.newer?.after ?? null).toBeNull();
  }
});
