import { gzipSync } from "node:zlib";
import { itemKey } from "#lib/game/item.ts";
import type { Player } from "#lib/game/player.ts";
import { compile } from "#lib/game/search/compile.ts";
import { parseQuery } from "#lib/game/search/parse-query.ts";
import type { SearchWorld } from "#lib/game/search/searchable-item.ts";
import { unpackIndex } from "#lib/game/search/unpack-index.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { loadInventory } from "./load-inventory.ts";
import { loadSearchIndex, loadSearchWorld } from "./load-search-index.ts";
import type { Services } from "./services.ts";

async function sentIndex(services: Services, player: Player) {
  const loaded = await loadSearchIndex(services, player, new Date());
  if (!loaded.ok) throw new Error(`the index was to be readable: ${loaded.problem.kind}`);
  return JSON.stringify(loaded.index);
}

function count(world: SearchWorld, text: string): number {
  const { query, errors } = parseQuery(text);
  expect(errors, text).toEqual([]);
  return world.items.filter(compile(query, world)).length;
}

test("the browser's index has every item of the account, in its order, by the keys of their pages", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("rich");
  const loaded = await loadInventory(services, player, new Date());
  if (!loaded.ok) throw new Error("the account was to be readable");
  const { account, selectedCharacterId } = loaded.inventory;
  const world = unpackIndex(JSON.parse(await sentIndex(services, player)));
  expect(world.items.map(({ key }) => key)).toEqual(account.items.map(itemKey));
  const places = new Set(world.items.map(({ key, nth }) => `${key} ${nth}`));
  expect(places.size).toBe(account.items.length);
  expect(world.selectedCharacterId).toBe(selectedCharacterId);
});

/** Each finds something, and not everything, among what the sandbox's rich player holds. */
const FINDS_SOME = (
  "is:weapon|is:handcannon|is:exotic|is:solar|is:armor|is:helmet|is:hunter|is:locked|is:unlocked|is:equipped|is:invault|" +
  "is:postmaster|is:incurrentchar|is:masterwork|is:crafted|is:dupe|count:>2|is:maxpower|is:transferable|" +
  "is:stackable|is:primary|is:heavy|is:collected|power:>100|stat:range:>30|stat:total:>20|" +
  "season:>4|perk:outlaw|a|name:sun|source:raids|kills:>0|masterwork:>0|tier:>0|energycapacity:>0"
).split("|");

test("operators find some of a whole account's items, the same on the server and in the browser", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("rich");
  const loaded = await loadInventory(services, player, new Date());
  if (!loaded.ok) throw new Error("the account was to be readable");
  const onServer = await loadSearchWorld(loaded.inventory);
  const inBrowser = unpackIndex(JSON.parse(await sentIndex(services, player)));
  for (const text of FINDS_SOME) {
    const found = count(onServer, text);
    expect.soft(found, text).toBeGreaterThan(0);
    expect.soft(found, text).toBeLessThan(onServer.items.length);
    expect.soft(count(inBrowser, text), text).toBe(found);
  }
});

for (const { items, most } of [
  { items: 700, most: 60_000 },
  { items: 3_000, most: 200_000 },
]) {
  test(`the index of ${items} items is at most ${most / 1000} kB on its way`, async ({
    services,
    aPlayer,
  }) => {
    const { player } = await aPlayer("rich", { items });
    const sent = await sentIndex(services, player);
    expect(gzipSync(sent).length).toBeLessThanOrEqual(most);
  });
}
