import type { PlanView, WishView } from "#lib/flows/load-plan.ts";
import { capital, itemWords, planNames, restsWords } from "./plan-names.ts";
import { problemText } from "./problem-text.ts";

/** What was asked of one item and what became of it. */
export interface WishText {
  readonly name: string;
  readonly tone: "quiet" | "good" | "warn";
  /** A sentence: where it goes, where it is, or why not. */
  readonly told: string;
}

/** One item of a plan, told by itself. */
export function wishText(wish: WishView, plan: PlanView): WishText {
  const name = capital(itemWords(wish.name, wish.quantity));
  switch (wish.state) {
    case "done":
      return wish.problem?.kind === "already-there"
        ? { name, tone: "quiet", told: "So already; nothing to do." }
        : { name, tone: "good", told: `${capital(endWords(wish, plan))}.` };
    case "open":
      return { name, tone: "quiet", told: openWords(wish, plan) };
    case "refused":
      return refusedWords(name, wish, plan);
  }
}

/** How it is once it is as asked: "equipped on your Hunter", "in the vault", "locked". */
export function endWords({ to, equip, lock }: WishView, plan: Pick<PlanView, "characters">): string {
  const names = planNames(plan);
  if (lock !== undefined) return lock ? "locked" : "unlocked";
  return equip ? `equipped on ${names.place(to)}` : restsWords(to, names);
}

function openWords(wish: WishView, plan: PlanView): string {
  const end = endWords(wish, plan);
  if (plan.state === "proposed") return `Will be ${end}.`;
  if (!plan.isOver) return `Not yet ${end}.`;
  return `Not ${end}. ${restsSentence(wish, plan)}`.trim();
}

function refusedWords(name: string, wish: WishView, plan: PlanView): WishText {
  if (wish.problem === null || wish.problem.kind === "broken") {
    return { name, tone: "warn", told: `Something broke on our side. ${restsSentence(wish, plan)}`.trim() };
  }
  // The plan says it of itself.
  if (wish.problem.kind === "cancelled" || wish.problem.kind === "declined")
    return { name, tone: "quiet", told: `Not done. ${restsSentence(wish, plan)}`.trim() };
  const { happened, next } = problemText(wish.problem, planNames(plan));
  const isSo = wish.problem.kind === "already-there";
  const more = isSo ? [] : [restsSentence(wish, plan), next];
  return { name, tone: isSo ? "quiet" : "warn", told: [happened, ...more].filter(Boolean).join(" ") };
}

/** Of a lock nobody is told where the item is: it moves nothing. */
function restsSentence(wish: WishView, plan: PlanView): string {
  const { itemInstanceId, itemHash, lock } = wish;
  if (lock !== undefined || plan.state === "proposed") return "";
  // What no call was made for lies where it lay.
  const known = plan.restsAt?.find(
    (item) => item.itemInstanceId === itemInstanceId && item.itemHash === itemHash,
  );
  const rests = wish.rests ?? known?.place;
  return rests ? `It is ${restsWords(rests, planNames(plan))}.` : "The game shows where it rests now.";
}
