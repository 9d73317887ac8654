import { findLastProfile } from "#lib/db/profile-snapshots.ts";
import type { Account } from "#lib/game/account.ts";
import { kindKey } from "#lib/game/duplicates.ts";
import type { Item } from "#lib/game/item.ts";
import type { Player } from "#lib/game/player.ts";
import { STRANGE_COIN } from "#lib/game/test-own.ts";
import { aWare } from "#lib/game/test-wares.ts";
import type { XurWare } from "#lib/game/xur-stock.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { loadInventory } from "./load-inventory.ts";
import { loadOwnWares, type OwnWares } from "./load-own-wares.ts";
import type { Services } from "./services.ts";

const ARMOR = 2;
const COIN = [{ itemHash: STRANGE_COIN, quantity: 1, name: "Strange Coin", iconPath: null }];

async function accountOf(services: Services, player: Player): Promise<Account> {
  const loaded = await loadInventory(services, player, new Date());
  if (!loaded.ok) throw new Error(`the account was to be readable: ${loaded.problem.kind}`);
  return loaded.inventory.account;
}

async function ownOf(services: Services, player: Player, wares: readonly XurWare[]): Promise<OwnWares> {
  const loaded = await loadOwnWares(services, player, wares, new Date());
  if (!loaded.ok) throw new Error(`the account was to be readable: ${loaded.problem.kind}`);
  return loaded;
}

/** A ware that is the very kind of a held item, with its stats or as high ones. */
function likeItem({ itemHash, definition, stats }: Item, high?: number): XurWare {
  return aWare(itemHash, {
    name: definition?.name ?? null,
    className: definition?.className ?? null,
    group: definition?.itemType === ARMOR ? "legendary-armor" : "legendary-weapons",
    collectibleHash: definition?.collectibleHash ?? null,
    costs: COIN,
    stats: stats.map(({ statHash, value }) => ({
      statHash,
      name: String(statHash),
      value: high ?? value,
      maximum: 100,
    })),
  });
}

test("every kind of gear that a player holds is owned, and its copies are the account's own items", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("rich");
  const { items } = await accountOf(services, player);
  const kinds = new Map(
    items.flatMap((item) => {
      const key = item.definition && kindKey(item.definition);
      return key && item.itemInstanceId ? [[key, item] as const] : [];
    }),
  );
  const wares = [...kinds.values()].map((item) => likeItem(item));
  const { own, characters } = await ownOf(services, player, wares);
  const held = new Set(items.map(({ itemInstanceId }) => itemInstanceId));
  expect(wares.length).toBeGreaterThan(100);
  for (const [index, one] of own.entries()) {
    expect(one.isCollected, wares[index]?.name ?? "").toBe(true);
    expect(one.copies.length).toBeGreaterThan(0);
    for (const { itemInstanceId } of one.copies) expect(held).toContain(itemInstanceId);
  }
  const total = own.reduce((sum, { copies }) => sum + copies.length, 0);
  expect(new Set(own.flatMap(({ copies }) => copies.map((copy) => copy.itemInstanceId))).size).toBe(total);
  expect(characters).toHaveLength(3);
});

test("a roll that is as high as can be beats every copy of an armour, and adds no item to it", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("rich");
  const { items } = await accountOf(services, player);
  const armor = items.filter(
    ({ definition, stats }) => definition?.itemType === ARMOR && stats.some(({ value }) => value > 0),
  );
  expect(armor.length).toBeGreaterThan(20);
  const { own } = await ownOf(
    services,
    player,
    armor.map((item) => likeItem(item, 200)),
  );
  for (const { best } of own) expect(best).toMatchObject({ verdict: "better" });
});

test("wares that nobody holds are no one's, whatever they are called", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("one-character");
  const { own } = await ownOf(services, player, [aWare(1), aWare(2, { collectibleHash: 3 })]);
  expect(own).toMatchObject([
    { isCollected: null, copies: [], best: null },
    { isCollected: false, copies: [], best: null },
  ]);
});

test("opening Xûr's page beside the inventory is one call to Bungie, and one join", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("one-character");
  const { next } = await sandbox.requests();
  const now = new Date();
  const wares = [aWare(1)];
  const both = await Promise.all([
    loadInventory(services, player, now),
    loadOwnWares(services, player, wares, now),
  ]);
  await loadOwnWares(services, player, wares, now);
  expect(both.every(({ ok }) => ok)).toBe(true);
  const { requests } = await sandbox.requests(next);
  const mine = requests.filter(
    ({ route, playerId }) => route === "GetProfile" && playerId === inSandbox.playerId,
  );
  expect(mine).toHaveLength(1);
});

test("while Bungie is down the last good copy speaks, with its date and why", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("one-character");
  const { items } = await accountOf(services, player);
  const [gun] = items.filter(({ itemInstanceId }) => itemInstanceId !== null);
  if (!gun || !player.membership) throw new Error("an item was expected");
  await sandbox.addFault({
    route: "GetProfile",
    playerId: inSandbox.playerId,
    kind: "code",
    code: 5,
    status: 503,
  });
  const later = new Date(Date.now() + 60_000);
  const shown = await loadOwnWares(services, player, [likeItem(gun)], later);
  const last = await findLastProfile(services.db, player.playerId, player.membership);
  expect(shown).toMatchObject({
    ok: true,
    isLastGoodCopy: true,
    staleBecause: { kind: "maintenance" },
    readAt: last?.mintedAt,
    own: [{ isCollected: true }],
  });
});

test("a private account and a signed-out player are told so, and nothing of what was held before", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const hidden = await aPlayer("private");
  expect(await loadOwnWares(services, hidden.player, [aWare(1)], new Date())).toEqual({
    ok: false,
    problem: { kind: "private" },
  });
  const revoked = await aPlayer("one-character");
  await accountOf(services, revoked.player);
  await services.db.bungieToken.delete({ where: { playerId: revoked.player.playerId } });
  expect(await loadOwnWares(services, revoked.player, [aWare(1)], new Date(Date.now() + 60_000))).toEqual({
    ok: false,
    problem: { kind: "signed-out" },
  });
  await sandbox.clearFaults();
});
