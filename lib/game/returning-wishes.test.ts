import { expect, test } from "@playwright/test";
import { Bucket } from "./bucket.ts";
import { VAULT } from "./place.ts";
import { returningWishes } from "./returning-wishes.ts";
import { aDefinition, anAccount, anItem, withHunter, withWarlock } from "./test-account.ts";
import { wishFor } from "./test-plan.ts";
import { aWish, gun, gunId, records, toVault } from "./test-steps.ts";

// The gun came to the warlock earlier, and another one stood aside for it.
const came = anItem(gun, withWarlock);
const aside = anItem(aDefinition(9), VAULT);
const asideId = String(aside.itemInstanceId);
const madeRoom = {
  ...toVault,
  itemInstanceId: asideId,
  itemHash: 9,
  from: withWarlock,
  reason: "make-room",
} as const;
const earlier = { wishes: [aWish({ state: "done" })], steps: records([madeRoom, "succeeded"]) };
const back = { itemKey: asideId, to: withWarlock, equip: false, quantity: null };
const returning = (items = [came, aside], wishes = [wishFor(came)], plans = [earlier]) =>
  returningWishes(anAccount(items), plans, wishes);

test("X16 what moved aside returns when what it made room for leaves", () => {
  expect(returning()).toEqual([back]);
});

test("X16 not while the room it made is still needed", () => {
  expect(returning([came, aside], [wishFor(came, { to: withWarlock, equip: true })])).toEqual([]);
  expect(returning([came, aside], [wishFor(came, { lock: true })])).toEqual([]);
  expect(returning([came, aside], [wishFor(anItem(aDefinition(5), withHunter))])).toEqual([]);
});

test("X16 not what somebody has moved since", () => {
  const elsewhere = { ...aside, place: withHunter, bucketHash: Bucket.Kinetic };
  expect(returning([came, elsewhere])).toEqual([]);
  expect(returning([came])).toEqual([]);
});

test("X16 not what is wished for itself, and each thing once", () => {
  expect(returning([came, aside], [wishFor(came), wishFor(aside, { to: withHunter })])).toEqual([]);
  expect(returning([came, aside], [wishFor(came)], [earlier, earlier])).toEqual([back]);
});

test("X16 what an earlier plan brought somewhere by wish stays there", () => {
  const asked = {
    wishes: [aWish({ state: "done" })],
    steps: records([{ ...toVault, itemInstanceId: gunId }, "succeeded"]),
  };
  expect(returning([came, aside], [wishFor(came)], [asked])).toEqual([]);
});
