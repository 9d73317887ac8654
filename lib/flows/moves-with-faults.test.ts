import { VAULT } from "#lib/game/place.ts";
import { expect, test } from "../../e2e/support/move-world.ts";
import type { Fault, SandboxItem } from "../../e2e/support/sandbox-controls.ts";
import { askMove } from "./ask-move.ts";

// Replay a failure with NINEFOLD_SEED=<the printed seed>; NINEFOLD_PLANS makes a longer run.
const seed = Number(process.env.NINEFOLD_SEED) || Math.trunc(Math.random() * 2 ** 31);
const PLANS = Number(process.env.NINEFOLD_PLANS ?? 25);

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function seeded(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ROUTES = ["TransferItem", "TransferItem", "EquipItem", "GetProfile"];
const FAULTS: readonly Omit<Fault, "route" | "after">[] = [
  { kind: "code", code: 1642 },
  { kind: "code", code: 1623 },
  { kind: "code", code: 1671 },
  { kind: "code", code: 36 },
  { kind: "code", code: 5 },
  { kind: "code", code: 2111 },
  { kind: "html" },
  { kind: "reset" },
  { kind: "lost-answer" },
  { kind: "status", status: 503 },
];

const canBeAsked = (item: SandboxItem) => item.itemInstanceId !== null && !item.equipped && !item.postmaster;

test("random moves with faults on every third call lose nothing, and say truly where things rest", async ({
  mover,
  services,
  sandbox,
}) => {
  test.setTimeout(PLANS * 2_000 + 30_000);
  console.log(`moves with faults, seed: ${seed}`);
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  for (let nth = 0; nth < PLANS; nth++) {
    await sandbox.clearFaults();
    const { itemInstanceId } = pick((await mover.items()).filter(canBeAsked));
    const itemKey = itemInstanceId ?? "";
    const to = pick([VAULT, mover.hunter, mover.warlock]);
    const equip = to.kind === "character" && random() < 0.4;
    const asked = await askMove(services, mover.player, { itemKey, to, equip }, new Date());
    if (!asked.ok) continue;
    for (let call = 0; call < 6; call++) {
      const fault = { route: pick(ROUTES), after: Math.floor(call / 2), times: 1, ...pick(FAULTS) };
      if (random() < 0.34) await mover.fault(fault);
    }
    const plan = await mover.carryOut(asked.planId);
    const lies = await mover.whereIs(itemKey);
    const told = `${JSON.stringify(plan, null, 1)} and truly ${JSON.stringify(lies)}`;
    const [rests] = plan.restsAt ?? [];
    if (rests) expect(rests.place, told).toEqual(lies.place);
    if (plan.state === "done") expect(lies, told).toEqual({ place: to, equipped: equip });
    else expect(plan.problem, told).not.toBeNull();
  }
});
