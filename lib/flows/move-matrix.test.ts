import { Bucket } from "#lib/game/bucket.ts";
import { VAULT } from "#lib/game/place.ts";
import type { PlanRecord } from "#lib/game/plan-record.ts";
import { expect, type Mover, test } from "../../e2e/support/move-world.ts";
import { askMove } from "./ask-move.ts";

/** The calls of a plan with their reasons, which all succeeded. */
function callsOf({ steps }: PlanRecord): string[] {
  expect(steps.filter(({ state }) => state !== "succeeded")).toEqual([]);
  return steps.map(({ step }) => `${step.call} ${step.reason}`);
}

async function routesOf(mover: Mover): Promise<string[]> {
  return (await mover.writes()).map(({ route, code }) => (code === 1 ? route : `${route} ${code}`));
}

const stackOf = async (mover: Mover, itemHash: number, place: string) =>
  (await mover.items())
    .filter((item) => item.itemHash === itemHash && item.place === place && !item.postmaster)
    .reduce((sum, { quantity }) => sum + quantity, 0);

test("M8 a full bucket takes an item: one moves aside, and there is never one too many", async ({
  aMover,
}) => {
  let gun = "";
  const mover = await aMover({
    stock: (stock, { hunter }) => {
      gun = stock.put(Bucket.Kinetic, VAULT);
      stock.fill(Bucket.Kinetic, hunter);
    },
  });
  const plan = await mover.move({ itemKey: gun, to: mover.hunter });
  expect(plan.state).toBe("done");
  expect(callsOf(plan)).toEqual(["transfer make-room", "transfer asked"]);
  expect(await routesOf(mover)).toEqual(["TransferItem", "TransferItem"]);
  expect((await mover.whereIs(gun)).place).toEqual(mover.hunter);
});

for (const [name, isFull] of [
  ["M17", false],
  ["M18", true],
] as const) {
  test(`${name} the postmaster's item comes to its own character${isFull ? ", whose bucket is full" : " in one call"}`, async ({
    aMover,
  }) => {
    let gun = "";
    const mover = await aMover({
      stock: (stock, { hunter }) => {
        gun = stock.put(Bucket.Energy, hunter, { waiting: true });
        if (isFull) stock.fill(Bucket.Energy, hunter);
      },
    });
    const plan = await mover.move({ itemKey: gun, to: mover.hunter });
    expect(plan.state).toBe("done");
    expect(callsOf(plan)).toEqual(isFull ? ["transfer make-room", "pull asked"] : ["pull asked"]);
    expect((await mover.items()).find((item) => item.itemInstanceId === gun)).toMatchObject({
      postmaster: false,
      bucketHash: Bucket.Energy,
    });
  });

  const other = isFull ? "M20" : "M19";
  test(`${other} the postmaster's item goes to another character${isFull ? " whose bucket is full, in four calls" : " in three calls"}`, async ({
    aMover,
  }) => {
    let gun = "";
    const mover = await aMover({
      stock: (stock, { hunter, warlock }) => {
        gun = stock.put(Bucket.Energy, hunter, { waiting: true });
        if (isFull) stock.fill(Bucket.Energy, warlock);
      },
    });
    const plan = await mover.move({ itemKey: gun, to: mover.warlock });
    expect(plan.state).toBe("done");
    expect(callsOf(plan).toSorted()).toEqual(
      [
        ...(isFull ? ["transfer make-room"] : []),
        "pull asked",
        "transfer asked",
        "transfer asked",
      ].toSorted(),
    );
    expect((await mover.whereIs(gun)).place).toEqual(mover.warlock);
  });
}

test("M21 with the bucket and the vault full, the third character makes room", async ({ aMover }) => {
  let gun = "";
  const mover = await aMover({
    stock: (stock, { hunter, titan }) => {
      gun = stock.put(Bucket.Kinetic, titan);
      stock.fill(Bucket.Kinetic, hunter);
      stock.fill(Bucket.Kinetic, titan);
      stock.fill(Bucket.Kinetic, VAULT);
    },
  });
  const plan = await mover.move({ itemKey: gun, to: mover.hunter });
  expect(plan.state).toBe("done");
  expect((await mover.whereIs(gun)).place).toEqual(mover.hunter);
  // Two things end with the Warlock, through the one slot of the vault that the first of them leaves.
  expect(callsOf(plan)).toHaveLength(5);
});

for (const [count, pieces, stacks] of [
  ["M10", 0, 1],
  ["M11", 40, 1],
  ["M12", 998, 2],
] as const) {
  for (const direction of ["to", "from"] as const) {
    const number = direction === "to" ? count : `M${Number(count.slice(1)) + 3}`;
    test(`${number} three of a stack ${direction === "to" ? "come from" : "go to"} the vault, where ${pieces} lie at the other end`, async ({
      aMover,
    }) => {
      let itemHash = 0;
      const mover = await aMover({
        stock: (stock, { hunter }) => {
          const [start, end] = direction === "to" ? ([VAULT, hunter] as const) : ([hunter, VAULT] as const);
          itemHash = stock.putStack("plain", start, 50);
          if (pieces > 0) stock.putStack("plain", end, pieces);
        },
      });
      const [lies, to] =
        direction === "to" ? (["vault", mover.hunter] as const) : (["shared", VAULT] as const);
      const plan = await mover.move({ itemKey: `stack-${itemHash}-${lies}`, to, quantity: 3 });
      expect(plan.state).toBe("done");
      expect(callsOf(plan)).toEqual(["transfer asked"]);
      const end = direction === "to" ? "profile" : "vault";
      expect(await stackOf(mover, itemHash, end)).toBe(pieces + 3);
      const there = (await mover.items()).filter((one) => one.itemHash === itemHash && one.place === end);
      expect(there).toHaveLength(stacks);
    });
  }
}

