import { toConfirmedWrites } from "#lib/game/apply-confirmed-writes.ts";
import type { ConfirmedWrite, MoveStep } from "#lib/game/move-step.ts";
import type { ItemAnswer, PlanRecord, StepRecord, StepState } from "#lib/game/plan-record.ts";
import type { Player } from "#lib/game/player.ts";
import type { Problem } from "#lib/game/problem.ts";
import type { Asked, PlanProblem, PlanState, RestingItem, WishRecord } from "#lib/game/wish.ts";
import type { Db, DbOrTransaction } from "./client.ts";
import { Prisma } from "./generated/client.ts";
import { enqueuePlan } from "./plans-queue.ts";

/** Prisma's names for a broken unique key and a broken foreign key. */
const ALREADY_THERE = "P2002";
const NO_SUCH_PLAYER = "P2003";

/** What a plan needs of the player who asks. */
type Asker = Player & { readonly membership: NonNullable<Player["membership"]> };

/** A plan that is to be stored. */
export interface NewPlan {
  readonly asked: Asked;
  readonly wishes: readonly WishRecord[];
  readonly steps: readonly MoveStep[];
  /** Shown first; nothing happens before its player agrees. */
  readonly isProposed: boolean;
  readonly requestId: string | null;
}

/**
 * Stores a plan with its steps and hands it to the worker unless it is proposed, all or nothing. Returns the planId;
 * null when the player was deleted meanwhile.
 *
 * A request that was stored before, be it at the same moment, is not stored again: its plan's id is returned.
 */
export async function createPlan(
  db: Db,
  player: Asker,
  { asked, wishes, steps, isProposed, requestId }: NewPlan,
  now: Date,
): Promise<string | null> {
  const stored = db.$transaction(async (transaction) => {
    const { id } = await transaction.plan.create({
      select: { id: true },
      data: {
        playerId: player.playerId,
        ...player.membership,
        requestId,
        request: toJson(asked),
        wishes: toJson(wishes),
        state: isProposed ? "proposed" : "queued",
        createdAt: now,
        steps: { create: steps.map(toStepRow) },
      },
    });
    if (!isProposed) await enqueuePlan(transaction, id, player.playerId);
    return id;
  });
  return stored.catch(async (error: unknown) => {
    const code = error instanceof Prisma.PrismaClientKnownRequestError ? error.code : null;
    if (code === NO_SUCH_PLAYER) return null;
    const isTwice = code === ALREADY_THERE && requestId;
    const before = isTwice ? await findRequested(db, player.playerId, requestId) : null;
    if (before === null) throw error;
    return before.planId;
  });
}

/** The plan that a request of this player became; null when it became none yet. */
export async function findRequested(
  db: DbOrTransaction,
  playerId: string,
  requestId: string,
): Promise<{ readonly planId: string; readonly isProposed: boolean } | null> {
  const plan = await db.plan.findUnique({
    where: { playerId_requestId: { playerId, requestId } },
    select: { id: true, state: true },
  });
  return plan && { planId: plan.id, isProposed: plan.state === "proposed" };
}

/** The plan that undid another one, or is about to; null when none did, or only a part of it. */
export async function findUndoing(
  db: DbOrTransaction,
  playerId: string,
  planId: string,
): Promise<string | null> {
  return (await findUndoingOf(db, playerId, [planId])).get(planId) ?? null;
}

/** The same for several plans: the plan that undid each, by planId; without those that nothing undid. */
export async function findUndoingOf(
  db: DbOrTransaction,
  playerId: string,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.$queryRaw<{ planId: string; undonePlanId: string }[]>`
    select request->>'ofPlanId' as "planId", id as "undonePlanId" from plan
    where "playerId" = ${playerId} and state not in ('proposed', 'refused', 'stopped')
      and request->>'kind' = 'undo' and request->>'ofPlanId' = any(${[...planIds]})
    order by "createdAt"`;
  return new Map(rows.map(({ planId, undonePlanId }) => [planId, undonePlanId]));
}

