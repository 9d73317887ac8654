import { highestPower, POWER_SLOTS } from "#lib/game/highest-power.ts";
import type { Place } from "#lib/game/place.ts";
import { expect, type Mover, test } from "../../e2e/support/move-world.ts";
import { confirmPlan } from "./change-plan.ts";
import { equipHighestPower } from "./equip-highest-power.ts";
import { loadInventory } from "./load-inventory.ts";
import type { Services } from "./services.ts";

const characterOf = (place: Place) => (place.kind === "character" ? place.characterId : "");

async function powerOf(services: Services, { player }: Mover, characterId: string) {
  const loaded = await loadInventory(services, player, new Date(), { fresh: true });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  return highestPower(loaded.inventory.account, characterId);
}

for (const who of ["hunter", "warlock"] as const) {
  test(`D12 the highest power of the ${who} is put on, with one exotic of each kind`, async ({
    mover,
    services,
  }) => {
    const characterId = characterOf(mover[who]);
    const before = await powerOf(services, mover, characterId);
    const asked = await equipHighestPower(services, mover.player, { characterId }, new Date());
    if (!asked.ok) throw new Error(JSON.stringify(asked.problem));
    if (asked.isProposed) {
      expect(await mover.writes()).toHaveLength(0);
      await confirmPlan(services, mover.player, asked.planId, new Date());
    }
    const plan = await mover.carryOut(asked.planId);
    expect(plan).toMatchObject({ state: "done", asked: { kind: "highest-power" } });
    const after = await powerOf(services, mover, characterId);
    expect(after).toMatchObject({ toEquip: [], total: before.total, wornTotal: before.total });
    expect(after.items.length).toBe(POWER_SLOTS.length);
    const labels = after.items.flatMap(({ definition }) => definition?.uniqueLabel ?? []);
    expect(new Set(labels).size).toBe(labels.length);
    expect(await equipHighestPower(services, mover.player, { characterId }, new Date())).toEqual({
      ok: false,
      problem: { kind: "nothing-to-do" },
    });
  });
}

test("nobody dresses another player's character: refused without a call", async ({
  mover,
  services,
  aPlayer,
  sandbox,
}) => {
  const other = await aPlayer("no-clan");
  const { next } = await sandbox.requests();
  const characterId = other.inSandbox.characters[0]?.characterId ?? "";
  expect(await equipHighestPower(services, mover.player, { characterId }, new Date())).toEqual({
    ok: false,
    problem: { kind: "unknown-character" },
  });
  expect((await sandbox.requests(next)).requests).toEqual([]);
});
