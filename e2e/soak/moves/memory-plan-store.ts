import { toConfirmedWrites } from "#lib/game/apply-confirmed-writes.ts";
import type { ConfirmedWrite, MoveStep } from "#lib/game/move-step.ts";
import type { PlanRecord, StepRecord } from "#lib/game/plan-record.ts";
import type { PlanStore } from "../../../lib/flows/plan-store.ts";

type Sync<F> = F extends (...args: infer Args) => Promise<infer Answer> ? (...args: Args) => Answer : never;

/** The store's functions as they are before anybody has to wait for them. */
export type Records = { readonly [Name in keyof PlanStore]: Sync<PlanStore[Name]> };

/** Records of plans in memory, with the meaning of lib/db/plans-progress.ts; each write is whole or not at all. */
export class MemoryPlanStore implements Records {
  readonly #plans: Map<string, PlanRecord> = new Map();
  readonly #enqueue: (planId: string, waitMs: number) => void;

  constructor(enqueue: (planId: string, waitMs: number) => void) {
    this.#enqueue = enqueue;
  }

  get all(): readonly PlanRecord[] {
    return [...this.#plans.values()];
  }

  create(plan: PlanRecord): void {
    this.#plans.set(plan.planId, plan);
    if (plan.state === "queued") this.#enqueue(plan.planId, 0);
  }

  /** As `cancelPlan` of lib/db/plans-agreement.ts. */
  cancel(planId: string, now: Date): void {
    if (!["queued", "running", "paused"].includes(this.#get(planId).state)) return;
    this.#change(planId, { cancelledAt: now });
    this.#enqueue(planId, 0);
  }

  /** As `lastActionAt` of lib/db/plans.ts. */
  lastActionAt(): Date | null {
    const times = this.all.flatMap(({ steps }) =>
      steps.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt]),
    );
    return times.reduce((latest, at) => (at && (!latest || at > latest) ? at : latest), null);
  }

  readonly findPlan = (planId: string) => this.#plans.get(planId) ?? null;

  readonly isOvertaken = ({ planId, createdAt }: PlanRecord) =>
    this.all.some(
      (one) =>
        one.planId !== planId && one.steps.some(({ endedAt }) => endedAt !== null && endedAt >= createdAt),
    );

  readonly findSuperseded = (plan: PlanRecord) => {
    const later = this.all.filter((one) => one.createdAt > plan.createdAt && one.state !== "proposed");
    const asked = later.filter(({ planId }) => planId !== plan.planId).flatMap(({ wishes }) => wishes);
    const isLater = (wish: PlanRecord["wishes"][number]) =>
      asked.some(
        (one) =>
          one.itemInstanceId === wish.itemInstanceId &&
          (one.lock === undefined) === (wish.lock === undefined),
      );
    return new Set(plan.wishes.filter(isLater).flatMap(({ itemInstanceId }) => itemInstanceId ?? []));
  };

  readonly loadConfirmedWrites = (_playerId: string, since: Date): ConfirmedWrite[] =>
    this.all
      .flatMap(({ steps }) => steps)
      .filter(
        ({ state, endedAt }) => (state === "succeeded" || state === "partly") && isAfter(endedAt, since),
      )
      .toSorted((a, b) => Number(a.endedAt) - Number(b.endedAt) || a.position - b.position)
      .flatMap(({ step, endedAt, answers }) => (endedAt ? toConfirmedWrites(step, endedAt, answers) : []));

  readonly markRunning: Records["markRunning"] = ({ planId, startedAt }, now) =>
    this.#change(planId, { state: "running", pausedBy: null, startedAt: startedAt ?? now });

  readonly startStep: Records["startStep"] = (planId, position, now) => {
    const isPlanned = this.#get(planId).steps.some(
      (one) => one.position === position && one.state === "planned",
    );
    if (!isPlanned) return false;
    this.#changeStep(planId, position, {
      state: "started",
      startedAt: now,
      endedAt: null,
      bungieCode: null,
    });
    return true;
  };

  readonly endStep: Records["endStep"] = ({ planId }, { position }, end, now) => {
    const { state, bungieCode, answers, wishes, planned, spared } = end;
    this.#changeStep(planId, position, { state, bungieCode, endedAt: now, ...(answers && { answers }) });
    if (planned) this.#replacePlanned(planId, planned, position + 1);
    this.#change(planId, {
      ...(state === "unknown" ? {} : { setbacks: 0, surprisedAt: null }),
      ...(wishes && { wishes }),
      ...(spared && { spared }),
    });
  };

  readonly reopenStep: Records["reopenStep"] = ({ planId }, record, how = {}) => {
    const { refusedToken = null, isInDoubt = false } = how;
    const endedAt = isInDoubt ? (record.endedAt ?? record.startedAt) : null;
    this.#changeStep(planId, record.position, { state: "planned", bungieCode: refusedToken, endedAt });
  };

  readonly countSetback: Records["countSetback"] = (planId, surprisedAt = null) =>
    this.#change(planId, { setbacks: this.#get(planId).setbacks + 1, surprisedAt });

  readonly pausePlan: Records["pausePlan"] = ({ planId }, pausedBy, { waitMs, surprisedAt }) => {
    const setbacks = this.#get(planId).setbacks + 1;
    this.#change(planId, { state: "paused", pausedBy, setbacks, surprisedAt });
    this.#enqueue(planId, waitMs);
  };

  readonly handOverPlan: Records["handOverPlan"] = ({ planId }, waitMs = 0) => this.#enqueue(planId, waitMs);

  readonly replaceOpenSteps: Records["replaceOpenSteps"] = (plan, { steps, wishes, startedAt }) => {
    const begun = plan.steps.filter(({ state }) => state !== "planned");
    const next = Math.max(-1, ...begun.map(({ position }) => position)) + 1;
    this.#replacePlanned(plan.planId, steps, next);
    this.#change(plan.planId, { wishes, ...(startedAt && { startedAt }) });
  };

  readonly endPlan: Records["endPlan"] = (planId, { state, problem, wishes, restsAt }, now) =>
    this.#change(planId, { state, problem, pausedBy: null, wishes, restsAt, endedAt: now });

  #get(planId: string): PlanRecord {
    const plan = this.#plans.get(planId);
    if (!plan) throw new Error(`there is no plan ${planId}`);
    return plan;
  }

  #change(planId: string, change: Partial<PlanRecord>): void {
    this.#plans.set(planId, { ...this.#get(planId), ...change });
  }

  #changeStep(planId: string, position: number, change: Partial<StepRecord>): void {
    const { steps } = this.#get(planId);
    if (!steps.some((one) => one.position === position)) throw new Error(`there is no step ${position}`);
    const changed = steps.map((one) => (one.position === position ? { ...one, ...change } : one));
    this.#change(planId, { steps: changed });
  }

  #replacePlanned(planId: string, steps: readonly MoveStep[], next: number): void {
    const begun = this.#get(planId).steps.filter(({ state }) => state !== "planned");
    const rows = steps.map((step, index) => toStepRecord(step, next + index));
    const positions = [...begun, ...rows].map(({ position }) => position);
    if (new Set(positions).size < positions.length) throw new Error(`two steps of ${planId} at one position`);
    this.#change(planId, { steps: [...begun, ...rows] });
  }
}

/** A step that nobody has begun. */
export function toStepRecord(step: MoveStep, position: number): StepRecord {
  return { position, step, state: "planned", bungieCode: null, answers: [], startedAt: null, endedAt: null };
}

function isAfter(at: Date | null, since: Date): boolean {
  return at !== null && at > since;
}
