import { type Place, VAULT } from "#lib/game/place.ts";
import type { Player } from "#lib/game/player.ts";
import { expect, test } from "../../e2e/support/move-world.ts";
import { type Inventory, loadInventory } from "./load-inventory.ts";
import { readProfile } from "./read-profile.ts";
import type { Services } from "./services.ts";

// By the hour handed in, each page here is opened so long after the one before that it shares no answer with it.
let opened = 0;
async function freshPage(services: Services, player: Player): Promise<Inventory> {
  opened += 1;
  const now = new Date(Date.now() + opened * 10_000);
  const loaded = await loadInventory(services, player, now, { fresh: true });
  if (!loaded.ok) throw new Error(`the account was to be readable: ${loaded.problem.kind}`);
  return loaded.inventory;
}

function placeOf({ account }: Inventory, itemInstanceId: string): Place | undefined {
  const found = account.items.filter((item) => item.itemInstanceId === itemInstanceId);
  expect(found, "every item is shown exactly once").toHaveLength(1);
  return found[0]?.place;
}

test("an own move stays on the page while Bungie answers as before it, and Bungie's later word replaces it", async ({
  services,
  sandbox,
  mover,
}) => {
  const gun = await mover.aWeaponIn(VAULT);
  const { itemInstanceId } = gun;
  expect(await mover.move({ itemKey: itemInstanceId, to: mover.hunter })).toMatchObject({ state: "done" });
  await mover.fault({ route: "GetProfile", kind: "stale", seconds: 120 });
  for (let nth = 0; nth < 3; nth++) {
    const page = await freshPage(services, mover.player);
    expect(placeOf(page, itemInstanceId)).toEqual(mover.hunter);
    expect(page.staleBecause).toBeNull();
  }
  await sandbox.clearFaults();
  await mover.byHand(gun, mover.hunter, VAULT);
  expect(placeOf(await freshPage(services, mover.player), itemInstanceId)).toEqual(VAULT);
});

test("answers that go backwards never take the page back", async ({ services, mover }) => {
  const gun = await mover.aWeaponIn(VAULT);
  await mover.byHand(gun, VAULT, mover.hunter);
  const first = await freshPage(services, mover.player);
  expect(placeOf(first, gun.itemInstanceId)).toEqual(mover.hunter);
  await mover.fault({ route: "GetProfile", kind: "backwards", seconds: 120 });
  let newest = first.account.mintedAt;
  for (let nth = 0; nth < 6; nth++) {
    const page = await freshPage(services, mover.player);
    expect(placeOf(page, gun.itemInstanceId)).toEqual(mover.hunter);
    expect(page.account.mintedAt.getTime()).toBeGreaterThanOrEqual(newest.getTime());
    newest = page.account.mintedAt;
  }
});

test("an answer that arrives after a newer one changes nothing, for its own reader either", async ({
  services,
  sandbox,
  mover,
}) => {
  const gun = await mover.aWeaponIn(VAULT);
  await mover.fault({ route: "GetProfile", kind: "slow", delayMs: 2_000, times: 1 });
  const early = readProfile(services, mover.player, new Date());
  // Made by now, and on its way: a fault that has struck often enough is gone.
  await expect.poll(() => sandbox.faults()).toEqual([]);
  await mover.byHand(gun, VAULT, mover.hunter);
  const late = await readProfile(services, mover.player, new Date());
  const slow = await early;
  if (!late.ok || !slow.ok) throw new Error("both were to be readable");
  expect(slow.answer).toEqual(late.answer);
  expect(placeOf(await freshPage(services, mover.player), gun.itemInstanceId)).toEqual(mover.hunter);
});

for (const [name, fault] of Object.entries({
  "in an outage": { kind: "code", code: 5, status: 503 },
  "while answers lack the vault": { kind: "vault-missing" },
} as const)) {
  test(`${name} the last good copy shows everything, own moves since then too`, async ({
    services,
    mover,
  }) => {
    const { itemInstanceId } = await mover.aWeaponIn(mover.hunter);
    const before = await freshPage(services, mover.player);
    expect(await mover.move({ itemKey: itemInstanceId, to: VAULT })).toMatchObject({ state: "done" });
    await mover.fault({ route: "GetProfile", ...fault });
    const page = await freshPage(services, mover.player);
    expect(page.staleBecause).toEqual({ kind: fault.kind === "code" ? "maintenance" : "incomplete" });
    expect(page.account.items).toHaveLength(before.account.items.length);
    expect(placeOf(page, itemInstanceId)).toEqual(VAULT);
    expect(page.ageMs).toBeGreaterThan(0);
  });
}
