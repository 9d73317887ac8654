import { itemKey } from "#lib/game/item.ts";
import { MOST_LOADOUTS } from "#lib/game/loadout.ts";
import { expect, type SignedInPlayer, test } from "../../e2e/support/flow-world.ts";
import { describeLoadout, editLoadout } from "./edit-loadout.ts";
import { findItems } from "./find-items.ts";
import { forgetLoadout } from "./forget-loadout.ts";
import { loadInventory } from "./load-inventory.ts";
import { loadLoadoutChoices } from "./load-loadout-choices.ts";
import { loadLoadout, loadLoadouts } from "./load-loadouts.ts";
import { saveLoadout } from "./save-loadout.ts";
import type { Services } from "./services.ts";
import { shareLoadout, unshareLoadout } from "./share-loadout.ts";

type Player = SignedInPlayer["player"];
const now = () => new Date();

async function inventoryOf(services: Services, player: Player) {
  const loaded = await loadInventory(services, player, now());
  if (!loaded.ok) throw new Error(loaded.problem.kind);
  return loaded.inventory;
}

async function saved(services: Services, player: Player, name = "Raid"): Promise<string> {
  const { selectedCharacterId: characterId } = await inventoryOf(services, player);
  const outcome = await saveLoadout(services, player, { characterId, name }, now());
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.loadoutId;
}

async function viewOf(services: Services, player: Player, loadoutId: string) {
  const loaded = await loadLoadout(services, player, loadoutId, now());
  if (!loaded.ok) throw new Error(loaded.problem.kind);
  return loaded.view;
}

test("what a character wears is saved under a name, and nothing of it is missing", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("one-character");
  const loadoutId = await saved(services, player, "  Raid  boss ");
  const { account, selectedCharacterId } = await inventoryOf(services, player);
  const view = await viewOf(services, player, loadoutId);
  const wearer = account.characters.find(({ characterId }) => characterId === selectedCharacterId);
  expect(view.loadout).toMatchObject({ name: "Raid boss", className: wearer?.className, shareToken: null });
  expect(view).toMatchObject({ carried: [], missing: [] });
  expect(view.worn.length).toBeGreaterThan(8);
  expect(view.worn.every(({ item }) => item?.isEquipped)).toBe(true);
});

test("a character that is not the player's gives no loadout, and Bungie is not asked", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const [ada, bea] = [await aPlayer("one-character"), await aPlayer("one-character")];
  await inventoryOf(services, ada.player);
  const characterId = bea.inSandbox.characters[0]?.characterId ?? "";
  const { next } = await sandbox.requests();
  expect(await saveLoadout(services, ada.player, { characterId, name: "Raid" }, now())).toEqual({
    ok: false,
    problem: { kind: "unknown-character" },
  });
  expect((await sandbox.requests(next)).requests).toEqual([]);
});

test("name and note are changed, and refused when they cannot be kept", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("one-character");
  const loadoutId = await saved(services, player);
  const reword = (name: string, note: string) =>
    describeLoadout(services, player, { loadoutId, name, note }, now());
  expect(await reword("Duel", " for\n trials ")).toMatchObject({ ok: true });
  for (const [name, note, kind] of [
    [" ", "", "bad-loadout-name"],
    ["x".repeat(61), "", "bad-loadout-name"],
    ["Duel", "x".repeat(1_001), "long-note"],
    ["Duel", "a\u0007", "unshowable-note"],
  ] as const)
    expect(await reword(name, note)).toEqual({ ok: false, problem: { kind } });
  expect((await viewOf(services, player, loadoutId)).loadout).toMatchObject({
    name: "Duel",
    note: "for\n trials",
  });
});

test("an item of the account replaces another, and two tabs' changes add up", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("rich", { items: 300 });
  const loadoutId = await saved(services, player);
  const [first, second] = (await viewOf(services, player, loadoutId)).worn.slice(1);
  if (!first || !second) throw new Error("weapons were expected");
  const slot = first.definition?.bucketHash ?? 0;
  const loaded = await loadLoadoutChoices(services, player, { loadoutId, slot, search: "" }, now());
  if (!loaded.ok) throw new Error(loaded.problem.kind);
  const [choice] = loaded.choices.items.filter(({ definition }) => definition?.uniqueLabel === null);
  if (!choice) throw new Error("something else for the slot was expected");
  const change = { kind: "add", itemKey: itemKey(choice), equip: true, instead: first.key } as const;
  await Promise.all([
    editLoadout(services, player, { loadoutId, ...change }, now()),
    editLoadout(services, player, { loadoutId, kind: "carry", key: second.key }, now()),
  ]);
  const { worn, carried } = await viewOf(services, player, loadoutId);
  expect(worn.map(({ key }) => key)).toContain(itemKey(choice));
  expect([...worn, ...carried].map(({ key }) => key)).not.toContain(first.key);
  expect(carried.map(({ key }) => key)).toEqual([second.key]);
});

