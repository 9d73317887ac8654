import type { PlanView, WishView } from "#lib/flows/load-plan.ts";
import type { PlanProblem } from "#lib/game/wish.ts";
import { asideText } from "./aside-text.ts";
import { askedText, askedWishes, isOfLocks } from "./asked-text.ts";
import { lockText } from "./lock-text.ts";
import { capital, itemWords, listWords, planNames, restsWords } from "./plan-names.ts";
import { missingText, previewText, refusedText } from "./preview-text.ts";
import type { ProblemNames } from "./problem-text.ts";
import { problemText } from "./problem-text.ts";
import { endWords } from "./wish-text.ts";

/** How a plan is told: what is or became of it, and what else there is to know. */
export interface PlanText {
  readonly tone: "quiet" | "good" | "warn" | "bad";
  /** Without a full stop; of a plan that is shown first, a question. */
  readonly title: string;
  readonly more: string;
}

/** The only place where a plan as a whole becomes a sentence. */
export function planText(plan: PlanView): PlanText {
  const sole = soleWish(plan);
  if (sole?.lock !== undefined && plan.kind === "move") return lockText(plan, sole.lock);
  const names = planNames(plan);
  switch (plan.state) {
    case "proposed":
      return proposed(plan, sole);
    case "queued":
    case "running":
      return { tone: "quiet", title: onItsWay(plan, sole), more: progress(plan) };
    case "paused":
      return waiting(plan, names);
    case "done":
      return {
        tone: "good",
        title: doneTitle(plan, sole),
        more: told(...asideText(plan, "did"), missingText(plan)),
      };
    case "refused":
    case "stopped":
      return ended(plan, names);
  }
}

/** The one thing that was asked for; null of several. */
export function soleWish(plan: PlanView): WishView | null {
  const wishes = askedWishes(plan);
  return wishes.length === 1 ? (wishes[0] ?? null) : null;
}

function told(...sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(" ");
}

function proposed(plan: PlanView, sole: WishView | null): PlanText {
  const { place } = planNames(plan);
  const move = sole && plan.kind === "move" ? sole : null;
  const asked = move ? `${move.equip ? "Equip it on" : "Move it to"} ${place(move.to)}` : askedText(plan);
  return { tone: "quiet", title: `${asked}?`, more: told(...previewText(plan), "Nothing has moved yet.") };
}

function onItsWay(plan: PlanView, sole: WishView | null): string {
  return sole ? `On its way to ${planNames(plan).place(sole.to)}` : "Under way";
}

function progress({ done, total, canCancel }: PlanView): string {
  const steps = total > 1 ? `${done} of ${total} steps are done.` : "";
  return told(steps, canCancel ? "" : "It ends when the call that is under way is answered.");
}

function doneTitle(plan: PlanView, sole: WishView | null): string {
  const { kind, totalWishes } = plan;
  if (!sole) {
    if (kind === "undo")
      return isOfLocks(plan) ? "Undone: the locks are as they were" : "Undone: everything is back";
    if (kind === "put-back") return "Everything is back";
    return totalWishes === 2 ? "Both items are done" : `All ${totalWishes} items are done`;
  }
  const end = endWords(sole, plan);
  if (kind === "undo") return `Undone: ${itemWords(sole.name)} is ${end}`;
  if (kind === "put-back") return `${capital(itemWords(sole.name))} is back ${end}`;
  return sole.equip ? capital(end) : `Sent to ${planNames(plan).place(sole.to)}`;
}

function waiting(plan: PlanView, names: ProblemNames): PlanText {
  const { problem } = plan;
  const happened = problem && problem.kind !== "broken" ? problemText(problem, names).happened : "";
  const more = told(
    happened,
    counted(plan),
    resting(plan, names),
    "It goes on by itself; you can leave this page.",
  );
  return { tone: "warn", title: "Waiting for Bungie.net", more };
}

