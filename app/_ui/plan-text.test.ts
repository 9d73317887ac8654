import { expect, test } from "@playwright/test";
import type { PlanView, WishView } from "#lib/flows/load-plan.ts";
import { Bucket } from "#lib/game/bucket.ts";
import { type Place, VAULT } from "#lib/game/place.ts";
import { planText } from "./plan-text.ts";
import { aPlanView, aStep, aWish, HUNTER, OLD_GUN, OSPREY, WARLOCK } from "./test-plan-view.ts";

const lies = (place: Place, item = OSPREY, quantity = 1) => [{ ...item, quantity, place }];
const equipping: readonly WishView[] = [aWish({ equip: true })];
const locking: readonly WishView[] = [aWish({ to: VAULT, lock: true })];
const unlocking: readonly WishView[] = [aWish({ to: VAULT, lock: false })];
const madeRoom = [
  aStep({ position: 0, reason: "make-room", itemNames: ["Old Gun"], forName: "Braytech Osprey" }),
  aStep({ position: 1, from: VAULT, to: HUNTER }),
];
const carriedOut = madeRoom.map((step) => ({ ...step, state: "succeeded" as const }));
const two = [
  aWish({ state: "done" }),
  aWish({ name: "Sunshot", itemInstanceId: "2", state: "refused", problem: { kind: "wrong-class" } }),
];

