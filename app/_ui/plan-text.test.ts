import { expect, test } from "@playwright/test";
import type { PlanView } from "#lib/flows/load-plan.ts";
import { Bucket } from "#lib/game/bucket.ts";
import { atCharacter, VAULT } from "#lib/game/place.ts";
import { planText, stepText } from "./plan-text.ts";

const warlock = atCharacter("2");
const hunter = atCharacter("1");

function aView(some: Partial<PlanView>): PlanView {
  return {
    planId: "c1",
    state: "running",
    isOver: false,
    asked: {
      itemKey: "6917",
      to: warlock,
      equip: false,
      quantity: null,
      itemInstanceId: "6917",
      itemHash: 1,
      itemName: "Braytech Osprey",
      characters: [
        { characterId: "1", className: "hunter", power: 400 },
        { characterId: "2", className: "warlock", power: 400 },
      ],
    },
    steps: [],
    done: 0,
    total: 2,
    problem: null,
    restsAt: null,
    wornItemName: null,
    ...some,
  };
}

const lies = (place: typeof warlock | typeof VAULT) => [
  { itemInstanceId: "6917", itemHash: 1, quantity: 1, place },
];
const equipping = { ...aView({}).asked, equip: true };

const locking = { ...aView({}).asked, to: VAULT, lock: true };
const unlocking = { ...locking, lock: false };

const told: readonly [Partial<PlanView>, string][] = [
  [{ state: "running", done: 1 }, "On its way to your Warlock. 1 of 2 steps are done."],
  [{ state: "done", done: 2 }, "Sent to your Warlock."],
  [{ state: "done", asked: equipping }, "Equipped on your Warlock."],
  [
    { state: "paused", done: 1, problem: { kind: "maintenance" }, restsAt: lies(VAULT) },
    "Waiting for Bungie.net. Bungie.net is down for maintenance. It rests in the vault. It goes on by itself; you can leave this page.",
  ],
  [
    { state: "refused", problem: { kind: "already-there", place: warlock }, restsAt: lies(warlock) },
    "It is already with your Warlock. Nothing moved: it rests with your Warlock. There is nothing to do.",
  ],
  [
    {
      state: "stopped",
      done: 1,
      problem: { kind: "no-room", place: warlock, bucketHash: Bucket.Kinetic },
      restsAt: lies(VAULT),
    },
    "There is no room for it with your Warlock: Kinetic is full. It rests in the vault. Free a slot there and try again.",
  ],
  [
    {
      state: "stopped",
      done: 2,
      asked: equipping,
      problem: { kind: "in-activity" },
      restsAt: lies(warlock),
    },
    "You are in an activity. It is with your Warlock, not equipped. Go to orbit or a social space, then equip.",
  ],
  [
    { state: "stopped", problem: { kind: "item-gone" }, restsAt: null },
    "That item is no longer where we saw it. We cannot tell where it rests now: the game shows it. The page is now up to date: look where it lies now.",
  ],
  [
    { state: "stopped", problem: { kind: "superseded" }, restsAt: lies(hunter) },
    "You asked for another move of it since. It is with your Hunter. Look at the item to see where it lies now.",
  ],
  [
    { state: "refused", problem: { kind: "too-late" }, restsAt: null },
    "It waited for its turn for over an hour. Nothing moved. Ask again if you still want it.",
  ],
  [
    { state: "stopped", done: 1, problem: { kind: "no-answer" }, restsAt: [...lies(VAULT), ...lies(hunter)] },
    "Bungie.net did not answer in time. 1 are in the vault, 1 with your Hunter. Reload the page: it shows where everything lies now.",
  ],
  [
    { state: "stopped", problem: { kind: "broken" }, restsAt: lies(VAULT) },
    "Something broke on our side. Nothing moved: it rests in the vault. It has been logged under number c1.",
  ],
  [{ state: "queued", asked: locking }, "About to be locked."],
  [{ state: "running", asked: unlocking }, "About to be unlocked."],
  [{ state: "done", asked: locking }, "It is locked."],
  [{ state: "done", asked: unlocking }, "It is unlocked."],
  [
    { state: "paused", asked: locking, problem: { kind: "maintenance" }, restsAt: lies(VAULT) },
    "Waiting for Bungie.net. Bungie.net is down for maintenance. It goes on by itself; you can leave this page.",
  ],
  [
    { state: "stopped", asked: locking, problem: { kind: "not-lockable" }, restsAt: lies(VAULT) },
    "The game has no lock for this item. It was not locked. It stays as it is.",
  ],
  [
    { state: "stopped", asked: unlocking, problem: { kind: "no-answer" } },
    "Bungie.net did not answer in time. We cannot tell whether it is unlocked: the game shows it. Reload the page: it shows where everything lies now.",
  ],
  [
    { state: "stopped", asked: locking, problem: { kind: "superseded" }, restsAt: lies(VAULT) },
    "You have locked or unlocked it again since. What you asked last counts.",
  ],
  [
    { state: "stopped", asked: locking, problem: { kind: "broken" } },
    "Something broke on our side. We cannot tell whether it is locked: the game shows it. It has been logged under number c1.",
  ],
];

for (const [some, sentence] of told) {
  test(`a plan that is ${some.state}, ${some.problem?.kind ?? "well"}: "${sentence}"`, () => {
    const { title, more } = planText(aView(some));
    expect(`${title}. ${more}`.trim()).toBe(sentence);
  });
}

test("the step of a lock is told by what it sets", () => {
  const step = { position: 0, call: "lock", cause: "asked", from: VAULT, to: VAULT, state: "gone" } as const;
  expect(stepText(step, aView({ asked: locking }))).toBe("Lock: it was not there");
  expect(stepText({ ...step, state: "succeeded" }, aView({ asked: unlocking }))).toBe("Unlock: done");
});

test("a way back is told as one", () => {
  const step = { position: 2, call: "transfer", cause: "side-effect", from: VAULT, to: hunter } as const;
  expect(stepText({ ...step, state: "succeeded" }, aView({}))).toBe("Send back to your Hunter: done");
});