test("what is chosen from is the account's gear for the loadout's class, without what is in it", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("rich", { items: 300 });
  const loadoutId = await saved(services, player);
  const { loadout, worn } = await viewOf(services, player, loadoutId);
  const inside = worn.map(({ key }) => key);
  const choicesFor = async (slot: number | null, search = "") => {
    const loaded = await loadLoadoutChoices(services, player, { loadoutId, slot, search }, now());
    if (!loaded.ok) throw new Error(loaded.problem.kind);
    return loaded.choices;
  };
  const { slots } = await choicesFor(null);
  for (const { bucketHash, count } of slots) {
    const { items } = await choicesFor(bucketHash);
    expect(items).toHaveLength(count);
    for (const item of items) {
      expect(inside).not.toContain(item.itemInstanceId);
      expect([null, loadout.className]).toContain(item.definition?.className);
    }
  }
  const exotics = await choicesFor(null, "is:exotic is:weapon");
  expect(exotics.bucketHash).toBeNull();
  expect(exotics.items.length).toBeGreaterThan(0);
  expect(exotics.items.every(({ definition }) => definition?.rarity === "exotic")).toBe(true);
});

test("another player's loadout and items are out of reach: nothing is shown, changed, shared or deleted", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const [ada, bea] = [await aPlayer("one-character"), await aPlayer("one-character")];
  const [own, foreign] = [await saved(services, ada.player), await saved(services, bea.player)];
  const theirs = (await viewOf(services, bea.player, foreign)).worn[0]?.key ?? "";
  const rows = () => services.db.loadout.findMany({ orderBy: { id: "asc" } });
  const before = await rows();
  const { next } = await sandbox.requests();
  const add = { kind: "add", itemKey: theirs, equip: true, instead: null } as const;
  const refusals = [
    await loadLoadout(services, ada.player, foreign, now()),
    await describeLoadout(services, ada.player, { loadoutId: foreign, name: "mine", note: "" }, now()),
    await editLoadout(services, ada.player, { loadoutId: foreign, kind: "remove", key: theirs }, now()),
    await editLoadout(services, ada.player, { loadoutId: foreign, ...add }, now()),
    await shareLoadout(services, ada.player, foreign),
    await unshareLoadout(services, ada.player, foreign),
    await forgetLoadout(services, ada.player, foreign),
  ];
  for (const refusal of refusals)
    expect(refusal).toEqual({ ok: false, problem: { kind: "unknown-loadout" } });
  expect(await editLoadout(services, ada.player, { loadoutId: own, ...add }, now())).toEqual({
    ok: false,
    problem: { kind: "unknown-item" },
  });
  expect((await sandbox.requests(next)).requests).toEqual([]);
  expect(await rows()).toEqual(before);
});

test(`the ${MOST_LOADOUTS + 1}st loadout is refused, even when two tabs save at once; a deleted one makes room`, async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("one-character");
  const first = await saved(services, player);
  const row = await services.db.loadout.findUniqueOrThrow({ where: { id: first } });
  const { id: _, items, ...rest } = row;
  const rows = Array.from({ length: MOST_LOADOUTS - 2 }, () => ({ ...rest, items: items as object[] }));
  await services.db.loadout.createMany({ data: rows });
  const { selectedCharacterId: characterId } = await inventoryOf(services, player);
  const save = () => saveLoadout(services, player, { characterId, name: "Last" }, now());
  const both = await Promise.all([save(), save()]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toEqual({
    ok: false,
    problem: { kind: "too-many-loadouts", most: MOST_LOADOUTS },
  });
  expect(await forgetLoadout(services, player, first)).toEqual({ ok: true });
  expect(await save()).toMatchObject({ ok: true });
});

test("loadouts are listed by name, each Destiny account's for itself", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("one-character");
  for (const name of ["Trials", "raid", "Arena"]) await saved(services, player, name);
  const other = await services.db.loadout.findFirstOrThrow({ where: { name: "Arena" } });
  await services.db.loadout.create({
    data: { ...other, id: `${other.id}x`, items: [], membershipId: "4611686018499999999" },
  });
  const loaded = await loadLoadouts(services, player, now());
  expect(loaded.ok && loaded.views.map(({ loadout }) => loadout.name)).toEqual(["Arena", "raid", "Trials"]);
});

test("is:inloadout finds what the player's loadouts mean, and nothing once they are deleted", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("one-character");
  const found = async () => {
    const { items } = await findItems(await inventoryOf(services, player), "is:inloadout");
    return new Set([...(items ?? [])].map(itemKey));
  };
  expect(await found()).toEqual(new Set());
  const loadoutId = await saved(services, player);
  const { worn } = await viewOf(services, player, loadoutId);
  expect(await found()).toEqual(new Set(worn.map(({ key }) => key)));
  await forgetLoadout(services, player, loadoutId);
  expect(await found()).toEqual(new Set());
});
