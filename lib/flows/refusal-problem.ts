import type { BungieReason } from "#lib/bungie/bungie-error.ts";
import { equipProblem } from "#lib/game/equip-rules.ts";
import { itemsOf, type MoveStep, receivingBucket } from "#lib/game/move-step.ts";
import type { PlanRecord } from "#lib/game/plan-record.ts";
import type { Problem } from "#lib/game/problem.ts";
import type { PlanProblem } from "#lib/game/wish.ts";
import type { PlanRun } from "./plan-run.ts";

/** What a refusal that no waiting mends means for the step it struck. */
export async function toLastingProblem(
  run: PlanRun,
  plan: PlanRecord,
  step: MoveStep,
  reason: BungieReason,
): Promise<PlanProblem> {
  switch (reason) {
    case "no-room":
      return step.call === "transfer" || step.call === "pull"
        ? { kind: "no-room", place: step.to, bucketHash: receivingBucket(step) }
        : { kind: "broken" };
    case "vendor-not-found": // on a transfer: the item cannot be stored (Bungie-net/api#912, read 2026-11-22)
    case "not-transferable":
      return { kind: step.call === "lock" ? "not-lockable" : "not-transferable" };
    case "is-equipped":
    case "in-activity":
    case "not-equippable":
    case "private":
      return { kind: reason };
    case "item-not-found":
      return { kind: "item-gone" };
    case "no-account":
      return { kind: "no-destiny-account" };
    case "no-character":
      return { kind: "unknown-character" };
    case "exotic-conflict":
      return exoticConflict(run, plan, step);
    default:
      return { kind: "broken" };
  }
}

/** Bungie says that another exotic is worn, but not which. */
async function exoticConflict(run: PlanRun, { player }: PlanRecord, step: MoveStep): Promise<Problem> {
  const read = await run.game.read(player, run.clock());
  const ids = itemsOf(step).map(({ itemInstanceId }) => itemInstanceId);
  const items = read.ok ? read.account.items.filter((one) => ids.includes(one.itemInstanceId)) : [];
  const problems = read.ok ? items.map((item) => equipProblem(read.account, item, step.characterId)) : [];
  return problems.find((problem) => problem !== null) ?? { kind: "not-equippable" };
}
