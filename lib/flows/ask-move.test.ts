import { Bucket } from "#lib/game/bucket.ts";
import { expect, Mover, test } from "../../e2e/support/move-world.ts";
import { askMove } from "./ask-move.ts";
import { loadPlan } from "./load-plan.ts";

const now = () => new Date();

test("what the account shows to be impossible is refused with no write call and no plan", async ({
  mover,
  services,
}) => {
  const items = await mover.items();
  const carried = (test: (item: (typeof items)[number]) => boolean) =>
    items.find((item) => `${item.place}` === placeOf(mover.hunter) && test(item))?.itemInstanceId ?? "";
  const worn = carried((item) => item.equipped && !item.postmaster);
  const held = carried((item) => item.postmaster && item.itemInstanceId !== null);
  const refusals = [
    [{ itemKey: worn, to: { kind: "vault" as const } }, "is-equipped"],
    [{ itemKey: held, to: { kind: "vault" as const } }, "in-postmaster"],
    [{ itemKey: "6917529999999999999", to: mover.hunter }, "item-gone"],
    [{ itemKey: worn, to: mover.hunter }, "already-there"],
    [
      { itemKey: worn, to: { kind: "character" as const, characterId: "2305843009999999999" } },
      "unknown-character",
    ],
  ] as const;
  for (const [wanted, kind] of refusals) {
    const asked = await askMove(services, mover.player, { equip: false, ...wanted }, now());
    expect(asked.ok ? "planned" : asked.problem.kind).toBe(kind);
  }
  expect(await mover.writes()).toEqual([]);
  expect(await services.db.plan.count({ where: { playerId: mover.player.playerId } })).toBe(0);
});

test("another player's item is refused with no write call", async ({ mover, services, aPlayer }) => {
  const stranger = await aPlayer("one-character");
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  const characterId = stranger.inSandbox.characters[0]?.characterId ?? "";
  const wanted = { itemKey, to: { kind: "character" as const, characterId }, equip: false };
  const asked = await askMove(services, stranger.player, wanted, now());
  expect(asked).toEqual({ ok: false, problem: { kind: "item-gone" } });
  expect(await mover.writes()).toEqual([]);
});

test("a full slot is refused in words before any call", async ({ services, sandbox, aPlayer }) => {
  const rich = new Mover(services, sandbox, await aPlayer("rich"));
  const weapon = await rich.aWeaponIn({ kind: "vault" }, [Bucket.Kinetic]);
  const wanted = { itemKey: weapon.itemInstanceId, to: rich.titan, equip: false };
  const problem = { kind: "no-room", place: rich.titan, bucketHash: Bucket.Kinetic };
  expect(await askMove(services, rich.player, wanted, now())).toEqual({ ok: false, problem });
  expect(await rich.writes()).toEqual([]);
});

test("a plan is shown to the player who asked for it and to nobody else", async ({
  mover,
  services,
  aPlayer,
}) => {
  const { itemInstanceId: itemKey, name } = await mover.aWeaponIn({ kind: "vault" });
  const planId = await mover.ask({ itemKey, to: mover.hunter });
  const stranger = await aPlayer("one-character");
  expect(await loadPlan(services, stranger.player, planId)).toBeNull();
  expect(await loadPlan(services, mover.player, planId)).toMatchObject({
    state: "queued",
    isOver: false,
    done: 0,
    total: 1,
    asked: { itemName: name },
  });
});

test("the same press sent twice, even at once, is one move", async ({ mover, services }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  const wanted = { itemKey, to: mover.hunter, requestId: "a press" };
  const [first, atOnce] = await Promise.all([mover.ask(wanted), mover.ask(wanted)]);
  const later = await mover.ask(wanted);
  expect([atOnce, later]).toEqual([first, first]);
  expect(await services.db.plan.count({ where: { playerId: mover.player.playerId } })).toBe(1);
  expect(await mover.ask({ ...wanted, requestId: "another press" })).not.toBe(first);
});

test("more of a stack than there is is refused, not cut down", async ({ mover, services }) => {
  const stack = (await mover.items()).find((item) => item.itemInstanceId === null && item.place === "vault");
  const wanted = { itemKey: `stack-${stack?.itemHash}-vault`, to: mover.hunter, equip: false };
  const quantity = (stack?.quantity ?? 0) + 1;
  const asked = await askMove(services, mover.player, { ...wanted, quantity }, now());
  expect(asked).toEqual({ ok: false, problem: { kind: "bad-amount" } });
});

test("signed out at Bungie, nothing is planned", async ({ mover, services }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  await services.db.bungieToken.deleteMany({ where: { playerId: mover.player.playerId } });
  const asked = await askMove(services, mover.player, { itemKey, to: mover.hunter, equip: false }, now());
  expect(asked).toEqual({ ok: false, problem: { kind: "signed-out" } });
});

function placeOf(place: { kind: string; characterId?: string }): string {
  return place.characterId ?? "vault";
}
