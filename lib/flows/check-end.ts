import { BungieError } from "#lib/bungie/bungie-error.ts";
import { itemsOf } from "#lib/game/move-step.ts";
import { endOf } from "#lib/game/plan-end.ts";
import type { PlanRecord, StepRecord } from "#lib/game/plan-record.ts";
import type { WishRecord } from "#lib/game/wish.ts";
import type { PlanRun } from "./plan-run.ts";

/** Bungie keeps profile answers for up to a minute: later there is nothing to wait for. */
const GIVE_UP_AFTER_MS = 180_000;
const LOOK_AGAIN_MS = 20_000;
export const FIRST_LOOK_MS = 5_000;

/** Whether a later account has to show that what Bungie confirmed is so: it says yes to an equip without effect too. */
export function isToCheck({ steps, state }: Pick<PlanRecord, "steps" | "state">): boolean {
  return state === "done" && equips(steps).length > 0;
}

/**
 * Holds an ended plan against an account that Bungie made after it; what was confirmed and is not worn is reported.
 *
 * Says nothing where the player has changed it since, here or for all we know.
 */
export async function checkEnd(run: PlanRun, plan: PlanRecord): Promise<void> {
  const { store, game, clock } = run;
  const endedAt = plan.endedAt;
  if (!isToCheck(plan) || !endedAt) return;
  const read = await game.read(plan.player, clock()).catch(unread(run));
  const isFresh = read.ok && read.account.mintedAt > endedAt;
  if (!isFresh) {
    const waitedMs = clock().getTime() - endedAt.getTime();
    if (waitedMs < GIVE_UP_AFTER_MS) await store.handOverPlan(plan, LOOK_AGAIN_MS);
    return;
  }
  const later = await store.loadConfirmedWrites(plan.player.playerId, endedAt);
  if (later.length > 0) return;
  const unseen = new Set(
    equips(plan.steps).flatMap(({ step }) =>
      itemsOf(step).flatMap(({ itemInstanceId }) => {
        const item = read.account.items.find((one) => one.itemInstanceId === itemInstanceId);
        return item?.isEquipped ? [] : [itemInstanceId];
      }),
    ),
  );
  const wishes = plan.wishes.map((wish): WishRecord => {
    const isUnseen = wish.equip && wish.state === "done" && unseen.has(wish.itemInstanceId);
    return isUnseen ? { ...wish, state: "refused", problem: { kind: "equip-not-seen" } } : wish;
  });
  if (wishes.some((wish, nth) => wish !== plan.wishes[nth]))
    await store.endPlan(plan.planId, endOf({ ...plan, wishes }), endedAt);
}

/** Nobody waits for this look: what Bungie says that nobody can explain only puts it off. */
function unread({ onSurprise }: PlanRun): (error: unknown) => { readonly ok: false } {
  return (error) => {
    if (!(error instanceof BungieError)) throw error;
    onSurprise(error);
    return { ok: false };
  };
}

function equips(steps: readonly StepRecord[]): readonly StepRecord[] {
  return steps.filter(
    ({ state, step }) => state === "succeeded" && (step.call === "equip" || step.call === "equip-several"),
  );
}
