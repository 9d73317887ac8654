import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Account } from "#lib/game/account.ts";
import { inventoryRows, postmasterOf } from "#lib/game/inventory-rows.ts";
import type { BucketDefinition, ItemDefinition } from "#lib/game/item-definition.ts";
import { joinProfile } from "#lib/game/join-profile.ts";
import { placeKey } from "#lib/game/place.ts";
import { SORTS } from "#lib/game/view-settings.ts";
import { parseSavedDefinitions } from "../saved-definitions.ts";
import { toProfileAnswer } from "./profile.ts";
import { ProfileReading } from "./profile-reading.ts";
import { toBucketDefinition } from "./table-definitions.ts";

// Real answers and real tables are not ours to keep: these tests look at them where a folder of them is at hand.
const folder = process.env.BUNGIE_CAPTURES;
const read = (path: string) => JSON.parse(readFileSync(join(String(folder), path), "utf8"));

interface RawItem {
  readonly itemHash: number;
  readonly itemInstanceId?: string;
  readonly quantity: number;
  readonly bucketHash: number;
}
type ByCharacter = { readonly data: Readonly<Record<string, { readonly items: readonly RawItem[] }>> };
interface Recorded {
  readonly profileInventory: { readonly data: { readonly items: readonly RawItem[] } };
  readonly characterInventories: ByCharacter;
  readonly characterEquipment: ByCharacter;
}

const RECORDED = folder
  ? ["a", "b-later"].map((name) => ({
      name,
      answer: read(`captures/get-profile-2021-05-28-${name}.json`).Response as Recorded,
    }))
  : [];

function toBuckets(): Map<number, BucketDefinition> {
  const rows = Object.entries(read("manifest/DestinyInventoryBucketDefinition.json"));
  return new Map(rows.map(([hash, row]) => [Number(hash), toBucketDefinition(Number(hash), row)]));
}

/** Each item of the answer as one line: where it lies and what it is. */
function linesOf({ profileInventory, characterInventories, characterEquipment }: Recorded): string[] {
  const carried = Object.entries(characterInventories.data).flatMap(([id, { items }]) =>
    items.map((one) => line(one, id, false)),
  );
  const worn = Object.entries(characterEquipment.data).flatMap(([id, { items }]) =>
    items.map((one) => line(one, id, true)),
  );
  return [...profileInventory.data.items.map((one) => line(one, "vault", false)), ...carried, ...worn].sort();
}

const line = (
  { itemInstanceId = "", itemHash, quantity, bucketHash }: RawItem,
  place: string,
  isWorn: boolean,
) => [place, bucketHash, isWorn, itemInstanceId, itemHash, quantity].join(" ");

/** The same of what an inventory page shows: every tile in every row, and the postmaster's. */
function shownLines(account: Account, sort: (typeof SORTS)[number]): string[] {
  const rows = inventoryRows(account, sort).flatMap(({ cells, shared, vault }) => [
    ...cells.flatMap(({ equipped, carried }) => (equipped ? [equipped, ...carried] : carried)),
    ...(shared ?? []),
    ...vault,
  ]);
  const waiting = account.characters.flatMap(({ characterId }) => postmasterOf(account, characterId));
  return [...rows, ...waiting]
    .map(({ itemInstanceId, place, isEquipped, ...item }) =>
      line({ ...item, ...(itemInstanceId && { itemInstanceId }) }, placeKey(place), isEquipped),
    )
    .sort();
}

function accountOf(recorded: Recorded, isNamed: boolean): Account {
  const membership = { membershipType: 2, membershipId: "4611686195173833958" };
  const answer = toProfileAnswer(ProfileReading.parse(recorded), membership, new Date(0));
  const hashes = answer.items.map(({ itemHash }) => itemHash);
  const items: Map<number, ItemDefinition> = isNamed
    ? parseSavedDefinitions(read("items-2026-07.json"), hashes)
    : new Map();
  return joinProfile(answer, { items, buckets: isNamed ? toBuckets() : new Map() });
}

test("both recorded accounts show every item exactly once, however they are sorted", () => {
  for (const { name, answer } of RECORDED) {
    const account = accountOf(answer, true);
    expect(account.items.filter(({ definition }) => definition).length, name).toBeGreaterThan(900);
    for (const sort of SORTS)
      expect(shownLines(account, sort), `${name} by ${sort}`).toEqual(linesOf(answer));
  }
});

test("both recorded accounts show every item exactly once while nothing has a name", () => {
  for (const { name, answer } of RECORDED)
    expect(shownLines(accountOf(answer, false), "rarity"), name).toEqual(linesOf(answer));
});

test("no two items of a recorded account are one because of how large their ids are", () => {
  for (const { name, answer } of RECORDED) {
    const ids = accountOf(answer, false).items.flatMap(({ itemInstanceId }) => itemInstanceId ?? []);
    const recorded = JSON.stringify(answer).match(/"itemInstanceId":"\d+"/g) ?? [];
    expect(ids.length, name).toBeGreaterThan(800);
    expect(ids, name).toHaveLength(recorded.length);
    expect(new Set(ids).size, name).toBe(ids.length);
    // As numbers some of them would be the same: the promise is not kept by luck.
    expect(new Set(ids.map(Number)).size, name).toBeLessThan(ids.length);
  }
});

test("the parts that came with a recorded account are all on its items", () => {
  for (const { name, answer } of RECORDED) {
    const { items } = accountOf(answer, false);
    // The later answer still has parts of 13 items that are gone: parts can be older than the lists.
    expect(items.filter(({ sockets }) => sockets.length > 0).length, name).toBeGreaterThan(715);
    expect(
      items.filter(({ sockets }) => sockets.some(({ options }) => options.length > 0)).length,
      name,
    ).toBeGreaterThan(600);
    expect(items.filter(({ power }) => power !== null).length, name).toBeGreaterThan(600);
  }
});
