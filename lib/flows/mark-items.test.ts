import { itemKey } from "#lib/game/item.ts";
import type { Tag } from "#lib/game/item-mark.ts";
import { markOf } from "#lib/game/item-mark.ts";
import type { Player } from "#lib/game/player.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { type Inventory, loadInventory } from "./load-inventory.ts";
import { markItems } from "./mark-items.ts";
import type { Services } from "./services.ts";

async function inventoryOf(services: Services, player: Player): Promise<Inventory> {
  const loaded = await loadInventory(services, player, new Date());
  if (!loaded.ok) throw new Error(`the account was to be readable: ${loaded.problem.kind}`);
  return loaded.inventory;
}

async function gunsOf(services: Services, player: Player) {
  const { account } = await inventoryOf(services, player);
  const [first, second] = account.items.filter(({ definition }) => definition?.itemType === 3);
  const stack = account.items.find(({ itemInstanceId }) => itemInstanceId === null);
  if (!first || !second || !stack) throw new Error("two weapons and a stack were expected");
  return { first, second, stack };
}

test("a tag and a note are there when the inventory is read next", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("one-character");
  const { first, second, stack } = await gunsOf(services, player);
  const mark = (item: typeof first, wanted: { tag?: Tag | null; note?: string }) =>
    markItems(services, player, { itemKeys: [itemKey(item)], ...wanted }, new Date());
  expect(await mark(first, { tag: "keep", note: " god roll " })).toEqual({
    ok: true,
    change: { tag: "keep", note: "god roll" },
  });
  await mark(stack, { tag: "infuse" });
  const { marks } = await inventoryOf(services, player);
  expect(markOf(marks, first)).toEqual({ tag: "keep", note: "god roll" });
  expect(markOf(marks, stack)).toEqual({ tag: "infuse", note: "" });
  expect(markOf(marks, second)).toEqual({ tag: null, note: "" });
});

test("of two tabs the last write counts for each field, and neither undoes the other's", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("one-character");
  const { first } = await gunsOf(services, player);
  const itemKeys = [itemKey(first)];
  const write = (wanted: { tag?: Tag | null; note?: string }) =>
    markItems(services, player, { itemKeys, ...wanted }, new Date());
  await Promise.all([write({ tag: "junk" }), write({ note: "from the other tab" })]);
  expect(markOf((await inventoryOf(services, player)).marks, first)).toEqual({
    tag: "junk",
    note: "from the other tab",
  });
  await write({ tag: "favorite" });
  await write({ note: "later" });
  expect(markOf((await inventoryOf(services, player)).marks, first)).toEqual({
    tag: "favorite",
    note: "later",
  });
});

test("a mark that says nothing more leaves no row behind", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("one-character");
  const { first } = await gunsOf(services, player);
  const itemKeys = [itemKey(first)];
  const rows = () => services.db.itemMark.count({ where: { playerId: player.playerId } });
  await markItems(services, player, { itemKeys, tag: "keep", note: "a" }, new Date());
  await markItems(services, player, { itemKeys, tag: null }, new Date());
  expect(await rows()).toBe(1);
  await markItems(services, player, { itemKeys, note: "  " }, new Date());
  expect(await rows()).toBe(0);
});

test("another player's item is not marked, alone or among own ones, and Bungie is not asked", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const [ada, bea] = [await aPlayer("one-character"), await aPlayer("one-character")];
  const [own, foreign] = [await gunsOf(services, ada.player), await gunsOf(services, bea.player)];
  const { next } = await sandbox.requests();
  for (const itemKeys of [[itemKey(foreign.first)], [itemKey(own.first), itemKey(foreign.first)]])
    expect(await markItems(services, ada.player, { itemKeys, tag: "junk" }, new Date())).toEqual({
      ok: false,
      problem: { kind: "unknown-item" },
    });
  const players = [ada.inSandbox.playerId, bea.inSandbox.playerId];
  const calls = (await sandbox.requests(next)).requests.filter(({ playerId }) =>
    players.includes(playerId ?? ""),
  );
  expect(calls).toEqual([]);
  const owners = [ada.player.playerId, bea.player.playerId];
  expect(await services.db.itemMark.count({ where: { playerId: { in: owners } } })).toBe(0);
});

test("marks are made while Bungie is down, and stay through it", async ({ services, sandbox, aPlayer }) => {
  const { player, inSandbox } = await aPlayer("one-character");
  const { first } = await gunsOf(services, player);
  const fault = {
    route: "GetProfile",
    playerId: inSandbox.playerId,
    kind: "code",
    code: 5,
    status: 503,
  } as const;
  await sandbox.addFault(fault);
  const later = () => new Date(Date.now() + 10_000);
  expect(
    await markItems(services, player, { itemKeys: [itemKey(first)], tag: "archive" }, later()),
  ).toMatchObject({ ok: true });
  const loaded = await loadInventory(services, player, later());
  if (!loaded.ok) throw new Error("the last good copy was to be shown");
  expect(loaded.inventory.staleBecause).toEqual({ kind: "maintenance" });
  expect(markOf(loaded.inventory.marks, first).tag).toBe("archive");
});

test("a note that cannot be shown or is too long is refused, and the one before stays", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("one-character");
  const { first } = await gunsOf(services, player);
  const itemKeys = [itemKey(first)];
  await markItems(services, player, { itemKeys, note: "before" }, new Date());
  for (const [note, kind] of [
    ["a\u0007b", "unshowable-note"],
    ["x".repeat(1_001), "long-note"],
  ] as const)
    expect(await markItems(services, player, { itemKeys, tag: "junk", note }, new Date())).toEqual({
      ok: false,
      problem: { kind },
    });
  expect(markOf((await inventoryOf(services, player)).marks, first)).toEqual({ tag: null, note: "before" });
});

test("the marks of one Destiny account do not show on another of the same player", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("one-character");
  const { first } = await gunsOf(services, player);
  await services.db.itemMark.create({
    data: {
      playerId: player.playerId,
      membershipId: "4611686018499999999",
      target: itemKey(first),
      tag: "junk",
      updatedAt: new Date(),
    },
  });
  expect(markOf((await inventoryOf(services, player)).marks, first).tag).toBeNull();
});

test("a player who was deleted meanwhile gets no mark", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("one-character");
  const { writeItemMarks } = await import("#lib/db/item-marks.ts");
  const owner = { playerId: `${player.playerId}-gone`, membershipId: "4611686018400000001" };
  await writeItemMarks(services.db, owner, ["1"], { tag: "keep" }, new Date());
  expect(await services.db.itemMark.count({ where: owner })).toBe(0);
});
