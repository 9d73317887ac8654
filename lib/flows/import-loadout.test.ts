import { expect, type SignedInPlayer, test } from "../../e2e/support/flow-world.ts";
import { describeLoadout } from "./edit-loadout.ts";
import { forgetLoadout } from "./forget-loadout.ts";
import { importLoadout } from "./import-loadout.ts";
import { loadInventory } from "./load-inventory.ts";
import { loadLoadout } from "./load-loadouts.ts";
import { loadLoadoutFile, loadSharedLoadout } from "./load-shared-loadout.ts";
import { saveLoadout } from "./save-loadout.ts";
import type { Services } from "./services.ts";
import { shareLoadout, unshareLoadout } from "./share-loadout.ts";

type Player = SignedInPlayer["player"];
const now = () => new Date();

/** A loadout of what a player wears, shared. */
async function shared(services: Services, player: Player) {
  const loaded = await loadInventory(services, player, now());
  if (!loaded.ok) throw new Error(loaded.problem.kind);
  const { selectedCharacterId: characterId, account } = loaded.inventory;
  const saved = await saveLoadout(services, player, { characterId, name: "Raid" }, now());
  if (!saved.ok) throw new Error(saved.problem.kind);
  const { loadoutId } = saved;
  await describeLoadout(services, player, { loadoutId, name: "Raid", note: "for bosses" }, now());
  const outcome = await shareLoadout(services, player, loadoutId);
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return { loadoutId, characterId, account, token: outcome.shareToken };
}

test("a link's token cannot be guessed, stays the same while it is shared and is another one afterwards", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("one-character");
  const { loadoutId, token } = await shared(services, player);
  expect(Buffer.from(token, "base64url").length * 8).toBeGreaterThanOrEqual(128);
  expect(await shareLoadout(services, player, loadoutId)).toEqual({ ok: true, shareToken: token });
  await unshareLoadout(services, player, loadoutId);
  expect(await loadSharedLoadout(services, token)).toBeNull();
  const again = await shareLoadout(services, player, loadoutId);
  expect(again.ok && again.shareToken).not.toBe(token);
  await forgetLoadout(services, player, loadoutId);
  expect(await loadSharedLoadout(services, (again.ok && again.shareToken) || "")).toBeNull();
  expect(await loadSharedLoadout(services, "x")).toBeNull();
});

test("what a link shows, and what a file holds, has nothing of the account it was saved for", async ({
  services,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("rich", { items: 300 });
  const { loadoutId, characterId, account, token } = await shared(services, player);
  const seen = await loadSharedLoadout(services, token);
  const file = await loadLoadoutFile(services, player, loadoutId);
  expect(seen).toMatchObject({ name: "Raid", note: "for bosses" });
  expect(seen?.worn.length).toBeGreaterThan(8);
  expect(file?.text).toContain(seen?.worn[1]?.definition?.name);
  const own = [
    ...account.items.flatMap(({ itemInstanceId }) => itemInstanceId ?? []),
    ...[player.playerId, player.bungieName, loadoutId, characterId],
    ...[inSandbox.membershipId, inSandbox.bungieMembershipId],
  ];
  for (const text of [JSON.stringify(seen), file?.text ?? ""])
    for (const one of own) expect(text).not.toContain(one);
});

test("a loadout is imported by its link, its token or its file, as the importer's own copies", async ({
  services,
  aPlayer,
}) => {
  const [ada, bea] = [await aPlayer("rich", { items: 400 }), await aPlayer("rich", { items: 400 })];
  const { loadoutId, token } = await shared(services, ada.player);
  const file = await loadLoadoutFile(services, ada.player, loadoutId);
  const links = [
    token,
    `http://localhost:3000/loadout/${token}`,
    ` https://a.example/loadout/${token}?x=1\n`,
  ];
  for (const typed of [...links, file?.text ?? ""]) {
    const imported = await importLoadout(services, bea.player, typed, now());
    if (!imported.ok) throw new Error(imported.problem.kind);
    const loaded = await loadLoadout(services, bea.player, imported.loadoutId, now());
    if (!loaded.ok) throw new Error(loaded.problem.kind);
    const { view, inventory } = loaded;
    expect(view.loadout).toMatchObject({ name: "Raid", note: "for bosses", shareToken: null });
    const source = await loadSharedLoadout(services, token);
    expect(view.worn.map(({ wanted }) => wanted.itemHash)).toEqual(
      source?.worn.map(({ itemHash }) => itemHash),
    );
    for (const { item, wanted } of view.worn) {
      const copies = inventory.account.items.filter(({ itemHash }) => itemHash === wanted.itemHash);
      expect(item === null, "missing exactly what there is no copy of").toBe(copies.length === 0);
      const most = Math.max(...copies.map(({ power }) => power ?? 0));
      if (item?.power) expect(item.power).toBe(most);
    }
  }
});

for (const [what, typed, kind] of [
  ["nothing", "  ", "bad-loadout-file"],
  ["some words", "my raid loadout", "bad-loadout-file"],
  ["another page's address", "https://a.example/inventory", "bad-loadout-file"],
  ["a link that was cut off", "https://a.example/loadout/abc", "bad-loadout-file"],
  ["a link that shows nothing", `https://a.example/loadout/${"x".repeat(43)}`, "not-shared"],
  ["JSON of something else", '{"items":[1,2]}', "bad-loadout-file"],
] as const) {
  test(`${what} is refused with its reason, and nothing is stored`, async ({ services, aPlayer }) => {
    const { player } = await aPlayer("one-character");
    expect(await importLoadout(services, player, typed, now())).toEqual({ ok: false, problem: { kind } });
    expect(await services.db.loadout.count({ where: { playerId: player.playerId } })).toBe(0);
  });
}
