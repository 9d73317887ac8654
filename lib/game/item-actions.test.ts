import { expect, test } from "@playwright/test";
import { Bucket } from "./bucket.ts";
import { itemActions } from "./item-actions.ts";
import { placeKey, VAULT } from "./place.ts";
import {
  aDefinition,
  anAccount,
  anItem,
  fill,
  HUNTER,
  WARLOCK,
  withHunter,
  withWarlock,
} from "./test-account.ts";

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

test("a worn item can leave when something else can be worn instead, and that is said", () => {
  const worn = anItem(aDefinition(3), withHunter, { isEquipped: true });
  const account = anAccount([worn, anItem(aDefinition(4), withHunter)]);
  const [, toVault] = itemActions(account, worn);
  expect(toVault).toEqual({ to: VAULT, equip: false, problem: null, others: { moved: 0, worn: 1 } });
  expect(said(account, worn)).not.toContainEqual(expect.arrayContaining(["equip", HUNTER]));
});

test("a worn item that nothing can replace says why it cannot leave", () => {
  const worn = anItem(aDefinition(3), withHunter, { isEquipped: true });
  expect(said(anAccount([worn]), worn)).toContainEqual(["move", "vault", "is-equipped"]);
});

test("a full place says how many others have to move, and is refused with them where none may", () => {
  const gun = anItem(aDefinition(5), VAULT);
  const account = anAccount([gun, ...fill(withHunter, 10)]);
  expect(itemActions(account, gun)[0]).toMatchObject({
    to: withHunter,
    problem: null,
    others: { moved: 1, worn: 0 },
  });
  expect(itemActions(account, gun, false)[0]).toMatchObject({
    to: withHunter,
    problem: { kind: "in-the-way", place: withHunter },
    others: { moved: 0, worn: 0 },
  });
});

test("a second exotic says that the first one makes way", () => {
  const label = { uniqueLabel: "exotic_weapon", rarity: "exotic" } as const;
  const sunshot = anItem(aDefinition(6, { ...label, bucketHash: Bucket.Energy }), withHunter);
  const hawkmoon = anItem(aDefinition(7, label), withHunter, { isEquipped: true });
  const plain = anItem(aDefinition(8), withHunter);
  const equip = itemActions(anAccount([sunshot, hawkmoon, plain]), sunshot).find((one) => one.equip);
  expect(equip).toMatchObject({ to: withHunter, problem: null, others: { moved: 0, worn: 1 } });
});

test("what waits at the postmaster can be collected, stored, and sent to another character", () => {
  const waiting = anItem(aDefinition(9), withWarlock, { bucketHash: Bucket.Postmaster });
  expect(said(anAccount([waiting]), waiting)).toEqual([
    ["move", HUNTER, "ok"],
    ["move", WARLOCK, "ok"],
    ["move", "vault", "ok"],
    ["equip", HUNTER, "ok"],
    ["equip", WARLOCK, "ok"],
  ]);
});

test("a shared stack is offered to all characters at once", () => {
  const shards = aDefinition(4, { bucketHash: Bucket.Consumables, isInstanced: false, isEquippable: false });
  const stored = anItem(shards, VAULT, { quantity: 9 });
  expect(said(anAccount([stored]), stored)).toEqual([["move", HUNTER, "ok"]]);
});
