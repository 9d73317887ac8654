import { findPlan, findPlans, findUndoing, findUndoingOf } from "#lib/db/plans.ts";
import type { ItemDefinition } from "#lib/game/item-definition.ts";
import { endsOf, itemsOf, type MoveStep, type StepReason } from "#lib/game/move-step.ts";
import type { Place } from "#lib/game/place.ts";
import type { PlanRecord, StepRecord, StepState } from "#lib/game/plan-record.ts";
import type { Player } from "#lib/game/player.ts";
import { restingPlaceOf } from "#lib/game/resting-place.ts";
import { asideItems, touchedItems } from "#lib/game/touched-items.ts";
import {
  type Asked,
  type ErrandKind,
  isOver,
  type PlanProblem,
  type PlanState,
  type RestingItem,
  type WishReason,
  type WishRecord,
} from "#lib/game/wish.ts";
import { loadItemDefinitions } from "#lib/manifest/load-definitions.ts";
import type { Services } from "./services.ts";

export interface WishView
  extends Pick<WishRecord, "itemKey" | "itemInstanceId" | "itemHash" | "to" | "equip" | "quantity" | "lock"> {
  readonly name: string | null;
  readonly reason: WishReason;
  readonly state: WishRecord["state"];
  readonly problem: PlanProblem | null;
  /** Where it lies by what its steps confirmed; null where they do not tell. */
  readonly rests: Place | null;
}

export interface StepView {
  readonly position: number;
  readonly call: MoveStep["call"];
  readonly reason: StepReason;
  readonly wish: number;
  /** The item of the wish that the call serves, where that is another one. */
  readonly forName: string | null;
  /** One, but for a call that puts on several; null where nothing defines it. */
  readonly itemNames: readonly (string | null)[];
  readonly itemHashes: readonly number[];
  readonly quantity: number;
  readonly from: Place;
  readonly to: Place;
  readonly isLocked: boolean | null;
  readonly state: StepState;
}

/** A plan as its page and its progress route show it: facts, no words. */
export interface PlanView {
  readonly planId: string;
  readonly kind: ErrandKind;
  readonly title: string | null;
  readonly state: PlanState;
  readonly isOver: boolean;
  readonly characters: Asked["characters"];
  readonly wishes: readonly WishView[];
  /** What belongs to it and is not in the account, by name: it went without. */
  readonly missing: readonly string[];
  readonly steps: readonly StepView[];
  /** Calls that succeeded, of how many in all. */
  readonly done: number;
  readonly total: number;
  /** Of what was asked for. */
  readonly doneWishes: number;
  readonly totalWishes: number;
  /** Why it did not end as asked, or what it waits for. */
  readonly problem: PlanProblem | null;
  /** Where the items lie that did not end as asked, on their way too; null when nobody can tell. */
  readonly restsAt: readonly (RestingItem & { readonly name: string | null })[] | null;
  /** What an exotic conflict is with, named; null otherwise. */
  readonly wornItemName: string | null;
  readonly canConfirm: boolean;
  readonly canCancel: boolean;
  readonly canResume: boolean;
  readonly canUndo: boolean;
  /** Something that moved aside could return. */
  readonly canPutBack: boolean;
  /** The plan that this one undoes or tidies up after. */
  readonly ofPlanId: string | null;
  /** The plan that undid this one. */
  readonly undonePlanId: string | null;
}

/** Shows a plan to the player who asked for it; null for everybody else. */
export async function loadPlan(
  { db }: Services,
  player: Pick<Player, "playerId">,
  planId: string,
): Promise<PlanView | null> {
  // Ids come from addresses that anybody can type.
  const plan = /^[a-z0-9]{1,40}$/.test(planId) ? await findPlan(db, planId, player.playerId) : null;
  if (!plan) return null;
  const [definitions, undonePlanId] = await Promise.all([
    loadItemDefinitions(db, hashesOf(plan)),
    findUndoing(db, player.playerId, planId),
  ]);
  return toPlanView(plan, namesIn(plan, definitions), undonePlanId);
}

/** Shows plans of a player in the order they are named; those of others are left out. */
export async function loadPlans(
  { db }: Services,
  { playerId }: Pick<Player, "playerId">,
  planIds: readonly string[],
): Promise<{ readonly plan: PlanRecord; readonly view: PlanView }[]> {
  const [plans, undoing] = await Promise.all([
    findPlans(db, playerId, planIds),
    findUndoingOf(db, playerId, planIds),
  ]);
  const definitions = await loadItemDefinitions(db, new Set(plans.flatMap((plan) => [...hashesOf(plan)])));
  return plans.map((plan) => {
    const view = toPlanView(plan, namesIn(plan, definitions), undoing.get(plan.planId) ?? null);
    return { plan, view };
  });
}