/** A plan with its steps; null when there is none, or it is not this player's where one is named. */
export async function findPlan(
  db: DbOrTransaction,
  planId: string,
  playerId?: string,
): Promise<PlanRecord | null> {
  const row = await db.plan.findFirst({
    where: { id: planId, ...(playerId === undefined ? {} : { playerId }) },
    include: WHOLE,
  });
  return row && toPlanRecord(row);
}

/** Plans of a player in the order they are named; without those that are not there, or not theirs. */
export async function findPlans(
  db: DbOrTransaction,
  playerId: string,
  planIds: readonly string[],
): Promise<PlanRecord[]> {
  const rows = await db.plan.findMany({ where: { id: { in: [...planIds] }, playerId }, include: WHOLE });
  const plans = new Map(rows.map((row) => [row.id, toPlanRecord(row)]));
  return planIds.flatMap((planId) => plans.get(planId) ?? []);
}

const WHOLE = {
  steps: { orderBy: { position: "asc" } },
  player: { select: { bungieName: true } },
} as const satisfies Prisma.PlanInclude;

function toPlanRecord(row: Prisma.PlanGetPayload<{ include: typeof WHOLE }>): PlanRecord {
  const { playerId, membershipType, membershipId } = row;
  return {
    planId: row.id,
    player: {
      playerId,
      bungieName: row.player.bungieName ?? "",
      membership: { membershipType, membershipId },
      selectedCharacterId: null,
    },
    asked: fromJson<Asked>(row.request),
    wishes: fromJson<WishRecord[]>(row.wishes),
    state: row.state as PlanState,
    problem: fromJson<PlanProblem | null>(row.problem),
    pausedBy: fromJson<Problem | null>(row.pausedBy),
    restsAt: fromJson<RestingItem[] | null>(row.restsAt),
    spared: row.spared,
    setbacks: row.setbacks,
    surprisedAt: row.surprisedAt,
    createdAt: row.createdAt,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    cancelledAt: row.cancelledAt,
    steps: row.steps.map(toStepRecord),
  };
}

/** When a player's latest write was under way; null before the first. */
export async function lastActionAt(db: DbOrTransaction, playerId: string): Promise<Date | null> {
  const { _max } = await db.step.aggregate({
    where: { plan: { playerId } },
    _max: { startedAt: true, endedAt: true },
  });
  const times = [_max.startedAt, _max.endedAt].filter((at) => at !== null);
  return times.reduce<Date | null>((latest, at) => (latest && latest > at ? latest : at), null);
}

/**
 * True when another plan of the player may have written something after this one was made: its account is an old one.
 *
 * Judged by when the other plan ended, not by its steps: one whose answer was lost is dated by the account that proved
 * it, which can be older than this plan.
 */
export async function isOvertaken(db: DbOrTransaction, plan: PlanRecord): Promise<boolean> {
  const other = await db.plan.findFirst({
    where: {
      playerId: plan.player.playerId,
      id: { not: plan.planId },
      steps: { some: { state: { not: "planned" } } },
      OR: [{ endedAt: null }, { endedAt: { gte: plan.createdAt } }],
    },
    select: { id: true },
  });
  return other !== null;
}

/**
 * Lists the items of a plan for which the player asked for something else after it was made.
 *
 * Never stacks: each wish for a part of one stands by itself. A lock takes nothing back of a move, nor a move of a lock.
 */
