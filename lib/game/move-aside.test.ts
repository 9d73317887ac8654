import { expect, test } from "@playwright/test";
import { type AsideFacts, NO_ASIDE_FACTS } from "./arrange/rank-aside.ts";
import { Bucket } from "./bucket.ts";
import { type Item, itemKey } from "./item.ts";
import type { ItemDefinition } from "./item-definition.ts";
import { TAGS } from "./item-mark.ts";
import { VAULT } from "./place.ts";
import { aDefinition, anAccount, anItem, fill, withHunter } from "./test-account.ts";
import { planAndPlay, wishFor } from "./test-plan.ts";

const comes = anItem(aDefinition(1, { bucketHash: Bucket.Helmet }), VAULT);
/** Two that are alike: without a reason the first of them, by id, is the one to go. */
const [STAYS, GOES] = [10, 11];

function pair(
  stays: Partial<ItemDefinition> = {},
  goes: Partial<ItemDefinition> = {},
): readonly [Item, Item] {
  const kind = { bucketHash: Bucket.Helmet };
  return [
    anItem(aDefinition(STAYS, { ...kind, ...stays }), withHunter),
    anItem(aDefinition(GOES, { ...kind, ...goes }), withHunter),
  ];
}

/** What goes of a bucket in which nothing but two can. */
function gone([stays, goes]: readonly [Item, Item], facts: Partial<AsideFacts> = {}): readonly string[] {
  const fixed = fill(withHunter, 8, Bucket.Helmet).map((item) => ({ ...item, isTransferable: false }));
  const account = anAccount([comes, stays, goes, ...fixed]);
  const plan = planAndPlay(account, [wishFor(comes, { to: withHunter })], {
    facts: { ...NO_ASIDE_FACTS, ...facts },
  });
  expect(plan.broken).toEqual([]);
  return plan.lines;
}

const STAYS_GOES = [`${GOES} hunter>vault (make-room)`, "1 vault>hunter"];
const keys = (item: Item) => new Set([itemKey(item)]);

test("X1 of two that are alike always the same one goes", () => {
  expect(gone(pair())).toEqual([`${STAYS} hunter>vault (make-room)`, "1 vault>hunter"]);
});

test("X1 what is not equipped goes, never what is worn", () => {
  const [stays, goes] = pair();
  const facts = {
    tagOf: (item: Item) => (item.itemHash === STAYS ? ("junk" as const) : ("favorite" as const)),
  };
  expect(gone([{ ...stays, isEquipped: true }, goes], facts)).toEqual(STAYS_GOES);
});

test("X1 what is of the same bucket goes, never the junk of another one", () => {
  const [other, goes] = pair({ bucketHash: Bucket.Energy });
  const filler = { ...fill(withHunter, 9, Bucket.Helmet)[8], isTransferable: false } as Item;
  const fixed = fill(withHunter, 8, Bucket.Helmet).map((item) => ({ ...item, isTransferable: false }));
  const facts = { ...NO_ASIDE_FACTS, tagOf: (item: Item) => (item === other ? ("junk" as const) : null) };
  const account = anAccount([comes, other, goes, filler, ...fixed]);
  expect(planAndPlay(account, [wishFor(comes, { to: withHunter })], { facts }).lines).toEqual(STAYS_GOES);
});

test("X1 what was not moved by hand lately goes", () => {
  const [stays, goes] = pair();
  expect(gone([stays, goes], { movedLately: keys(stays) })).toEqual(STAYS_GOES);
});

test("X1 what is in no loadout of its owner goes", () => {
  const [stays, goes] = pair();
  expect(gone([stays, goes], { inLoadout: keys(stays) })).toEqual(STAYS_GOES);
});

test("X1 what the class cannot use goes", () => {
  expect(gone(pair({ className: "hunter" }, { className: "titan" }))).toEqual(STAYS_GOES);
});

const BY_TAG = ["junk", "infuse", "archive", null, "keep", "favorite"] as const;

test("X1 every tag has its place in the order", () => {
  expect(new Set(BY_TAG)).toEqual(new Set([...TAGS, null]));
});

for (const [nth, tag] of BY_TAG.slice(0, -1).entries()) {
  const next = BY_TAG[nth + 1] ?? null;
  test(`X1 what is tagged ${tag ?? "nothing"} goes before what is tagged ${next ?? "nothing"}`, () => {
    expect(gone(pair(), { tagOf: (item) => (item.itemHash === GOES ? tag : next) })).toEqual(STAYS_GOES);
  });
}

test("X1 the lesser rarity goes", () => {
  expect(gone(pair({ rarity: "legendary" }, { rarity: "rare" }))).toEqual(STAYS_GOES);
  expect(gone(pair({ rarity: "exotic" }, { rarity: "legendary" }))).toEqual(STAYS_GOES);
});

test("X1 the lower power goes", () => {
  const [stays, goes] = pair();
  expect(gone([stays, { ...goes, power: 399 }])).toEqual(STAYS_GOES);
});

test("X1 an earlier reason weighs more than all later ones", () => {
  const [stays, goes] = pair(
    { rarity: "common", className: "titan" },
    { rarity: "exotic", className: "hunter" },
  );
  const facts: Partial<AsideFacts> = {
    movedLately: keys(stays),
    inLoadout: keys(goes),
    tagOf: (item) => (item.itemHash === STAYS ? "junk" : "favorite"),
  };
  expect(
    gone(
      [
        { ...stays, power: 1 },
        { ...goes, power: 550 },
      ],
      facts,
    ),
  ).toEqual(STAYS_GOES);
});

test("X1 what Bungie refused to move stays, and the next one goes", () => {
  const [refused, next] = pair();
  const fixed = fill(withHunter, 8, Bucket.Helmet).map((item) => ({ ...item, isTransferable: false }));
  const plan = planAndPlay(
    anAccount([comes, refused, next, ...fixed]),
    [wishFor(comes, { to: withHunter })],
    {
      spared: keys(refused),
    },
  );
  expect(plan.lines).toEqual(STAYS_GOES);
});

test("X1 switched off, a full bucket is refused with the list of what stands in the way", () => {
  const here = fill(withHunter, 9, Bucket.Helmet).map((item) => ({ ...item, isTransferable: false }));
  const [strong, weak] = [
    anItem(aDefinition(20, { bucketHash: Bucket.Helmet }), withHunter, { power: 500 }),
    anItem(aDefinition(21, { bucketHash: Bucket.Helmet }), withHunter, { power: 100 }),
  ];
  const account = anAccount([comes, strong, weak, ...here.slice(0, 8)]);
  const plan = planAndPlay(account, [wishFor(comes, { to: withHunter })], { mayMoveOthers: false });
  const problem = { kind: "in-the-way", place: withHunter, bucketHash: Bucket.Helmet, itemHashes: [21, 20] };
  expect(plan).toMatchObject({ lines: [], problems: [problem] });
});

test("X1 switched off, a bucket that nothing can leave is simply full", () => {
  const stuck = fill(withHunter, 10, Bucket.Helmet).map((item) => ({ ...item, isTransferable: false }));
  const plan = planAndPlay(anAccount([comes, ...stuck]), [wishFor(comes, { to: withHunter })], {
    mayMoveOthers: false,
  });
  expect(plan).toMatchObject({ lines: [], problems: [{ kind: "no-room", place: withHunter }] });
});
