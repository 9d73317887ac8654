import { Bucket } from "#lib/game/bucket.ts";
import { itemsOf, type MoveStep } from "#lib/game/move-step.ts";
import { isSamePlace, type Place } from "#lib/game/place.ts";
import type { PlanRecord } from "#lib/game/plan-record.ts";
import { isOver, type WishRecord } from "#lib/game/wish.ts";
import { OLDEST_READ_MS, recordProblems } from "./record-problems.ts";
import type { Thing } from "./simulated-game.ts";
import type { SimulatedPlay } from "./simulated-play.ts";
import { placeOf } from "./to-account.ts";

const LONGEST_PLAN_MS = 5_400_000;

/** Everything that one run promised and did not keep; empty when all is well. */
export function brokenPromises(play: SimulatedPlay): string[] {
  const broken = [...stateOfThings(play), ...recordProblems(play)];
  for (const plan of play.store.all) {
    const told = [...endProblems(play, plan), ...restProblems(play, plan)];
    broken.push(...told.map((words) => `${words} (${plan.planId})`));
    if (play.isCalm) broken.push(...calmProblems(play, plan));
  }
  return broken;
}

/** The invariants of every case: whatever the game was told to do, they hold. */
function stateOfThings({ timeline }: SimulatedPlay): string[] {
  const { game } = timeline;
  const broken: string[] = [];
  for (const { characterId } of game.heroes) {
    const worn = game.things.filter((one) => one.isWorn && one.spot === characterId);
    const labels = worn.flatMap(({ kind }) => kind.uniqueLabel ?? []);
    if (new Set(labels).size < labels.length) broken.push("(a) two exotics of a label are worn");
    const before = timeline.thingsAt(0).filter((one) => one.isWorn && one.spot === characterId);
    for (const { kind } of before)
      if (!worn.some((one) => one.kind.bucketHash === kind.bucketHash))
        broken.push(`(a) the slot ${kind.bucketHash} was emptied`);
  }
  for (const { instanceId } of game.things)
    if (instanceId !== null && game.things.filter((one) => one.instanceId === instanceId).length > 1)
      broken.push(`(a) ${instanceId} exists twice`);
  return broken;
}

/** Where no fault happens, every call does what it was planned for. */
function calmProblems({ writes }: SimulatedPlay, plan: PlanRecord): string[] {
  const own = writes.filter(({ planId }) => planId === plan.planId);
  const broken = own
    .filter(({ step, effects }) => effects.length === 0 && itemsOf(step).length > 0)
    .map(({ step }) => `calm: a call did nothing: ${JSON.stringify(step)}`);
  return broken.length > 0 && plan.state === "done" ? broken : [];
}

/** A plan ends, within bounds, and says of every wish what became of it. */
function endProblems(play: SimulatedPlay, plan: PlanRecord): string[] {
  const { state, endedAt, createdAt, wishes } = plan;
  if (!isOver(state) || !endedAt) return [`(b) it never ended: ${state}`];
  if (endedAt.getTime() - createdAt.getTime() > LONGEST_PLAN_MS) return ["(b) it took too long"];
  const asked = wishes.filter(({ reason }) => reason === "asked");
  const broken: string[] = [];
  if (wishes.some((wish) => wish.state === "open")) broken.push("(d) a wish is still open at the end");
  if (wishes.some((wish) => wish.state === "refused" && wish.problem === null))
    broken.push("(d) a wish was refused without a reason");
  if (state === "done" && asked.some((wish) => wish.state !== "done"))
    broken.push("(d) done, but for a wish");
  if (state !== "done" && plan.problem === null)
    broken.push("(d) it did not end as asked and says no reason");
  wishes.forEach((wish, nth) => {
    const words = wish.state === "done" ? falseDone(play, plan, wish, nth) : null;
    if (words) broken.push(`(d) wish ${nth} counts as done: ${words}`);
  });
  return broken;
}

