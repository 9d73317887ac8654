import { expect, test } from "@playwright/test";
import { Bucket } from "./bucket.ts";
import type { Item } from "./item.ts";
import type { ItemDefinition } from "./item-definition.ts";
import { atCharacter, type Place, VAULT } from "./place.ts";
import { aBucket, aDefinition, anAccount, anItem, fill, withHunter, withWarlock } from "./test-account.ts";
import { planAndPlay, wishFor } from "./test-plan.ts";

const gun = aDefinition(1);
const spare = aDefinition(2);
const exoticGun = aDefinition(3, { uniqueLabel: "exotic_weapon", rarity: "exotic" });
const exoticRifle = aDefinition(4, { ...exoticGun, itemHash: 4, bucketHash: Bucket.Energy });
const rifle = aDefinition(5, { bucketHash: Bucket.Energy });
const worn = (definition: ItemDefinition, place: Place = withHunter) =>
  anItem(definition, place, { isEquipped: true });
const stuck = (items: readonly Item[]) => items.map((item) => ({ ...item, isTransferable: false }));
const ON = { to: withHunter, equip: true };

test("what one character puts on goes as one call, after all of it was brought", () => {
  const [one, other] = [anItem(gun, VAULT), anItem(rifle, withHunter)];
  const plan = planAndPlay(anAccount([one, other, worn(spare)]), [wishFor(one, ON), wishFor(other, ON)]);
  expect(plan).toMatchObject({ lines: ["1 vault>hunter", "equip 1 + 5 on hunter"], broken: [] });
});

test("an exotic of a list finds its rival replaced by the list, in whatever order they are wished", () => {
  const [exotic, other] = [anItem(exoticGun, withHunter), anItem(rifle, withHunter)];
  const account = anAccount([exotic, other, worn(spare), worn(exoticRifle)]);
  for (const wishes of [
    [wishFor(exotic, ON), wishFor(other, ON)],
    [wishFor(other, ON), wishFor(exotic, ON)],
  ])
    expect(planAndPlay(account, wishes)).toMatchObject({ lines: ["equip 5 + 3 on hunter"], broken: [] });
});

test("of two items for one slot the first counts, and the other is refused", () => {
  const [one, other] = [anItem(gun, withHunter), anItem(spare, withHunter)];
  const plan = planAndPlay(anAccount([one, other]), [wishFor(one, ON), wishFor(other, ON)]);
  expect(plan).toMatchObject({ lines: ["1 equip on hunter"], problems: [null, { kind: "same-slot" }] });
});

test("of two exotics of one label the first counts, and the other is refused", () => {
  const [one, other] = [anItem(exoticGun, withHunter), anItem(exoticRifle, withHunter)];
  const plan = planAndPlay(anAccount([one, other]), [wishFor(one, ON), wishFor(other, ON)]);
  expect(plan.problems).toEqual([null, { kind: "exotic-conflict", wornItemHash: 3 }]);
});

test("what makes room for another wish goes first, whichever is asked first", () => {
  const leaves = anItem(spare, withHunter);
  const comes = anItem(gun, VAULT);
  const account = anAccount([leaves, comes, ...stuck(fill(withHunter, 9))]);
  for (const wishes of [
    [wishFor(comes, { to: withHunter }), wishFor(leaves)],
    [wishFor(leaves), wishFor(comes, { to: withHunter })],
  ])
    expect(planAndPlay(account, wishes)).toMatchObject({
      lines: ["2 hunter>vault", "1 vault>hunter"],
      broken: [],
    });
});

test("two items of full buckets change places through the vault, and nothing else is moved", () => {
  const [one, other] = [anItem(gun, withHunter), anItem(spare, withWarlock)];
  const wishes = [wishFor(one, { to: withWarlock }), wishFor(other, { to: withHunter })];
  for (const mayMoveOthers of [true, false]) {
    const account = anAccount([one, other, ...fill(withHunter, 9), ...fill(withWarlock, 9)]);
    const plan = planAndPlay(account, wishes, { mayMoveOthers });
    expect(plan).toMatchObject({ problems: [null, null], broken: [] });
    expect(plan.lines.toSorted()).toEqual([
      "1 hunter>vault",
      "1 vault>warlock",
      "2 vault>hunter",
      "2 warlock>vault",
    ]);
  }
});