export async function findSuperseded(db: DbOrTransaction, plan: PlanRecord): Promise<ReadonlySet<string>> {
  const later = await db.plan.findMany({
    where: {
      playerId: plan.player.playerId,
      id: { not: plan.planId },
      createdAt: { gt: plan.createdAt },
      state: { not: "proposed" },
    },
    select: { wishes: true, state: true, problem: true },
  });
  const asked = later
    .filter((one) => !isWithdrawn(one))
    .flatMap(({ wishes }) => fromJson<WishRecord[]>(wishes).filter(({ reason }) => reason === "asked"));
  const isLater = (wish: WishRecord) =>
    asked.some(
      (one) =>
        one.itemInstanceId === wish.itemInstanceId && (one.lock === undefined) === (wish.lock === undefined),
    );
  return new Set(plan.wishes.filter(isLater).flatMap(({ itemInstanceId }) => itemInstanceId ?? []));
}

/** Taken back by its player before anything of it was done: as if it had not been asked for. */
function isWithdrawn({ state, problem }: { readonly state: string; readonly problem: unknown }): boolean {
  const kind = fromJson<PlanProblem | null>(problem)?.kind;
  return state === "refused" && (kind === "declined" || kind === "cancelled");
}

/**
 * Lists the writes of a player that Bungie confirmed after a moment, in the order they happened.
 *
 * A profile minted before them must not undo them on screen. Returns an empty list for a stranger.
 */
export async function loadConfirmedWrites(
  db: DbOrTransaction,
  playerId: string,
  since: Date,
): Promise<ConfirmedWrite[]> {
  const rows = await db.step.findMany({
    where: { state: { in: ["succeeded", "partly"] }, endedAt: { gt: since }, plan: { playerId } },
    orderBy: [{ endedAt: "asc" }, { position: "asc" }],
    select: { args: true, answers: true, endedAt: true },
  });
  return rows.flatMap(({ args, answers, endedAt }) =>
    endedAt
      ? toConfirmedWrites(fromJson<MoveStep>(args), endedAt, fromJson<ItemAnswer[] | null>(answers) ?? [])
      : [],
  );
}

export function toStepRow(step: MoveStep, position: number) {
  return { position, call: step.call, args: toJson(step), reason: step.reason, state: "planned" };
}

function toStepRecord(row: {
  position: number;
  args: unknown;
  state: string;
  bungieCode: number | null;
  answers: unknown;
  startedAt: Date | null;
  endedAt: Date | null;
}): StepRecord {
  const { position, args, state, bungieCode, startedAt, endedAt } = row;
  const answers = fromJson<ItemAnswer[] | null>(row.answers) ?? [];
  return {
    position,
    step: fromJson(args),
    state: state as StepState,
    bungieCode,
    answers,
    startedAt,
    endedAt,
  };
}

export function toJson(value: object): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}

/** These columns are written by this folder alone, from the types they are read as; JSON keeps all their fields. */
export function fromJson<T>(column: unknown): T {
  return column as T;
}

/** Lists the instances that a player had moved since a moment, and not for another item's sake. */
export async function findMovedSince(
  db: DbOrTransaction,
  playerId: string,
  since: Date,
): Promise<readonly string[]> {
  const rows = await db.step.findMany({
    where: {
      ...{ state: "succeeded", reason: "asked", endedAt: { gt: since } },
      call: { in: ["transfer", "pull"] },
      plan: { playerId },
    },
    select: { args: true },
  });
  return rows.flatMap(({ args }) => {
    const step = fromJson<MoveStep>(args);
    return "itemInstanceId" in step ? (step.itemInstanceId ?? []) : [];
  });
}

/** A player's latest plans that moved something aside, newest first. */
export async function findMakingRoom(
  db: DbOrTransaction,
  player: Pick<Player, "playerId" | "membership">,
  most: number,
): Promise<readonly PlanRecord[]> {
  const rows = await db.plan.findMany({
    where: {
      playerId: player.playerId,
      membershipId: player.membership?.membershipId ?? "",
      steps: { some: { reason: "make-room", state: "succeeded" } },
    },
    orderBy: { createdAt: "desc" },
    take: most,
    select: { id: true },
  });
  const plans = await Promise.all(rows.map(({ id }) => findPlan(db, id, player.playerId)));
  return plans.filter((plan) => plan !== null);
}
