import { Bucket } from "#lib/game/bucket.ts";
import { type Place, placeKey, VAULT } from "#lib/game/place.ts";
import { expect, type Mover, test } from "../../e2e/support/move-world.ts";
import { confirmPlan } from "./change-plan.ts";
import { emptyPostmaster } from "./empty-postmaster.ts";
import type { Services } from "./services.ts";

const characterOf = (place: Place) => (place.kind === "character" ? place.characterId : "");

async function waitingFor(mover: Mover, place: Place) {
  return (await mover.items()).filter((item) => item.postmaster && item.place === placeKey(place));
}

async function collect(services: Services, mover: Mover, characterId: string) {
  const asked = await emptyPostmaster(services, mover.player, { characterId }, new Date());
  if (!asked.ok) throw new Error(JSON.stringify(asked.problem));
  if (asked.isProposed) await confirmPlan(services, mover.player, asked.planId, new Date());
  return mover.carryOut(asked.planId);
}

/** Whoever has most waiting. */
async function longestWaiting(mover: Mover): Promise<Place> {
  const places = [mover.hunter, mover.warlock];
  const counts = await Promise.all(places.map(async (place) => (await waitingFor(mover, place)).length));
  return places[counts.indexOf(Math.max(...counts))] ?? mover.hunter;
}

test("D3 all that waits at a character's postmaster is collected by one wish, after a preview", async ({
  mover,
  services,
}) => {
  const place = await longestWaiting(mover);
  const before = await waitingFor(mover, place);
  expect(before.length).toBeGreaterThan(1);
  const asked = await emptyPostmaster(
    services,
    mover.player,
    { characterId: characterOf(place) },
    new Date(),
  );
  expect(asked).toMatchObject({ ok: true, isProposed: true });
  expect(await mover.writes()).toHaveLength(0);
  const plan = await collect(services, mover, characterOf(place));
  expect(plan).toMatchObject({ state: "done", asked: { kind: "empty-postmaster" } });
  expect(await waitingFor(mover, place)).toEqual([]);
});

test("room is made for what is collected where its slot is full", async ({ mover, services }) => {
  const places = [mover.hunter, mover.warlock];
  const weapons = [Bucket.Kinetic, Bucket.Energy, Bucket.Power, Bucket.Helmet, Bucket.Chest] as number[];
  const all = await mover.items();
  const waiting = all.find(
    ({ postmaster, homeBucketHash, itemInstanceId }) =>
      postmaster && itemInstanceId && weapons.includes(homeBucketHash),
  );
  if (!waiting) throw new Error("Nothing waits that has a slot.");
  const place = places.find((one) => placeKey(one) === waiting.place) ?? mover.hunter;
  const isInSlot = (item: (typeof all)[number]) =>
    item.place === waiting.place && item.bucketHash === waiting.homeBucketHash && !item.postmaster;
  const spare = all.filter(
    (item) => item.place === "vault" && item.homeBucketHash === waiting.homeBucketHash,
  );
  let free = 10 - all.filter(isInSlot).length;
  for (const item of spare) {
    if (free <= 0) break;
    await expect(() => mover.byHand(item, VAULT, place)).toPass({ timeout: 5_000 });
    free -= 1;
  }
  expect((await mover.items()).filter(isInSlot)).toHaveLength(10);
  await mover.opensPage();
  const plan = await collect(services, mover, characterOf(place));
  expect(plan.steps.some(({ step }) => step.reason === "make-room")).toBe(true);
  expect(await mover.whereIs(waiting.itemInstanceId ?? "")).toMatchObject({ place });
  expect((await mover.items()).filter(isInSlot).length).toBeLessThanOrEqual(10);
  expect((await waitingFor(mover, place)).map(({ itemInstanceId }) => itemInstanceId)).not.toContain(
    waiting.itemInstanceId,
  );
});

test("an empty postmaster has nothing to collect, and nobody empties another player's", async ({
  mover,
  services,
  aPlayer,
  sandbox,
}) => {
  const other = await aPlayer("no-clan");
  const { next } = await sandbox.requests();
  const characterId = other.inSandbox.characters[0]?.characterId ?? "";
  expect(await emptyPostmaster(services, mover.player, { characterId }, new Date())).toEqual({
    ok: false,
    problem: { kind: "unknown-character" },
  });
  expect((await sandbox.requests(next)).requests).toEqual([]);
  const all = { characterId: characterOf(await longestWaiting(mover)) };
  await collect(services, mover, all.characterId);
  expect(await emptyPostmaster(services, mover.player, all, new Date())).toEqual({
    ok: false,
    problem: { kind: "nothing-to-do" },
  });
});
