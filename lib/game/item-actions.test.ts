import { expect, test } from "@playwright/test";
import { Bucket } from "./bucket.ts";
import { itemActions } from "./item-actions.ts";
import { placeKey, VAULT } from "./place.ts";
import { aDefinition, anAccount, anItem, HUNTER, WARLOCK, withHunter } from "./test-account.ts";

const said = (...args: Parameters<typeof itemActions>) =>
  itemActions(...args).map(({ to, equip, problem }) => [
    equip ? "equip" : "move",
    placeKey(to),
    problem?.kind ?? "ok",
  ]);

test("an item in the vault can go to everybody and be equipped by those of its class", () => {
  const robe = anItem(aDefinition(1, { bucketHash: Bucket.Helmet, className: "warlock" }), VAULT);
  expect(said(anAccount([robe]), robe)).toEqual([
    ["move", HUNTER, "ok"],
    ["move", WARLOCK, "ok"],
    ["equip", HUNTER, "wrong-class"],
    ["equip", WARLOCK, "ok"],
  ]);
});

test("where an item lies already is not offered", () => {
  const gun = anItem(aDefinition(2), withHunter);
  expect(said(anAccount([gun]), gun)).toEqual([
    ["move", WARLOCK, "ok"],
    ["move", "vault", "ok"],
    ["equip", HUNTER, "ok"],
    ["equip", WARLOCK, "ok"],
  ]);
});

test("a worn item says why it cannot leave", () => {
  const worn = anItem(aDefinition(3), withHunter, { isEquipped: true });
  expect(said(anAccount([worn]), worn)).toContainEqual(["move", "vault", "is-equipped"]);
  expect(said(anAccount([worn]), worn)).not.toContainEqual(expect.arrayContaining(["equip", HUNTER]));
});

test("a shared stack is offered to all characters at once", () => {
  const shards = aDefinition(4, { bucketHash: Bucket.Consumables, isInstanced: false, isEquippable: false });
  const stored = anItem(shards, VAULT, { quantity: 9 });
  expect(said(anAccount([stored]), stored)).toEqual([["move", HUNTER, "ok"]]);
});