test("what a refused wish names is not moved for another one", () => {
  const [named, other] = [anItem(spare, withHunter, { power: 1 }), anItem(aDefinition(7), withHunter)];
  const comes = anItem(gun, VAULT);
  const account = anAccount([named, other, comes, ...stuck(fill(withHunter, 8))]);
  const refused = wishFor(named, { to: atCharacter("404") });
  const plan = planAndPlay(account, [refused, wishFor(comes, { to: withHunter })]);
  expect(plan.lines).toEqual(["7 hunter>vault (make-room)", "1 vault>hunter"]);
  expect(plan.problems).toEqual([{ kind: "unknown-character" }, null]);
});

test("what another wish keeps where it is is not moved either, also when a third comes to nothing", () => {
  const named = anItem(spare, withHunter, { power: 1 });
  const other = anItem(aDefinition(7), withHunter);
  const comes = anItem(gun, VAULT);
  const tokens = aDefinition(6, {
    isInstanced: false,
    maxStackSize: 100,
    isEquippable: false,
    bucketHash: Bucket.Energy,
  });
  const pile = anItem(tokens, VAULT, { quantity: 100 });
  // One of the two piles finds room: the wish for both is refused, and planned without.
  const piles = [pile, { ...pile, quantity: 99 }, ...stuck(fill(withHunter, 9, Bucket.Energy))];
  const account = anAccount([named, other, comes, ...piles, ...stuck(fill(withHunter, 8))]);
  const plan = planAndPlay(account, [
    wishFor(named, { to: withHunter }),
    wishFor(pile, { to: withHunter }),
    wishFor(comes, { to: withHunter }),
  ]);
  expect(plan.lines).toEqual(["7 hunter>vault (make-room)", "1 vault>hunter"]);
  expect(plan.problems).toMatchObject([{ kind: "already-there" }, { kind: "no-room" }, null]);
});

test("a wish that cannot be done to its end is not begun", () => {
  const comes = anItem(gun, VAULT);
  const rival = { ...worn(exoticRifle), isTransferable: false };
  const exotic = anItem(exoticGun, VAULT);
  const account = anAccount([comes, exotic, rival]);
  const plan = planAndPlay(account, [wishFor(exotic, ON), wishFor(comes, { to: withHunter })]);
  expect(plan.lines).toEqual(["1 vault>hunter"]);
  expect(plan.problems).toEqual([{ kind: "exotic-conflict", wornItemHash: 4 }, null]);
});

test("wishes that no room is left for are refused one by one, and the others are planned", () => {
  const comes = Array.from({ length: 4 }, (_, nth) => anItem(aDefinition(20 + nth), VAULT));
  const account = anAccount([...comes, ...stuck(fill(withHunter, 8))]);
  const plan = planAndPlay(
    account,
    comes.map((item) => wishFor(item, { to: withHunter })),
  );
  expect(plan.lines).toEqual(["20 vault>hunter", "21 vault>hunter"]);
  expect(plan.problems.map((problem) => problem?.kind ?? null)).toEqual([null, null, "no-room", "no-room"]);
});

test("locks are set wherever things lie, and before anything moves", () => {
  const [one, other] = [anItem(gun, VAULT), anItem(spare, withWarlock)];
  const plan = planAndPlay(anAccount([one, other]), [
    wishFor(one, { to: withHunter }),
    wishFor(one, { lock: true }),
    wishFor(other, { lock: true }),
  ]);
  expect(plan).toMatchObject({
    lines: ["1 locked by hunter", "2 locked by warlock", "1 vault>hunter"],
    broken: [],
  });
});

test("a list for a full vault takes as many as it has room for", () => {
  const here = [anItem(gun, withHunter), anItem(rifle, withHunter)];
  const account = anAccount([...here, ...stuck(fill(VAULT, 4))], [aBucket(Bucket.Vault, 5, true)]);
  const plan = planAndPlay(
    account,
    here.map((item) => wishFor(item)),
  );
  expect(plan).toMatchObject({ lines: ["1 hunter>vault"], broken: [] });
  expect(plan.problems).toMatchObject([null, { kind: "no-room", place: VAULT }]);
});

test("wishes for what nobody holds are refused, each by itself", () => {
  const plan = planAndPlay(anAccount([]), [wishFor(anItem(gun, VAULT)), wishFor(anItem(spare, VAULT))]);
  expect(plan.problems).toEqual([{ kind: "item-gone" }, { kind: "item-gone" }]);
});
