import { type Item, itemKey } from "#lib/game/item.ts";
import type { Player } from "#lib/game/player.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { type ItemView, loadItem } from "./load-item.ts";
import { readAccount } from "./read-account.ts";
import type { Services } from "./services.ts";

const WEAPON = 3;
const ARMOR = 2;

async function itemsOf(services: Services, player: Player): Promise<readonly Item[]> {
  const read = await readAccount(services, player, new Date());
  if (!read.ok) throw new Error(`the account was to be readable: ${read.problem.kind}`);
  return read.account.items;
}

async function viewOf(services: Services, player: Player, key: string): Promise<ItemView> {
  const loaded = await loadItem(services, player, key, new Date());
  if (!loaded.ok) throw new Error(`${key} was to be readable: ${loaded.problem.kind}`);
  return loaded.view;
}

test("every kind of item has a page, and the numbers of gear add up", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("rich", { items: 250 });
  const all = await itemsOf(services, player);
  const gear = all.filter(({ definition }) => [WEAPON, ARMOR].includes(definition?.itemType ?? 0));
  const items = [
    ...new Map(all.map((item) => [item.definition?.typeName, item])).values(),
    ...gear.slice(0, 40),
  ];
  let withParts = 0;
  for (const item of items) {
    const { stats, total } = await viewOf(services, player, itemKey(item));
    for (const line of stats) {
      const name = `${line.name} of ${item.definition?.name}`;
      expect(line.base + line.fromParts, name).toBe(line.total);
      expect(
        line.parts.reduce((sum, { value }) => sum + value, 0),
        name,
      ).toBe(line.fromParts);
      const live = item.stats.find(({ statHash }) => statHash === line.statHash);
      if (live) expect(line.total, name).toBe(live.value);
      // Nothing is left unexplained: what parts do not add is a round number of the item's own.
      expect(line.base, name).toBeGreaterThanOrEqual(0);
      withParts += line.parts.length;
    }
    if (item.definition?.itemType === ARMOR && total)
      expect(total.total).toBe(stats.reduce((sum, line) => sum + line.total, 0));
  }
  expect(withParts, "parts that add something").toBeGreaterThan(50);
});

test("an exotic weapon shows its exotic perk first, its catalyst and what it does", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("rich");
  const exotics = (await itemsOf(services, player)).filter(
    ({ definition }) => definition?.itemType === WEAPON && definition.rarity === "exotic",
  );
  const views = await Promise.all(exotics.map((item) => viewOf(services, player, itemKey(item))));
  for (const { sockets, plugTexts } of views) {
    expect(sockets[0]?.kind).toBe("intrinsic");
    const [perk] = sockets[0]?.sockets ?? [];
    expect(plugTexts.get(perk?.plug.itemHash ?? 0), perk?.plug.name).toBeTruthy();
  }
  const states = new Set(views.flatMap(({ catalyst }) => catalyst?.state ?? []));
  expect([...states]).toContain("counting");
  const counting = views.find(({ catalyst }) => catalyst?.state === "counting");
  expect(counting?.catalyst?.tasks[0]?.description).toBeTruthy();
});

test("a legendary weapon shows its columns with what it could have instead, and its counters", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("rich");
  const legendary = (await itemsOf(services, player)).filter(
    ({ definition }) => definition?.itemType === WEAPON && definition.rarity === "legendary",
  );
  const views = await Promise.all(
    legendary.slice(0, 60).map((item) => viewOf(services, player, itemKey(item))),
  );
  for (const { sockets, masterwork, item } of views) {
    const perks = sockets.find(({ kind }) => kind === "perks");
    expect(perks?.sockets.length, item.definition?.name).toBeGreaterThanOrEqual(4);
    expect(perks?.sockets.some(({ alternatives }) => alternatives.length > 0)).toBe(true);
    expect(masterwork?.fullLevel).toBe(10);
    expect(masterwork?.statName, item.definition?.name).toBeTruthy();
    if (item.isMasterwork) expect(masterwork?.level).toBe(10);
  }
  expect(views.some(({ tracker }) => tracker !== null && tracker.count > 0)).toBe(true);
});

test("where an item drops and whether it is in the collections is told, where Bungie says so", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("rich");
  const gear = (await itemsOf(services, player)).filter(({ definition }) => definition?.collectibleHash);
  expect(gear.length).toBeGreaterThan(20);
  const views = await Promise.all(gear.slice(0, 40).map((item) => viewOf(services, player, itemKey(item))));
  expect(views.some(({ source }) => source)).toBe(true);
  for (const { isCollected } of views) expect(typeof isCollected).toBe("boolean");
});

test("the other copies stand beside it, each with its place and what differs", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("rich");
  const items = await itemsOf(services, player);
  const weapons = items.filter(({ definition }) => definition?.itemType === WEAPON);
  const twice = weapons.find(
    (item) => weapons.filter(({ itemHash }) => itemHash === item.itemHash).length > 1,
  );
  if (!twice) throw new Error("a rich account was to hold a weapon twice");
  const here = await viewOf(services, player, itemKey(twice));
  const same = items.filter(({ itemHash }) => itemHash === twice.itemHash);
  expect(here.copies.map((copy) => copy.itemKey).toSorted()).toEqual(
    same
      .map(itemKey)
      .filter((key) => key !== itemKey(twice))
      .toSorted(),
  );
  for (const { itemKey: key, differences } of here.copies) {
    const there = await viewOf(services, player, key);
    const back = there.copies.find((copy) => copy.itemKey === itemKey(twice));
    // Seen from there it is the other way round.
    expect(back?.differences.map(({ statHash, by }) => [statHash, -by]).toSorted()).toEqual(
      differences.map(({ statHash, by }) => [statHash, by]).toSorted(),
    );
  }
});

test("a stack has neither stats nor perks, and its page still opens after it was moved", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("one-character");
  const stack = (await itemsOf(services, player)).find(
    ({ itemInstanceId, isAccountWide }) => !itemInstanceId && isAccountWide,
  );
  if (!stack) throw new Error("an account was to hold a stack");
  const elsewhere = `stack-${stack.itemHash}-vault`;
  const view = await viewOf(services, player, elsewhere);
  expect(view).toMatchObject({
    stats: [],
    sockets: [],
    masterwork: null,
    catalyst: null,
    tracker: null,
    total: null,
  });
  expect(view.item.itemHash).toBe(stack.itemHash);
});
