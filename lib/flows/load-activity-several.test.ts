import { type ActivityFilter, EVERYTHING } from "#lib/game/activity-filter.ts";
import { Bucket } from "#lib/game/bucket.ts";
import { VAULT } from "#lib/game/place.ts";
import { expect, type Mover, test } from "../../e2e/support/move-world.ts";
import { emptyPostmaster } from "./empty-postmaster.ts";
import { loadActivity } from "./load-activity.ts";
import type { Services } from "./services.ts";
import { undoPlan } from "./undo-plan.ts";

async function activityOf(services: Services, { player }: Mover, filter: Partial<ActivityFilter> = {}) {
  const asked = { ...EVERYTHING, ...filter };
  const { groups } = await loadActivity(services, player, asked, { after: null }, new Date());
  return { groups, writes: groups.flatMap(({ writes }) => writes) };
}

test("several items put on by one call are one write, each with its own answer", async ({
  aMover,
  services,
}) => {
  let [exotic, plain, other] = ["", "", ""];
  const mover = await aMover({
    stock: (stock, { hunter }) => {
      exotic = stock.put(Bucket.Kinetic, hunter, { exotic: true });
      plain = stock.put(Bucket.Energy, hunter);
      other = stock.put(Bucket.Power, hunter, { exotic: true });
    },
  });
  const wish = { to: mover.hunter, equip: true, quantity: null };
  const wishes = [exotic, plain].map((itemKey) => ({ ...wish, itemKey }));
  const planId = await mover.askPlan({ kind: "equip-several", wishes });
  // The player puts on another exotic in the game.
  mover.stock.puts(other);
  await mover.carryOut(planId);
  const { writes } = await activityOf(services, mover);
  expect(writes[0]).toMatchObject({ call: "equip-several", outcome: "partly" });
  expect(writes[0]?.items.find(({ itemInstanceId }) => itemInstanceId === plain)).toMatchObject({
    isDone: true,
    problem: null,
  });
  expect(writes[0]?.items.find(({ itemInstanceId }) => itemInstanceId === exotic)).toMatchObject({
    isDone: false,
    problem: { kind: "exotic-conflict" },
  });
  for (const outcome of ["done", "refused"] as const)
    expect((await activityOf(services, mover, { outcome })).writes[0]?.position, outcome).toBe(0);
});

test("what was collected from the postmaster is found as that, each item of it", async ({
  mover,
  services,
}) => {
  const characterId = mover.hunter.kind === "character" ? mover.hunter.characterId : "";
  const waiting = (await mover.items()).filter(
    ({ postmaster, place }) => postmaster && place === characterId,
  );
  expect(waiting.length).toBeGreaterThan(0);
  await mover.carryOut(
    await mover.agree(await emptyPostmaster(services, mover.player, { characterId }, new Date())),
  );
  const { writes } = await activityOf(services, mover, { kind: "collected" });
  expect(writes.map(({ items }) => items[0]?.itemHash).toSorted()).toEqual(
    waiting.map(({ itemHash }) => itemHash).toSorted(),
  );
  for (const write of writes) expect(write).toMatchObject({ from: mover.hunter, to: mover.hunter });
});

test("an undo is listed as a request of its own, and what it undid offers no second one", async ({
  mover,
  services,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(VAULT);
  const { planId } = await mover.move({ itemKey, to: mover.hunter });
  expect((await activityOf(services, mover)).groups[0]?.view).toMatchObject({ planId, canUndo: true });
  const requestId = crypto.randomUUID();
  const undone = await undoPlan(services, mover.player, planId, new Date(), { requestId });
  const undoId = await mover.agree(undone);
  await mover.carryOut(undoId);
  const { groups } = await activityOf(services, mover);
  expect(groups.map(({ view }) => view)).toMatchObject([
    { planId: undoId, kind: "undo", ofPlanId: planId, state: "done" },
    { planId, canUndo: false, undonePlanId: undoId },
  ]);
  expect(groups[0]?.writes).toMatchObject([{ from: mover.hunter, to: VAULT, outcome: "done" }]);
});
