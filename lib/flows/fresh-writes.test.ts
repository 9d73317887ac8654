import { Bucket } from "#lib/game/bucket.ts";
import type { Item } from "#lib/game/item.ts";
import { VAULT } from "#lib/game/place.ts";
import { expect, type Mover, test } from "../../e2e/support/move-world.ts";
import { loadInventory } from "./load-inventory.ts";
import type { Services } from "./services.ts";

// By the hour handed in, each page here is opened so long after the one before that it shares no answer with it.
let opened = 0;
async function shown(services: Services, { player }: Mover): Promise<readonly Item[]> {
  opened += 1;
  const now = new Date(Date.now() + opened * 10_000);
  const loaded = await loadInventory(services, player, now, { fresh: true });
  if (!loaded.ok) throw new Error(`the account was to be readable: ${loaded.problem.kind}`);
  return loaded.inventory.account.items;
}

const oldAnswers = (mover: Mover) => mover.fault({ route: "GetProfile", kind: "stale", seconds: 300 });
const one = (items: readonly Item[], id: string) => items.filter((item) => item.itemInstanceId === id);

test("X13 a pull stays on the page while Bungie answers as before it, and then its later word replaces it", async ({
  aMover,
  services,
  sandbox,
}) => {
  let gun = "";
  const mover = await aMover({
    stock: (stock, { hunter }) => {
      gun = stock.put(Bucket.Kinetic, hunter, { waiting: true });
    },
  });
  expect((await mover.move({ itemKey: gun, to: mover.hunter })).state).toBe("done");
  await oldAnswers(mover);
  expect(one(await shown(services, mover), gun)).toMatchObject([{ bucketHash: Bucket.Kinetic }]);
  await sandbox.clearFaults();
  mover.stock.moves(gun, VAULT);
  expect(one(await shown(services, mover), gun)).toMatchObject([{ place: VAULT }]);
});

test("X13 pieces of a stack that were pulled are shown once, and all of them", async ({
  aMover,
  services,
}) => {
  let itemHash = 0;
  const mover = await aMover({
    stock: (stock, { hunter }) => {
      itemHash = stock.putStack("plain", hunter, 7, { waiting: true });
      stock.putStack("plain", hunter, 20);
    },
  });
  const key = mover.hunter.kind === "character" ? mover.hunter.characterId : "";
  await mover.move({ itemKey: `stack-${itemHash}-p${key}`, to: mover.hunter });
  await oldAnswers(mover);
  const stacks = (await shown(services, mover)).filter((item) => item.itemHash === itemHash);
  expect(stacks.map(({ bucketHash, quantity }) => [bucketHash, quantity])).toEqual([
    [Bucket.Consumables, 27],
  ]);
});

for (const isPartly of [false, true]) {
  test(`X13 what was put on together stays worn on the page${isPartly ? ", and what was refused does not" : ""}`, async ({
    aMover,
    services,
  }) => {
    let [first, second, other] = ["", "", ""];
    const mover = await aMover({
      stock: (stock, { hunter }) => {
        first = stock.put(Bucket.Kinetic, hunter, { exotic: true });
        second = stock.put(Bucket.Energy, hunter);
        other = stock.put(Bucket.Power, hunter, { exotic: true });
      },
    });
    const wishes = [first, second].map((itemKey) => {
      return { itemKey, to: mover.hunter, equip: true, quantity: null };
    });
    const planId = await mover.askPlan({ kind: "equip-several", wishes });
    if (isPartly) mover.stock.puts(other);
    await mover.carryOut(planId);
    await oldAnswers(mover);
    const items = await shown(services, mover);
    expect(one(items, first)).toMatchObject([{ isEquipped: !isPartly }]);
    expect(one(items, second)).toMatchObject([{ isEquipped: true }]);
    const worn = (bucketHash: number) =>
      items.filter((item) => item.isEquipped && item.bucketHash === bucketHash && isWith(item, mover));
    for (const slot of [Bucket.Kinetic, Bucket.Energy, Bucket.Power]) expect(worn(slot)).toHaveLength(1);
  });
}

function isWith({ place }: Item, { hunter }: Mover): boolean {
  return (
    place.kind === "character" && hunter.kind === "character" && place.characterId === hunter.characterId
  );
}
