import { z } from "zod";

const PlanId = z.string().regex(/^[a-z0-9]{1,40}$/);
/** Sent by what stands on another page and tells the answer itself; else one is led to the plan's own page. */
const Stay = z.literal("1").optional();

/** The hidden fields of a plan's buttons. */
export const PlanInput = z.object({ planId: PlanId, stay: Stay });

/** Of those that make a plan of their own: one drawing of the page makes one, however often its button is pressed. */
export const NewPlanInput = z.object({ planId: PlanId, requestId: z.uuid(), stay: Stay });