const told: readonly [Partial<PlanView>, string][] = [
  [{ state: "running", done: 1 }, "On its way to your Warlock. 1 of 2 steps are done."],
  [
    { state: "running", done: 1, canCancel: false },
    "On its way to your Warlock. 1 of 2 steps are done. It ends when the call that is under way is answered.",
  ],
  [{ state: "done", done: 2 }, "Sent to your Warlock."],
  [{ state: "done", wishes: equipping }, "Equipped on your Warlock."],
  [
    { state: "done", done: 2, steps: carriedOut },
    "Sent to your Warlock. To make room, Old Gun went from your Hunter to the vault.",
  ],
  [
    { state: "proposed", wishes: equipping, steps: madeRoom },
    "Equip it on your Warlock? This takes 2 calls. To make room, Old Gun goes from your Hunter to the vault. Nothing has moved yet.",
  ],
  [
    { state: "proposed", steps: [aStep({})] },
    "Move it to your Warlock? This takes 1 call. Nothing has moved yet.",
  ],
  [
    { state: "refused", problem: { kind: "declined" }, restsAt: lies(VAULT) },
    "Not carried out. You said never mind; nothing has moved.",
  ],
  [
    { state: "stopped", done: 1, canUndo: true, problem: { kind: "cancelled" }, restsAt: lies(VAULT) },
    "You cancelled it. It rests in the vault. What was done can be undone.",
  ],
  [
    {
      state: "stopped",
      done: 1,
      canUndo: true,
      problem: { kind: "cancelled" },
      restsAt: [...lies(VAULT), ...lies(HUNTER, OLD_GUN)],
    },
    "You cancelled it. It rests in the vault. Old Gun is with your Hunter. What was done can be undone.",
  ],
  [
    { state: "paused", done: 1, problem: { kind: "maintenance" }, restsAt: lies(VAULT) },
    "Waiting for Bungie.net. Bungie.net is down for maintenance. It rests in the vault. It goes on by itself; you can leave this page.",
  ],
  [
    { state: "refused", problem: { kind: "already-there", place: WARLOCK }, restsAt: lies(WARLOCK) },
    "It is already with your Warlock. Nothing moved: it rests with your Warlock. There is nothing to do.",
  ],
  [
    {
      state: "stopped",
      done: 1,
      problem: { kind: "no-room", place: WARLOCK, bucketHash: Bucket.Kinetic },
      restsAt: lies(VAULT),
    },
    "There is no room with your Warlock: Kinetic is full. It rests in the vault. Free a slot there and try again.",
  ],
  [
    {
      state: "stopped",
      done: 2,
      problem: { kind: "no-room", place: WARLOCK, bucketHash: Bucket.Kinetic },
      steps: [aStep({ reason: "bring-back", state: "succeeded", from: VAULT, to: HUNTER })],
      restsAt: lies(HUNTER),
    },
    "There is no room with your Warlock: Kinetic is full. It was brought back. It is with your Hunter. Free a slot there and try again.",
  ],
  [
    {
      state: "stopped",
      done: 2,
      wishes: [aWish({ equip: true, state: "refused", problem: { kind: "in-activity" } })],
      restsAt: lies(WARLOCK),
    },
    "You are in an activity. It is with your Warlock, not equipped. Go to orbit or a social space, then equip.",
  ],
  [
    { state: "stopped", problem: { kind: "item-gone" }, restsAt: null },
    "That item is no longer where we saw it. We cannot tell where it rests now: the game shows it. The page is now up to date: look where it lies now.",
  ],
  [
    { state: "stopped", problem: { kind: "superseded" }, restsAt: lies(HUNTER) },
    "You asked for another move of it since. It is with your Hunter. Look at the item to see where it lies now.",
  ],
  [
    { state: "refused", problem: { kind: "too-late" }, restsAt: null },
    "It waited for its turn for over an hour. Nothing moved. Ask again if you still want it.",
  ],
  [
    { state: "stopped", done: 1, problem: { kind: "no-answer" }, restsAt: [...lies(VAULT), ...lies(HUNTER)] },
    "Bungie.net did not answer in time. 1 are in the vault, 1 with your Hunter. Reload the page: it shows where everything lies now.",
  ],
  [
    { state: "stopped", problem: { kind: "broken" }, restsAt: lies(VAULT) },
    "Something broke on our side. Nothing moved: it rests in the vault. It has been logged under number c1.",
  ],
  [{ state: "queued", wishes: locking }, "About to be locked."],
  [{ state: "running", wishes: unlocking }, "About to be unlocked."],
  [{ state: "proposed", wishes: locking }, "Lock it? This takes 1 call."],
  [{ state: "done", wishes: locking }, "It is locked."],
  [{ state: "done", wishes: unlocking }, "It is unlocked."],
  [
    { state: "paused", wishes: locking, problem: { kind: "maintenance" }, restsAt: lies(VAULT) },
    "Waiting for Bungie.net. Bungie.net is down for maintenance. It goes on by itself; you can leave this page.",
  ],
  [
    { state: "stopped", wishes: locking, problem: { kind: "not-lockable" }, restsAt: lies(VAULT) },
    "The game has no lock for this item. It was not locked. It stays as it is.",
  ],
  [
    { state: "stopped", wishes: unlocking, problem: { kind: "no-answer" } },
    "Bungie.net did not answer in time. We cannot tell whether it is unlocked: the game shows it. Reload the page: it shows where everything lies now.",
  ],
  [
    { state: "stopped", wishes: locking, problem: { kind: "superseded" }, restsAt: lies(VAULT) },
    "You have locked or unlocked it again since. What you asked last counts.",
  ],
  [
    { state: "refused", wishes: locking, problem: { kind: "declined" } },
    "Not carried out. You said never mind; it was not locked.",
  ],
  [
    { state: "stopped", wishes: locking, problem: { kind: "broken" } },
    "Something broke on our side. We cannot tell whether it is locked: the game shows it. It has been logged under number c1.",
  ],
  // Several at once.
  [{ wishes: two, totalWishes: 2, state: "running", done: 1 }, "Under way. 1 of 2 steps are done."],
  [
    { wishes: [two[0] as WishView, aWish({ state: "done" })], totalWishes: 2, doneWishes: 2, state: "done" },
    "Both items are done.",
  ],
  [
    { wishes: two, totalWishes: 2, doneWishes: 1, state: "stopped", restsAt: lies(VAULT, OLD_GUN) },
    "1 of 2 are done. Sunshot cannot be done: another class wears this. Old Gun is in the vault.",
  ],
  [
    {
      wishes: two.map((wish) => ({ ...wish, state: "refused" }) as const),
      totalWishes: 9,
      doneWishes: 7,
      state: "stopped",
      problem: { kind: "no-room", place: WARLOCK, bucketHash: Bucket.Kinetic },
      restsAt: [...lies(VAULT, OLD_GUN), ...lies(VAULT), ...lies(HUNTER, OLD_GUN)],
    },
    "7 of 9 are done. There is no room with your Warlock: Kinetic is full. Sunshot cannot be done: another class wears this. Old Gun and Braytech Osprey are in the vault. Old Gun is with your Hunter. Free a slot there and try again.",
  ],
  [
    { wishes: two, state: "proposed", steps: [aStep({})], totalWishes: 2 },
    "Move 2 items to your Warlock? This takes 1 call. Sunshot cannot be done: another class wears this. Nothing has moved yet.",
  ],
  [
    {
      wishes: two,
      totalWishes: 2,
      doneWishes: 1,
      done: 1,
      state: "stopped",
      canUndo: true,
      problem: { kind: "cancelled" },
      restsAt: [],
    },
    "You cancelled it. Sunshot cannot be done: another class wears this. 1 of 2 are done. What was done can be undone.",
  ],
  [
    { kind: "undo", wishes: [aWish({ to: VAULT, state: "done" })], state: "done" },
    "Undone: Braytech Osprey is in the vault.",
  ],
  [
    { kind: "undo", wishes: [aWish({ to: VAULT })], steps: [aStep({})], state: "proposed" },
    "Undo: Move Braytech Osprey to the vault? This takes 1 call. Nothing has moved yet.",
  ],
  [
    {
      kind: "undo",
      totalWishes: 2,
      steps: [aStep({})],
      state: "proposed",
      wishes: [
        two[0] as WishView,
        aWish({ name: "Sunshot", state: "refused", problem: { kind: "from-postmaster" } }),
      ],
    },
    "Undo: 2 items go back? This takes 1 call. Sunshot cannot be undone: it came from the postmaster, and nothing can be put back there. Nothing has moved yet.",
  ],
  [
    {
      wishes: two.map((wish) => ({ ...wish, state: "refused", problem: { kind: "cancelled" } }) as const),
      totalWishes: 2,
      state: "stopped",
      problem: { kind: "cancelled" },
      restsAt: lies(VAULT),
    },
    "You cancelled it. 0 of 2 are done. Braytech Osprey is in the vault. Nothing has to be undone.",
  ],
  [
    {
      kind: "lock-several",
      wishes: [
        aWish({ lock: true, state: "done" }),
        aWish({ lock: true, name: "Sunshot", state: "refused", problem: { kind: "cancelled" } }),
      ],
      doneWishes: 1,
      totalWishes: 2,
      state: "stopped",
      canUndo: true,
      problem: { kind: "cancelled" },
      restsAt: lies(VAULT),
    },
    "You cancelled it. 1 of 2 are done. What was done can be undone.",
  ],
  [
    {
      kind: "undo",
      wishes: [aWish({ lock: false, state: "done" }), aWish({ lock: false, state: "done" })],
      doneWishes: 2,
      totalWishes: 2,
      state: "done",
    },
    "Undone: the locks are as they were.",
  ],
  [
    {
      kind: "loadout",
      title: "PvP",
      wishes: two,
      missing: ["Sunshot", "Osteo Striga"],
      state: "proposed",
      steps: [aStep({})],
    },
    "Wear “PvP” on your Warlock? This takes 1 call. Sunshot cannot be done: another class wears this. Not in your account, so it goes without: Sunshot and Osteo Striga. Nothing has moved yet.",
  ],
  [
    { kind: "put-back", wishes: [aWish({ name: "Old Gun", to: HUNTER, state: "done" })], state: "done" },
    "Old Gun is back with your Hunter.",
  ],
];

for (const [some, sentence] of told) {
  test(`a plan that is ${some.state}, ${some.problem?.kind ?? "well"}: "${sentence}"`, () => {
    const { title, more } = planText(aPlanView(some));
    expect(`${title}${title.endsWith("?") ? "" : "."} ${more}`.trim()).toBe(sentence);
  });
}
