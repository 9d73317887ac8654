import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Account } from "#lib/game/account.ts";
import type { ItemDefinition } from "#lib/game/item-definition.ts";
import { joinProfile } from "#lib/game/join-profile.ts";
import { ownWare, wareReasons } from "#lib/game/own-ware.ts";
import { showWares } from "#lib/game/shown-ware.ts";
import type { XurWare } from "#lib/game/xur-stock.ts";
import { XUR, xurWares } from "#lib/game/xur-wares.ts";
import { parseSavedProfile, parseSavedVendors } from "../saved-answer.ts";
import { parseSavedDefinitions } from "../saved-definitions.ts";

// Real answers and real tables are not ours to keep: these tests look at them where a folder of them is at hand.
const folder = process.env.BUNGIE_CAPTURES;
const read = (path: string) => JSON.parse(readFileSync(join(String(folder), path), "utf8"));

const VENDORS = folder
  ? [
      "get-vendors-2022-10-16-xur-here-with-rolls",
      "get-vendors-2025-07-15-xur-away",
      "get-vendors-2026-06-09-xur-away",
    ]
  : [];
const PROFILES = folder ? ["get-profile-2021-05-28-a", "get-profile-2021-05-28-b-later"] : [];

interface RawDefinition {
  readonly displayProperties?: { readonly name?: string };
  readonly inventory?: { readonly tierTypeName?: string; readonly bucketTypeHash?: number };
  readonly classType?: number;
  readonly itemType?: number;
}
const TABLE = folder ? (read("items-2026-07.json") as Record<string, RawDefinition>) : {};

/** What an answer lists for Xûr, also of one in which he is away: for what it would mean if he were here. */
function waresOf(capture: string): { wares: XurWare[]; kinds: ReadonlyMap<number, ItemDefinition> } {
  const answer = parseSavedVendors(read(`captures/${capture}.json`));
  const sales = [...answer.sales.values()].flat();
  const hashes = sales.flatMap(({ itemHash, costs }) => [itemHash, ...costs.map((cost) => cost.itemHash)]);
  const kinds = parseSavedDefinitions(TABLE, hashes);
  const vendors = new Map([...answer.vendors, [XUR.vendorHash, { nextRefreshAt: null }] as const]);
  const { wares } = xurWares({ ...answer, vendors }, kinds);
  const shown = showWares(wares, kinds);
  const rest = { vendorHash: XUR.vendorHash, collectibleHash: null, stats: [], perks: [] };
  return { wares: shown.map((ware) => ({ ...ware, ...rest })), kinds };
}

function accountOf(capture: string): Account {
  const { answer } = parseSavedProfile(read(`captures/${capture}.json`));
  const items = parseSavedDefinitions(
    TABLE,
    answer.items.map(({ itemHash }) => itemHash),
  );
  return joinProfile(answer, { items, buckets: new Map() });
}

/** What copies have in common, from the raw table. */
function rawKey(itemHash: number): string | null {
  const { displayProperties, inventory, classType, itemType } = TABLE[itemHash] ?? {};
  const isGear = itemType === 2 || itemType === 3;
  if (!isGear) return null;
  const name = displayProperties?.name?.replace(/ \((Adept|Timelost|Harrowed)\)$/, "");
  return [name, inventory?.tierTypeName, inventory?.bucketTypeHash, classType].join("|");
}

test("what recorded wares mean to a recorded account is what its raw lists say", () => {
  let copies = 0;
  for (const [vendors, profile] of VENDORS.flatMap((one) => PROFILES.map((other) => [one, other] as const))) {
    const { wares, kinds } = waresOf(vendors);
    const account = accountOf(profile);
    const purse = new Map(account.currencies.map(({ itemHash, quantity }) => [itemHash, quantity]));
    expect(wares.length, vendors).toBeGreaterThan(15);
    expect(purse.size, profile).toBeGreaterThan(3);
    for (const ware of wares) {
      const facts = { kinds, plugs: new Map(), statGroups: new Map(), statNames: new Map() };
      const own = ownWare(ware, account, facts);
      const what = `${ware.name} of ${vendors} for ${profile}`;
      const key = rawKey(ware.itemHash);
      const mine = account.items.filter(
        ({ itemHash, itemInstanceId }) => itemInstanceId !== null && key !== null && rawKey(itemHash) === key,
      );
      if (key !== null) {
        expect(new Set(own.copies.map((one) => one.itemInstanceId)), what).toEqual(
          new Set(mine.map((one) => one.itemInstanceId)),
        );
        copies += mine.length;
      }
      expect(own.isCollected, what).toBe(own.copies.length > 0 ? true : null);
      const canPay = ware.costs.every(({ itemHash, quantity }) => {
        const stacks = account.items.filter((item) => item.itemHash === itemHash);
        const pieces = stacks.reduce((sum, item) => sum + item.quantity, purse.get(itemHash) ?? 0);
        return pieces >= quantity;
      });
      expect(own.canAfford, what).toBe(canPay);
      expect(own.lacking.length > 0, what).toBe(!canPay);
      // The recorded account has one character of each class, and came without stats and collections.
      expect(own, what).toMatchObject({ isUsable: true, best: null });
      const kindsOfReasons = wareReasons(own, ware).map(({ kind }) => kind);
      expect(["", "affordable"], what).toContain(kindsOfReasons.join());
      if (kindsOfReasons.length > 0) expect(own.copies, what).toEqual([]);
    }
  }
  if (folder) expect(copies).toBeGreaterThan(10);
});
