import { expect, test } from "@playwright/test";
import { Bucket } from "./bucket.ts";
import type { Item } from "./item.ts";
import { toLoadoutItem } from "./loadout-from-worn.ts";
import { inLoadout } from "./loadout-members.ts";
import { VAULT } from "./place.ts";
import { aDefinition, anAccount, anItem, withHunter } from "./test-account.ts";

test("what belongs to a loadout: its copies, reshaped ones too, every stack of its kinds, and nothing else", () => {
  const rifle = aDefinition(1);
  const motes = aDefinition(7, { bucketHash: Bucket.Consumables, isInstanced: false });
  const copyOf = (itemInstanceId: string, some: Partial<Item> = {}) =>
    anItem(rifle, VAULT, { itemInstanceId, ...some });
  const saved = copyOf("11");
  const reshaped = copyOf("99", { isCrafted: true });
  const stacks = [anItem(motes, VAULT, { quantity: 3 }), anItem(motes, withHunter, { quantity: 2 })];
  const other = copyOf("12");
  const account = anAccount([saved, other, reshaped, ...stacks]);
  const loadouts = [
    { items: [toLoadoutItem(saved, true), toLoadoutItem(copyOf("gone", { isCrafted: true }), false)] },
    { items: [toLoadoutItem(anItem(motes, VAULT, { quantity: 1 }), false)] },
  ];
  expect(inLoadout(account, loadouts)).toEqual(new Set([saved, reshaped, ...stacks]));
  expect(inLoadout(account, [])).toEqual(new Set());
});