test("M16 V12 a unique stack that is full there already is refused, and nothing is stranded", async ({
  aMover,
  services,
}) => {
  let itemHash = 0;
  const mover = await aMover({
    stock: (stock, { hunter }) => {
      itemHash = stock.putStack("unique", VAULT, 40);
      stock.putStack("unique", hunter, 999);
    },
  });
  const wanted = { itemKey: `stack-${itemHash}-vault`, to: mover.hunter, equip: false, quantity: 3 };
  const asked = await askMove(services, mover.player, wanted, new Date());
  expect(asked).toMatchObject({ ok: false, problem: { kind: "no-room" } });
  expect(await mover.writes()).toEqual([]);
});

test("M25 the postmaster's item goes to the vault, and lies in its General", async ({ aMover }) => {
  let gun = "";
  const mover = await aMover({
    stock: (stock, { hunter }) => {
      gun = stock.put(Bucket.Power, hunter, { waiting: true });
    },
  });
  const plan = await mover.move({ itemKey: gun, to: VAULT });
  expect(callsOf(plan)).toEqual(["pull asked", "transfer asked"]);
  const lies = (await mover.items()).find((item) => item.itemInstanceId === gun);
  expect(lies).toMatchObject({ place: "vault", bucketHash: Bucket.Vault, postmaster: false });
});

test("V2 a second exotic weapon is equipped after the first gave way: two equips", async ({ aMover }) => {
  let [second, plain] = ["", ""];
  const mover = await aMover({
    stock: (stock, { hunter }) => {
      stock.put(Bucket.Kinetic, hunter, { exotic: true, worn: true });
      plain = stock.put(Bucket.Kinetic, hunter);
      second = stock.put(Bucket.Energy, hunter, { exotic: true });
    },
  });
  const plan = await mover.move({ itemKey: second, to: mover.hunter, equip: true });
  expect(plan.state).toBe("done");
  expect(callsOf(plan)).toEqual(["equip make-way-for-exotic", "equip asked"]);
  expect(await routesOf(mover)).toEqual(["EquipItem", "EquipItem"]);
  expect(await mover.whereIs(second)).toEqual({ place: mover.hunter, equipped: true });
  const worn = mover.stock.wornIn(Bucket.Kinetic, mover.hunter);
  const exotic = (await mover.items()).find(({ itemInstanceId }) => itemInstanceId === worn);
  expect(exotic?.itemInstanceId, "what was carried or what was worn before").not.toBe(second);
  expect(plain).not.toBe("");
});

test("V5 V9 a worn item goes to the vault after another one filled its slot, and none that is asked for", async ({
  aMover,
}) => {
  const ids: string[] = [];
  const mover = await aMover({
    stock: (stock, { hunter }) => {
      ids.push(stock.put(Bucket.Power, hunter, { worn: true, power: 500 }));
      ids.push(stock.put(Bucket.Power, hunter, { power: 499 }));
      stock.put(Bucket.Power, hunter, { power: 10 });
    },
  });
  const wishes = ids.map((itemKey) => ({ itemKey, to: VAULT, equip: false, quantity: null }));
  const planId = await mover.askPlan({ kind: "move", wishes });
  const plan = await mover.carryOut(planId);
  expect(plan.state).toBe("done");
  expect(callsOf(plan).toSorted()).toEqual(["equip fill-slot", "transfer asked", "transfer asked"]);
  for (const id of ids) expect(await mover.whereIs(id)).toEqual({ place: VAULT, equipped: false });
});

test("V8 a worn exotic goes to the vault after its replacement was fetched from there and put on", async ({
  aMover,
}) => {
  let [exotic, spare] = ["", ""];
  const mover = await aMover({
    stock: (stock, { hunter }) => {
      const worn = stock.wornIn(Bucket.Power, hunter);
      exotic = stock.put(Bucket.Power, hunter, { exotic: true, worn: true });
      stock.moves(worn, VAULT);
      spare = worn;
    },
  });
  const plan = await mover.move({ itemKey: exotic, to: VAULT });
  expect(plan.state).toBe("done");
  expect(callsOf(plan)).toEqual(["transfer fetch-replacement", "equip fill-slot", "transfer asked"]);
  expect((await mover.whereIs(exotic)).place).toEqual(VAULT);
  expect(spare).not.toBe("");
});

test("V10 what all share is pulled from another character's postmaster in one call, though the vault is full", async ({
  aMover,
}) => {
  let itemHash = 0;
  const mover = await aMover({
    stock: (stock, { warlock }) => {
      itemHash = stock.putStack("plain", warlock, 7, { waiting: true });
      stock.fill(Bucket.Kinetic, VAULT);
    },
  });
  const key = mover.warlock.kind === "character" ? mover.warlock.characterId : "";
  const plan = await mover.move({ itemKey: `stack-${itemHash}-p${key}`, to: mover.hunter });
  expect(callsOf(plan)).toEqual(["pull asked"]);
  expect(await stackOf(mover, itemHash, "profile")).toBe(7);
});

test("U1 the same move asked again needs no call and says so", async ({ mover, services }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(VAULT);
  const wanted = { itemKey, to: mover.hunter, equip: false };
  expect((await mover.move(wanted)).state).toBe("done");
  const again = await askMove(services, mover.player, wanted, new Date());
  expect(again).toEqual({ ok: false, problem: { kind: "already-there", place: mover.hunter } });
  expect(await mover.writes()).toHaveLength(1);
});