function ended(plan: PlanView, names: ProblemNames): PlanText {
  const problem = problemOf(plan);
  const rests = told(counted(plan), broughtBack(plan), resting(plan, names));
  if (problem?.kind === "broken")
    return {
      tone: "bad",
      title: BROKE,
      more: told(rests, `It has been logged under number ${plan.planId}.`),
    };
  if (problem?.kind === "declined")
    return { tone: "quiet", title: "Not carried out", more: "You said never mind; nothing has moved." };
  if (!problem) {
    const { doneWishes, totalWishes } = plan;
    const title = `${doneWishes} of ${totalWishes} are done`;
    return { tone: "warn", title, more: told(...refusedText(plan), rests, ...asideText(plan, "did")) };
  }
  const { happened, next } = problemText(problem, names);
  const others = soleWish(plan) ? [] : refusedText(plan);
  // What holds a list up is told after how far it came; what ended it by the player's own wish, before.
  if (!soleWish(plan) && problem.kind !== "cancelled") {
    const title = `${plan.doneWishes} of ${plan.totalWishes} are done`;
    return { tone: "warn", title, more: told(happened, ...others, resting(plan, names), next) };
  }
  const isIdle = problem.kind === "cancelled" && !plan.canUndo;
  const more = told(...others, rests, isIdle ? "Nothing has to be undone." : next);
  return { tone: "warn", title: happened.replace(/\.$/, ""), more };
}

/** Of one thing asked for, its own problem is the plan's. */
function problemOf(plan: PlanView): PlanProblem | null {
  const sole = soleWish(plan);
  if (plan.problem || sole) return plan.problem ?? sole?.problem ?? { kind: "broken" };
  return null;
}

const BROKE = "Something broke on our side";

function counted(plan: PlanView): string {
  const { doneWishes, totalWishes } = plan;
  return soleWish(plan) || !plan.problem ? "" : `${doneWishes} of ${totalWishes} are done.`;
}

function broughtBack(plan: PlanView): string {
  const isBack = plan.steps.some(({ reason, state }) => reason === "bring-back" && state === "succeeded");
  return isBack && soleWish(plan) ? "It was brought back." : "";
}

/** Where everything lies that did not end as asked; what was to move aside by its name. */
function resting(plan: PlanView, names: ProblemNames): string {
  const { restsAt, state } = plan;
  // A lock moves nothing.
  if (isOfLocks(plan)) return "";
  const sole = soleWish(plan);
  if (!restsAt) return state === "refused" ? "Nothing moved." : UNKNOWN;
  const isAsked = ({ itemInstanceId, itemHash }: Resting) =>
    itemHash === sole?.itemHash && itemInstanceId === sole.itemInstanceId;
  const others = restsAt.filter((item) => !isAsked(item));
  return told(
    sole ? restingSole(plan, sole, restsAt.filter(isAsked), names) : "",
    ...othersRest(others, names),
  );
}

type Resting = NonNullable<PlanView["restsAt"]>[number];

const UNKNOWN = "We cannot tell where it rests now: the game shows it.";
function othersRest(items: readonly Resting[], names: ProblemNames): readonly string[] {
  const byPlace = new Map<string, string[]>();
  for (const { name, quantity, place } of items) {
    const where = restsWords(place, names);
    byPlace.set(where, [...(byPlace.get(where) ?? []), itemWords(name, quantity)]);
  }
  return [...byPlace].map(
    ([where, there]) => `${capital(listWords(there))} ${there.length === 1 ? "is" : "are"} ${where}.`,
  );
}

function restingSole(
  { state, done, problem }: PlanView,
  { equip }: WishView,
  [item, rest]: readonly Resting[],
  names: ProblemNames,
): string {
  if (!item) return state === "refused" ? "Nothing moved." : UNKNOWN;
  const where = restsWords(item.place, names);
  if (rest) {
    return `${item.quantity} are ${where}, ${rest.quantity} ${restsWords(rest.place, names)}.`;
  }
  if (done === 0 && problem?.kind !== "superseded") return `Nothing moved: it rests ${where}.`;
  const placed = item.place.kind === "vault" ? `It rests ${where}` : `It is ${where}`;
  return equip && item.place.kind === "character" ? `${placed}, not equipped.` : `${placed}.`;
}
