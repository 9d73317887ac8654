import type { PlanView, WishView } from "#lib/flows/load-plan.ts";
import { asideText } from "./aside-text.ts";
import { askedWishes } from "./asked-text.ts";
import { itemWords, listWords, planNames } from "./plan-names.ts";
import { problemText } from "./problem-text.ts";

/** As many are told one by one. */
const TOLD = 3;

/** What a plan would do, before anything is done: how many calls, what else moves, what cannot be done and why. */
export function previewText(plan: PlanView): readonly string[] {
  const sentences = [
    callWords(plan.steps.length),
    ...asideText(plan, "will"),
    ...refusedText(plan),
    missingText(plan),
  ];
  return sentences.filter(Boolean);
}

/** What belongs to it and is not in the account; it goes without. */
export function missingText({ missing }: Pick<PlanView, "missing">): string {
  return missing.length === 0 ? "" : `Not in your account, so it goes without: ${listWords(missing, 6)}.`;
}

export function callWords(calls: number): string {
  return calls === 0 ? "" : `This takes ${calls} ${calls === 1 ? "call" : "calls"}.`;
}

/** What cannot be done, or could not: few by name and with their reason, many by their number. */
export function refusedText(plan: PlanView): readonly string[] {
  const wishes = askedWishes(plan);
  // What is so of the whole plan is not told of each.
  const isOwn = (problem: WishView["problem"]) => problem && problem.kind !== plan.problem?.kind;
  const refused = wishes.filter(({ state, problem }) => state === "refused" && isOwn(problem));
  if (refused.length === 0) return [];
  const verb = plan.kind === "undo" ? "be undone" : "be done";
  if (refused.length <= TOLD)
    return refused.map((wish) => `${itemWords(wish.name)} cannot ${verb}: ${reasonOf(wish, plan)}`);
  const names = listWords(
    refused.map(({ name }) => itemWords(name)),
    TOLD,
  );
  return [`${refused.length} of ${wishes.length} cannot ${verb}: ${names}.`];
}

/** Within a sentence, so without its capital; what one thing is called keeps its own. */
function reasonOf({ problem }: WishView, plan: PlanView): string {
  if (!problem || problem.kind === "broken") return "something broke on our side.";
  const { happened } = problemText(problem, planNames(plan));
  return /^(The|There|It|Its|Another|This|Only|You|Your|That|No|Two|What|Nothing)\b/.test(happened)
    ? happened.charAt(0).toLowerCase() + happened.slice(1)
    : happened;
}
