import { copiesOf, duplicateKey, groupDuplicates } from "#lib/game/duplicates.ts";
import { itemKey } from "#lib/game/item.ts";
import type { Player } from "#lib/game/player.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { loadComparison, MOST_COMPARED } from "./load-comparison.ts";
import { loadDuplicates } from "./load-duplicates.ts";
import { loadInventory } from "./load-inventory.ts";
import { loadItemExport } from "./load-item-export.ts";
import { markItems } from "./mark-items.ts";
import type { Services } from "./services.ts";

const NOW = () => new Date();
const ASKED = { itemKeys: [], copiesOf: null, sortBy: null } as const;

async function itemsOf(services: Services, player: Player) {
  const loaded = await loadInventory(services, player, NOW());
  if (!loaded.ok) throw new Error(`the account was to be readable: ${loaded.problem.kind}`);
  return loaded.inventory.account.items;
}

async function comparisonOf(
  services: Services,
  player: Player,
  asked: Partial<Parameters<typeof loadComparison>[2]>,
) {
  const loaded = await loadComparison(services, player, { ...ASKED, ...asked }, NOW());
  if (!loaded.ok) throw new Error(`the account was to be readable: ${loaded.problem.kind}`);
  return loaded.view;
}

test("all copies of a kind are compared, by its hash or by one of them, the strongest first", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("rich");
  const items = await itemsOf(services, player);
  const [copies = []] = [...groupDuplicates(items).values()].filter(
    (group) => group.length > 1 && group[0]?.definition?.itemType === 3,
  );
  const [first] = copies;
  if (!first) throw new Error("the rich player was to have a weapon twice");
  const view = await comparisonOf(services, player, { copiesOf: String(first.itemHash) });
  const byKey = await comparisonOf(services, player, { copiesOf: itemKey(first) });
  expect(byKey.contenders.map((one) => one.itemKey)).toEqual(view.contenders.map((one) => one.itemKey));
  expect(new Set(view.contenders.map(({ itemKey }) => itemKey))).toEqual(
    new Set(copiesOf(items, first).slice(0, MOST_COMPARED).map(itemKey)),
  );
  const powers = view.contenders.map(({ item }) => item.power ?? 0);
  expect(powers).toEqual(powers.toSorted((a, b) => b - a));
  expect(view.comparison.stats.length).toBeGreaterThan(4);
  expect(view.comparison.perks.length).toBeGreaterThan(1);
  for (const row of [...view.comparison.stats, ...view.comparison.perks])
    expect(row.cells).toHaveLength(view.contenders.length);
});

test("foreign and unknown keys are counted, the own ones are compared in the order asked", async ({
  services,
  aPlayer,
}) => {
  const [ada, bea] = [await aPlayer("one-character"), await aPlayer("one-character")];
  const own = (await itemsOf(services, ada.player))
    .filter(({ itemInstanceId }) => itemInstanceId)
    .slice(0, 2);
  const foreign = (await itemsOf(services, bea.player)).find(({ itemInstanceId }) => itemInstanceId);
  const keys = own.map(itemKey);
  const view = await comparisonOf(services, ada.player, {
    itemKeys: [keys[1] ?? "", foreign ? itemKey(foreign) : "", "nonsense", keys[0] ?? "", keys[0] ?? ""],
  });
  expect(view.contenders.map(({ itemKey }) => itemKey)).toEqual([keys[1], keys[0]]);
  expect(view.unknownCount).toBe(2);
});

test(`more than ${MOST_COMPARED} are counted as left out, and what could be added is none of those shown`, async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("rich");
  const weapons = (await itemsOf(services, player)).filter(({ definition }) => definition?.itemType === 3);
  const view = await comparisonOf(services, player, { itemKeys: weapons.slice(0, 20).map(itemKey) });
  expect([view.contenders.length, view.leftOutCount]).toEqual([MOST_COMPARED, 8]);
  const shown = view.contenders.map(({ itemKey }) => itemKey);
  const offered = [...view.others.copies, ...view.others.similar].map(itemKey);
  expect(offered.filter((key) => shown.includes(key))).toEqual([]);
  expect(new Set(offered).size).toBe(offered.length);
});

test("duplicates stand in the slots they belong to, each kind once and whole", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("rich");
  const items = await itemsOf(services, player);
  const expected = [...groupDuplicates(items)].filter(([, group]) => group.length > 1);
  const first = await loadDuplicates(services, player, null, NOW());
  if (!first.ok) throw new Error("the account was to be readable");
  expect(first.view.bucketHash).toBe(first.view.slots[0]?.bucketHash);
  const groups = [];
  for (const { bucketHash, kindCount } of first.view.slots) {
    const loaded = await loadDuplicates(services, player, bucketHash, NOW());
    if (!loaded.ok) throw new Error("the account was to be readable");
    expect(loaded.view.groups).toHaveLength(kindCount);
    groups.push(...loaded.view.groups);
  }
  expect(new Set(groups.map(({ key }) => key))).toEqual(new Set(expected.map(([key]) => key)));
  for (const { key, copies, outdone } of groups) {
    expect(copies.map(({ item }) => duplicateKey(item))).toEqual(copies.map(() => key));
    expect(outdone.size, "one of each kind stays").toBeLessThan(copies.length);
  }
});

test("an export holds every item exactly once, and with a search what that finds", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("rich");
  const items = await itemsOf(services, player);
  const all = await loadItemExport(services, player, "", NOW());
  if (!all.ok) throw new Error("the export was to be readable");
  expect(all.held.contenders.map(({ item }) => item)).toEqual(items);
  const weapon = items.find(({ definition }) => definition?.itemType === 3);
  if (!weapon) throw new Error("a weapon was expected");
  await markItems(services, player, { itemKeys: [itemKey(weapon)], tag: "junk" }, NOW());
  const junk = await loadItemExport(services, player, "tag:junk", NOW());
  if (!junk.ok) throw new Error("the export was to be readable");
  expect(junk.held.contenders.map(({ itemKey }) => itemKey)).toEqual([itemKey(weapon)]);
});

test("a search that cannot be read exports nothing", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("one-character");
  expect(await loadItemExport(services, player, "is:((", NOW())).toEqual({
    ok: false,
    problem: { kind: "bad-search" },
  });
});