/** Why a wish that counts as done is none; null when it is, or the player undid it by hand. */
function falseDone(play: SimulatedPlay, plan: PlanRecord, wish: WishRecord, nth: number): string | null {
  const { itemInstanceId, itemHash, to, equip, lock, quantity, problem } = wish;
  const fromMs = plan.createdAt.getTime() - OLDEST_READ_MS;
  const endMs = plan.endedAt?.getTime() ?? 0;
  const target = itemInstanceId ?? `hash-${itemHash}`;
  const isGhost = play.writes.some((one) => one.isGhost && one.planId === plan.planId);
  if (play.isDisturbed(target, fromMs, endMs) || otherPlans(play, plan, itemInstanceId)) return null;
  if (itemInstanceId === null) {
    if (problem !== null) return null;
    const brought = broughtPieces(play, plan, nth, to);
    return brought === quantity ? null : `${brought} of ${quantity} pieces came`;
  }
  const thing = play.timeline.thingsAt(endMs).find((one) => one.instanceId === itemInstanceId);
  if (!thing) return "it does not exist";
  if (lock !== undefined) return thing.isLocked === lock ? null : "its lock is otherwise";
  if (!isAt(thing, to)) return `it lies at ${thing.spot}`;
  const slotIsDisturbed = play.hands.some(({ atMs }) => atMs >= fromMs && atMs <= endMs);
  return equip && !thing.isWorn && !isGhost && !slotIsDisturbed ? "it is not worn" : null;
}

function otherPlans(play: SimulatedPlay, plan: PlanRecord, itemInstanceId: string | null): boolean {
  const endMs = plan.endedAt?.getTime() ?? 0;
  return play.writes.some(
    ({ planId, sentMs, step }) =>
      planId !== plan.planId &&
      sentMs >= plan.createdAt.getTime() - OLDEST_READ_MS &&
      sentMs <= endMs &&
      (itemInstanceId === null || touchedBy(step).includes(itemInstanceId)),
  );
}

/** What a call acts on, and what it takes the place of. */
function touchedBy(step: MoveStep): readonly (string | null)[] {
  const replaced =
    step.call === "equip"
      ? [step.replaces]
      : step.call === "equip-several"
        ? step.items.map((one) => one.replaces)
        : [];
  return [...itemsOf(step), ...replaced].map((one) => one?.itemInstanceId ?? null);
}

/** Pieces that truly came to a place by a plan's calls for one wish. */
function broughtPieces({ writes }: SimulatedPlay, plan: PlanRecord, nth: number, to: Place): number {
  return writes.reduce((sum, { planId, step, effectMs }) => {
    const isCarried = step.call === "transfer" || step.call === "pull";
    if (planId !== plan.planId || effectMs === null || !isCarried || step.wish !== nth) return sum;
    if (step.itemInstanceId !== null || step.itemHash !== plan.wishes[nth]?.itemHash) return sum;
    if (isSamePlace(step.to, to)) return sum + step.quantity;
    return isSamePlace(step.from, to) && step.call === "transfer" ? sum - step.quantity : sum;
  }, 0);
}

/** Where it says that an item rests, it rests. */
function restProblems(play: SimulatedPlay, plan: PlanRecord): string[] {
  const fromMs = plan.createdAt.getTime() - OLDEST_READ_MS;
  const endMs = plan.endedAt?.getTime() ?? 0;
  const things = play.timeline.thingsAt(endMs);
  return (plan.restsAt ?? []).flatMap(({ itemInstanceId, itemHash, quantity, place }) => {
    const target = itemInstanceId ?? `hash-${itemHash}`;
    if (play.isDisturbed(target, fromMs, endMs) || otherPlans(play, plan, itemInstanceId)) return [];
    const there = things.filter(
      (one) => one.instanceId === itemInstanceId && one.kind.itemHash === itemHash && isAt(one, place, true),
    );
    const count = there.reduce((sum, one) => sum + one.count, 0);
    return count >= quantity
      ? []
      : [`(d) ${target} is said to rest at ${JSON.stringify(place)}, and does not`];
  });
}

function isAt({ spot, kind }: Thing, place: Place, orWaiting = false): boolean {
  if (spot === "shared") return place.kind === "character" && kind.bucketHash !== Bucket.Vault;
  if (spot.startsWith("p") && !orWaiting) return false;
  return isSamePlace(placeOf(spot), place);
}
