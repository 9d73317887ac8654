import { isDeepStrictEqual } from "node:util";
import { itemsOf, wishesOf } from "#lib/game/move-step.ts";
import type { PlanRecord, StepRecord } from "#lib/game/plan-record.ts";
import type { SeenWrite, SimulatedPlay } from "./simulated-play.ts";

/** What a plan knows of the account can be this much older than the plan. */
export const OLDEST_READ_MS = 61_000;
const HAPPENED: readonly StepRecord["state"][] = ["succeeded", "partly", "unknown", "started"];

/** What the records say of the calls against what the game saw of them. */
export function recordProblems(play: SimulatedPlay): string[] {
  return play.store.all.flatMap((plan) => {
    const own = play.writes.filter(({ planId }) => planId === plan.planId);
    const told = [
      ...repeated(play, plan, own),
      ...own.flatMap((write) => misremembered(play, plan, write) ?? []),
      ...own.flatMap((write) => unasked(plan, write) ?? []),
    ];
    return told.map((words) => `${words} (${plan.planId})`);
  });
}

/** No call is made again that had its effect, unless others carried the same to and fro meanwhile. A lock says what it shall be: twice is as good as once. */
function repeated(play: SimulatedPlay, plan: PlanRecord, writes: readonly SeenWrite[]): string[] {
  const plannedOnMs = plan.createdAt.getTime() - OLDEST_READ_MS;
  return writes.flatMap((write, nth) => {
    const { step, position, sentMs } = write;
    if (step.call === "lock") return [];
    const earlier = writes
      .slice(0, nth)
      .find((one) => one.position === position && one.step === step && one.effectMs !== null);
    if (!earlier || isTouched(play, write, plannedOnMs, sentMs)) return [];
    return [`(c) step ${position} had its effect and was made again`];
  });
}

/** What had its effect is recorded so, and what had none is not. */
function misremembered(play: SimulatedPlay, plan: PlanRecord, write: SeenWrite): string | null {
  const { step, position, effectMs, isGhost, sentMs } = write;
  const plannedOnMs = plan.createdAt.getTime() - OLDEST_READ_MS;
  const endMs = plan.endedAt?.getTime() ?? sentMs;
  // A call is made by what the plan knew: what the player did in the game since then may be taken for its effect.
  if (isTouched(play, write, plannedOnMs, endMs)) return null;
  const record = plan.steps.find((one) => one.position === position && isDeepStrictEqual(one.step, step));
  // Planned anew the same call has the same words.
  const isSame = (one: SeenWrite) => one.planId === plan.planId && one.position === position;
  const latest = play.writes.findLast((one) => isSame(one) && isDeepStrictEqual(one.step, step));
  if (effectMs !== null) {
    if (!record) return `(d) step ${position} had its effect and is not recorded`;
    return HAPPENED.includes(record.state)
      ? null
      : `(d) step ${position} had its effect and is ${record.state}`;
  }
  const isClaimed = record?.state === "succeeded" && latest === write && !isGhost;
  const wasSo = step.call === "equip" || step.call === "equip-several" || step.call === "lock";
  return isClaimed && !wasSo ? `(d) step ${position} had no effect and counts as succeeded` : null;
}

/** Nothing is moved that was neither asked for nor agreed to, and no lock is changed that nobody asked for. */
function unasked({ wishes, asked, spared }: PlanRecord, { step, position }: SeenWrite): string | null {
  const named = new Set(wishes.map(({ itemInstanceId, itemHash }) => itemInstanceId ?? itemHash));
  const isNamed = itemsOf(step).every(({ itemInstanceId, itemHash }) =>
    named.has(itemInstanceId ?? itemHash),
  );
  if (!isNamed && !asked.mayMoveOthers && spared.length === 0)
    return `(a) step ${position} moves what nobody asked for`;
  if (step.call !== "lock") return null;
  const isAsked = wishesOf(step).some((nth) => wishes[nth]?.lock === step.isLocked);
  return isAsked ? null : `(a) step ${position} changes a lock that nobody asked for`;
}

/** Whether somebody else touched what a call was about: the player in the game, or another plan before it was settled. */
function isTouched(
  play: SimulatedPlay,
  { step, planId }: SeenWrite,
  fromMs: number,
  untilMs: number,
): boolean {
  // What is put on in the game takes something else off.
  const isEquip = step.call === "equip" || step.call === "equip-several";
  const isThen = (atMs: number) => atMs >= fromMs && atMs <= untilMs;
  const isByOthers = (one: SeenWrite) => one.planId !== planId && isThen(one.sentMs);
  if (isEquip && (play.hands.some(({ atMs }) => isThen(atMs)) || play.writes.some(isByOthers))) return true;
  return itemsOf(step).some(
    ({ itemInstanceId, itemHash }) =>
      play.isDisturbed(itemInstanceId ?? `hash-${itemHash}`, fromMs, untilMs) ||
      play.writes.some(
        (one) =>
          one.planId !== planId &&
          one.sentMs >= fromMs &&
          one.sentMs <= untilMs &&
          itemsOf(one.step).some(
            (item) => item.itemInstanceId === itemInstanceId && item.itemHash === itemHash,
          ),
      ),
  );
}