function toPlanView(plan: PlanRecord, names: Names, undonePlanId: string | null): PlanView {
  const problem = plan.problem ?? plan.pausedBy;
  const asked = plan.wishes.filter(({ reason }) => reason === "asked");
  return {
    planId: plan.planId,
    kind: plan.asked.kind,
    title: plan.asked.title,
    state: plan.state,
    isOver: isOver(plan.state),
    characters: plan.asked.characters,
    missing: plan.asked.missing ?? [],
    wishes: plan.wishes.map((wish, nth) => toWishView(plan, wish, nth, names)),
    steps: plan.steps.map((step) => toStepView(plan, step, names)),
    done: plan.steps.filter(({ state }) => state === "succeeded").length,
    total: plan.steps.length,
    doneWishes: asked.filter(({ state }) => state === "done").length,
    totalWishes: asked.length,
    problem,
    restsAt: restingNow(plan, names),
    wornItemName: problem?.kind === "exotic-conflict" ? (names.get(problem.wornItemHash) ?? null) : null,
    ...offers(plan, undonePlanId),
    ofPlanId: plan.asked.ofPlanId,
    undonePlanId,
  };
}

/** What its player can ask of a plan now. */
function offers(plan: PlanRecord, undonePlanId: string | null) {
  const { state, cancelledAt } = plan;
  const isUndone = undonePlanId !== null;
  return {
    canConfirm: state === "proposed",
    canCancel: !isOver(state) && cancelledAt === null,
    canResume: state === "paused" && cancelledAt === null,
    canUndo: isOver(state) && !isUndone && touchedItems(plan).length > 0,
    canPutBack: isOver(state) && !isUndone && asideItems(plan).length > 0,
  };
}

type Names = ReadonlyMap<number, string>;

/** Of everything in a plan that has a name. */
function hashesOf({ steps, wishes, problem, restsAt }: PlanRecord): ReadonlySet<number> {
  return new Set([
    ...steps.flatMap(({ step }) => itemsOf(step).map(({ itemHash }) => itemHash)),
    ...(restsAt ?? []).map(({ itemHash }) => itemHash),
    ...wishes.flatMap(({ itemHash, itemName }) => (itemName ? [] : itemHash)),
    ...(problem?.kind === "exotic-conflict" ? [problem.wornItemHash] : []),
  ]);
}

function namesIn({ wishes }: PlanRecord, definitions: ReadonlyMap<number, ItemDefinition>): Names {
  const names = new Map(
    [...definitions].flatMap(([hash, { name }]) => (name ? [[hash, name] as const] : [])),
  );
  for (const { itemHash, itemName } of wishes) if (itemName) names.set(itemHash, itemName);
  return names;
}

/** While it runs, of what was asked alone: where each item is on its way. */
function restingNow(plan: PlanRecord, names: Names): PlanView["restsAt"] {
  const named = (items: readonly RestingItem[]) =>
    items.map((item) => ({ ...item, name: names.get(item.itemHash) ?? null }));
  if (isOver(plan.state)) return plan.restsAt && named(plan.restsAt);
  const isAsked = ({ state, reason }: WishRecord) => state === "open" && reason === "asked";
  const places = plan.wishes.flatMap((wish, nth) => (isAsked(wish) ? [restingPlaceOf(plan, nth)] : []));
  return places.some((place) => place === null) ? null : named(places.flatMap((place) => place ?? []));
}

function toWishView(plan: PlanRecord, wish: WishRecord, nth: number, names: Names): WishView {
  const { itemKey, itemInstanceId, itemHash, to, equip, quantity, lock, reason, state, problem } = wish;
  const [rests] = restingPlaceOf(plan, nth) ?? [];
  return {
    ...{ itemKey, itemInstanceId, itemHash, to, equip, quantity, reason, state, problem },
    ...(lock === undefined ? {} : { lock }),
    name: wish.itemName ?? names.get(itemHash) ?? null,
    rests: rests?.place ?? null,
  };
}

function toStepView({ wishes }: PlanRecord, { position, step, state }: StepRecord, names: Names): StepView {
  const items = itemsOf(step);
  const wish = wishes[step.wish];
  const isItself = items.some(({ itemHash }) => itemHash === wish?.itemHash);
  const { from, to } = endsOf(step);
  return {
    ...{ position, state, from, to },
    call: step.call,
    reason: step.reason,
    wish: step.wish,
    forName: isItself ? null : (wish?.itemName ?? null),
    itemNames: items.map(({ itemHash }) => names.get(itemHash) ?? null),
    itemHashes: items.map(({ itemHash }) => itemHash),
    quantity: "quantity" in step ? step.quantity : 1,
    isLocked: step.call === "lock" ? step.isLocked : null,
  };
}
