import type { Db } from "#lib/db/client.ts";
import { findPlan, findSuperseded, isOvertaken, loadConfirmedWrites } from "#lib/db/plans.ts";
import {
  countSetback,
  endPlan,
  endStep,
  handOverPlan,
  markRunning,
  pausePlan,
  reopenStep,
  replaceOpenSteps,
  startStep,
} from "#lib/db/plans-progress.ts";

/** Without its first argument: the database it works on. */
type OnDb<F> = F extends (db: never, ...rest: infer Rest) => infer Answer ? (...rest: Rest) => Answer : never;

/** Where the records of plans are kept; each as the function of lib/db that it is named after. */
export interface PlanStore {
  readonly findPlan: (planId: string) => ReturnType<typeof findPlan>;
  readonly isOvertaken: OnDb<typeof isOvertaken>;
  readonly findSuperseded: OnDb<typeof findSuperseded>;
  readonly loadConfirmedWrites: OnDb<typeof loadConfirmedWrites>;
  readonly markRunning: OnDb<typeof markRunning>;
  readonly startStep: OnDb<typeof startStep>;
  readonly endStep: OnDb<typeof endStep>;
  readonly reopenStep: OnDb<typeof reopenStep>;
  readonly countSetback: OnDb<typeof countSetback>;
  readonly pausePlan: OnDb<typeof pausePlan>;
  readonly handOverPlan: OnDb<typeof handOverPlan>;
  readonly replaceOpenSteps: OnDb<typeof replaceOpenSteps>;
  readonly endPlan: OnDb<typeof endPlan>;
}

/** The records in the database. */
export function planStore(db: Db): PlanStore {
  return {
    findPlan: (planId) => findPlan(db, planId),
    isOvertaken: (plan) => isOvertaken(db, plan),
    findSuperseded: (plan) => findSuperseded(db, plan),
    loadConfirmedWrites: (playerId, since) => loadConfirmedWrites(db, playerId, since),
    markRunning: (plan, now) => markRunning(db, plan, now),
    startStep: (planId, position, now) => startStep(db, planId, position, now),
    endStep: (plan, record, end, now) => endStep(db, plan, record, end, now),
    reopenStep: (plan, record, how) => reopenStep(db, plan, record, how),
    countSetback: (planId, surprisedAt) => countSetback(db, planId, surprisedAt),
    pausePlan: (plan, pausedBy, wait) => pausePlan(db, plan, pausedBy, wait),
    handOverPlan: (plan, waitMs) => handOverPlan(db, plan, waitMs),
    replaceOpenSteps: (plan, change) => replaceOpenSteps(db, plan, change),
    endPlan: (planId, end, now) => endPlan(db, planId, end, now),
  };
}
