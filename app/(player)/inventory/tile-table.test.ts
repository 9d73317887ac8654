import { expect, test } from "@playwright/test";
import { inventoryRows } from "#lib/game/inventory-rows.ts";
import type { Item } from "#lib/game/item.ts";
import { spokenItemName } from "#lib/game/item-name.ts";
import { VAULT } from "#lib/game/place.ts";
import { aDefinition, anAccount, anItem, withHunter } from "#lib/game/test-account.ts";
import { readTile, toTileTable } from "./tile-table.ts";

const ORIGIN = "https://www.bungie.net";
const sunshot = aDefinition(1, { name: "Sunshot", rarity: "exotic", element: "solar" });
const worn = anItem(sunshot, withHunter, { isEquipped: true, power: 550, damageType: 3, isLocked: true });
const twin = anItem(sunshot, VAULT, { itemInstanceId: "6917529000000000099", power: 540, damageType: 3 });
const unknown: Item = { ...anItem(aDefinition(77), VAULT), definition: null };
const classified = anItem(aDefinition(78, { name: "", isClassified: true }), VAULT);

const { kinds, rows } = toTileTable(inventoryRows(anAccount([worn, twin, unknown, classified])));
const tiles = rows.flatMap(({ cells, vault }) => [
  ...cells.flatMap(({ worn }) => (worn ? [worn] : [])),
  ...vault,
]);
const labels = tiles.map((tile) => readTile(tile, kinds, ORIGIN).label);

test("a tile says aloud what the item is, the same before and after it was packed", () => {
  expect(labels[0]).toBe("Sunshot, exotic hand cannon, 550, solar, equipped, locked");
  expect(labels).toEqual([worn, classified, twin, unknown].map(spokenItemName).toSorted(byOrderOf(labels)));
});

test("unknown and classified items are named as such", () => {
  expect(labels).toContain("Unknown item 77, 400, kinetic");
  expect(labels).toContain("Classified, legendary hand cannon, 400, kinetic");
});

test("what copies have in common is sent once", () => {
  expect(kinds.filter(([name]) => name === "Sunshot")).toHaveLength(1);
});

test("a tile leads to its own item, with a picture from Bungie", () => {
  expect(readTile(tiles[0] ?? [0, "", null, 1, null, 0], kinds, ORIGIN)).toMatchObject({
    href: `/item/${worn.itemInstanceId}`,
    iconUrl: `${ORIGIN}/icon.png`,
    badge: "550",
  });
});

function byOrderOf(order: readonly string[]): (a: string, b: string) => number {
  return (a, b) => order.indexOf(a) - order.indexOf(b);
}
