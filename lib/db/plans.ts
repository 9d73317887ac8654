import type { AskedMove, PlanProblem, PlanState, RestingItem } from "#lib/game/move-request.ts";
import type { ConfirmedWrite, MoveStep } from "#lib/game/move-step.ts";
import { atCharacter } from "#lib/game/place.ts";
import type { PlanRecord, StepRecord, StepState } from "#lib/game/plan-record.ts";
import type { Player } from "#lib/game/player.ts";
import type { Problem } from "#lib/game/problem.ts";
import type { Db, DbOrTransaction } from "./client.ts";
import { Prisma } from "./generated/client.ts";
import { enqueuePlan } from "./plans-queue.ts";

/** Prisma's names for a broken unique key and a broken foreign key. */
const ALREADY_THERE = "P2002";
const NO_SUCH_PLAYER = "P2003";

/** What a plan needs of the player who asks. */
type Asker = Player & { readonly membership: NonNullable<Player["membership"]> };

/**
 * Stores a plan with its steps and hands it to the worker, all or nothing. Returns the planId; null when the player
 * was deleted meanwhile.
 *
 * A request that was stored before, be it at the same moment, is not stored again: its plan's id is returned.
 */
export async function createPlan(
  db: Db,
  player: Asker,
  asked: AskedMove,
  steps: readonly MoveStep[],
  { requestId, now }: { readonly requestId: string | null; readonly now: Date },
): Promise<string | null> {
  const stored = db.$transaction(async (transaction) => {
    const { id } = await transaction.plan.create({
      select: { id: true },
      data: {
        playerId: player.playerId,
        ...player.membership,
        requestId,
        request: toJson(asked),
        state: "queued",
        createdAt: now,
        steps: { create: steps.map(toStepRow) },
      },
    });
    await enqueuePlan(transaction, id, player.playerId);
    return id;
  });
  return stored.catch(async (error: unknown) => {
    const code = error instanceof Prisma.PrismaClientKnownRequestError ? error.code : null;
    if (code === NO_SUCH_PLAYER) return null;
    const isTwice = code === ALREADY_THERE && requestId;
    const planId = isTwice ? await findRequested(db, player.playerId, requestId) : null;
    if (planId === null) throw error;
    return planId;
  });
}

/** The plan that a request of this player became; null when it became none yet. */
export async function findRequested(
  db: DbOrTransaction,
  playerId: string,
  requestId: string,
): Promise<string | null> {
  const plan = await db.plan.findUnique({
    where: { playerId_requestId: { playerId, requestId } },
    select: { id: true },
  });
  return plan?.id ?? null;
}

/** A plan with its steps; null when there is none, or it is not this player's where one is named. */
export async function findPlan(
  db: DbOrTransaction,
  planId: string,
  playerId?: string,
): Promise<PlanRecord | null> {
  const row = await db.plan.findFirst({
    where: { id: planId, ...(playerId === undefined ? {} : { playerId }) },
    include: { steps: { orderBy: { position: "asc" } }, player: { select: { bungieName: true } } },
  });
  if (!row) return null;
  const { playerId: owner, membershipType, membershipId } = row;
  return {
    planId,
    player: {
      playerId: owner,
      bungieName: row.player.bungieName ?? "",
      membership: { membershipType, membershipId },
      selectedCharacterId: null,
    },
    asked: fromJson<AskedMove>(row.request),
    state: row.state as PlanState,
    problem: fromJson<PlanProblem | null>(row.problem),
    pausedBy: fromJson<Problem | null>(row.pausedBy),
    restsAt: fromJson<RestingItem[] | null>(row.restsAt),
    setbacks: row.setbacks,
    surprisedAt: row.surprisedAt,
    createdAt: row.createdAt,
    startedAt: row.startedAt,
    replannedAt: row.replannedAt,
    endedAt: row.endedAt,
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

/** True when another plan of the player wrote something after this one was made: its account is an old one. */
export async function isOvertaken(db: DbOrTransaction, plan: PlanRecord): Promise<boolean> {
  const written = await db.step.findFirst({
    where: {
      endedAt: { gte: plan.createdAt },
      plan: { playerId: plan.player.playerId, id: { not: plan.planId } },
    },
    select: { position: true },
  });
  return written !== null;
}

/**
 * True when the player asked for something else with the same item after this plan was made.
 *
 * Always false for stacks: each wish for a part of one stands by itself. A lock takes nothing back of a move, nor a
 * move of a lock.
 */
export async function isSuperseded(db: DbOrTransaction, plan: PlanRecord): Promise<boolean> {
  const { itemInstanceId, lock } = plan.asked;
  if (itemInstanceId === null) return false;
  const later = await db.plan.findMany({
    where: {
      playerId: plan.player.playerId,
      id: { not: plan.planId },
      createdAt: { gt: plan.createdAt },
      request: { path: ["itemInstanceId"], equals: itemInstanceId },
    },
    select: { request: true },
  });
  const isLock = lock !== undefined;
  return later.some(({ request }) => (fromJson<AskedMove>(request).lock !== undefined) === isLock);
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
    where: { state: "succeeded", endedAt: { gt: since }, plan: { playerId } },
    orderBy: [{ endedAt: "asc" }, { position: "asc" }],
    select: { args: true, endedAt: true },
  });
  return rows.flatMap(({ args, endedAt }) =>
    endedAt ? [toConfirmedWrite(fromJson<MoveStep>(args), endedAt)] : [],
  );
}

export function toConfirmedWrite(step: MoveStep, at: Date): ConfirmedWrite {
  const { itemInstanceId, itemHash } = step;
  if (step.call === "transfer") {
    return { itemInstanceId, itemHash, quantity: step.quantity, from: step.from, to: step.to, at };
  }
  if (step.call === "lock") {
    const { place, isLocked } = step;
    return { itemInstanceId, itemHash, quantity: 1, from: place, to: place, isLocked, at };
  }
  const place = atCharacter(step.characterId);
  return { itemInstanceId, itemHash, quantity: 1, from: place, to: place, equipped: true, at };
}

export function toStepRow(step: MoveStep, position: number) {
  return { position, call: step.call, args: toJson(step), cause: step.cause, state: "planned" };
}

function toStepRecord(row: {
  position: number;
  args: unknown;
  state: string;
  bungieCode: number | null;
  startedAt: Date | null;
  endedAt: Date | null;
}): StepRecord {
  const { position, args, state, bungieCode, startedAt, endedAt } = row;
  return { position, step: fromJson(args), state: state as StepState, bungieCode, startedAt, endedAt };
}

export function toJson(value: object): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}

/** These columns are written by this folder alone, from the types they are read as; JSON keeps all their fields. */
function fromJson<T>(column: unknown): T {
  return column as T;
}
