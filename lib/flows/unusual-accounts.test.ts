import { Bucket } from "#lib/game/bucket.ts";
import { VAULT } from "#lib/game/place.ts";
import { expect, Mover, test } from "../../e2e/support/move-world.ts";
import { askMove } from "./ask-move.ts";
import { readProfile } from "./read-profile.ts";

const now = () => new Date();

test("X2 with one character alone room is made in the vault, and a worn item goes there after another is put on", async ({
  aMover,
}) => {
  let [gun, worn] = ["", ""];
  const mover = await aMover({
    classes: [1],
    stock: (stock, { hunter }) => {
      gun = stock.put(Bucket.Kinetic, VAULT);
      worn = stock.wornIn(Bucket.Energy, hunter);
      stock.put(Bucket.Energy, hunter);
      stock.fill(Bucket.Kinetic, hunter);
    },
  });
  expect(await mover.move({ itemKey: gun, to: mover.hunter })).toMatchObject({ state: "done" });
  expect(await mover.move({ itemKey: worn, to: VAULT })).toMatchObject({ state: "done" });
  expect(await mover.whereIs(worn)).toEqual({ place: VAULT, equipped: false });
});

test("X2 with one character whose bucket and vault are full, what cannot be done is refused with no call", async ({
  aMover,
  services,
}) => {
  let gun = "";
  const mover = await aMover({
    classes: [1],
    stock: (stock, { hunter }) => {
      gun = stock.put(Bucket.Kinetic, hunter, { waiting: true });
      stock.fill(Bucket.Kinetic, hunter);
      stock.fill(Bucket.Kinetic, VAULT);
    },
  });
  const asked = await askMove(
    services,
    mover.player,
    { itemKey: gun, to: mover.hunter, equip: false },
    now(),
  );
  expect(asked).toMatchObject({ ok: false, problem: { kind: "no-room" } });
  expect(await mover.writes()).toEqual([]);
});

test("X2 an account whose characters are gone says so, and nothing is tried", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const mover = await new Mover(services, sandbox, await aPlayer("no-clan")).opensPage();
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(VAULT);
  await mover.set({ charactersDeleted: true });
  const wanted = { itemKey, to: mover.hunter, equip: false };
  const asked = await askMove(services, mover.player, wanted, now());
  expect(asked).toEqual({ ok: false, problem: { kind: "no-characters" } });
  expect(await mover.writes()).toEqual([]);
});

test("X2 who has never played has nothing that could be moved, and is told so", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player } = new Mover(services, sandbox, await aPlayer("brand-new"));
  const problem = { kind: "no-destiny-account" };
  expect(await readProfile(services, player, now())).toEqual({ ok: false, problem });
  const asked = await askMove(services, player, { itemKey: "1", to: VAULT, equip: false }, now());
  expect(asked).toEqual({ ok: false, problem });
});

test("X2 an account that became private is not touched, and says so", async ({ mover, services }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(VAULT);
  await mover.set({ private: true });
  const asked = await askMove(services, mover.player, { itemKey, to: mover.hunter, equip: false }, now());
  expect(asked).toEqual({ ok: false, problem: { kind: "private" } });
  expect(await mover.writes()).toEqual([]);
});

test("X2 an account that becomes private mid-plan lets it end, for no account has to be read", async ({
  mover,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  const plan = await mover.move(
    { itemKey, to: mover.warlock },
    { afterStep: (nth) => nth === 0 && mover.set({ private: true }) },
  );
  expect(plan).toMatchObject({ state: "done" });
});
