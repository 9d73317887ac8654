import type { PlanView, StepView } from "#lib/flows/load-plan.ts";
import { SLOTS } from "#lib/game/bucket.ts";
import type { Place } from "#lib/game/place.ts";
import { characterName } from "./place-names.ts";
import { type ProblemNames, problemText } from "./problem-text.ts";

/** How a move is told: what is or became of it, and what else there is to know. */
export interface PlanText {
  readonly tone: "quiet" | "good" | "warn" | "bad";
  readonly title: string;
  readonly more: string;
}

/** The only place where a plan becomes a sentence. */
export function planText(plan: PlanView): PlanText {
  if (plan.asked.lock !== undefined) return lockText(plan, plan.asked.lock);
  const names = planNames(plan);
  const end = names.place(plan.asked.to);
  switch (plan.state) {
    case "queued":
    case "running":
      return { tone: "quiet", title: `On its way to ${end}`, more: progress(plan) };
    case "paused":
      return waiting(plan, names);
    case "done":
      return { tone: "good", title: plan.asked.equip ? `Equipped on ${end}` : `Sent to ${end}`, more: "" };
    case "refused":
    case "stopped":
      return ended(plan, names);
  }
}

/** A lock moves nothing, so nobody is told where the item is. */
function lockText({ state, problem, planId }: PlanView, isLocked: boolean): PlanText {
  const word = isLocked ? "locked" : "unlocked";
  const told = problem && problem.kind !== "broken" ? problemText(problem) : null;
  const happened = told?.happened ?? "";
  switch (state) {
    case "queued":
    case "running":
      return { tone: "quiet", title: `About to be ${word}`, more: "" };
    case "paused": {
      const more = `${happened} It goes on by itself; you can leave this page.`;
      return { tone: "warn", title: "Waiting for Bungie.net", more: more.trim() };
    }
    case "done":
      return { tone: "good", title: `It is ${word}`, more: "" };
    case "refused":
    case "stopped":
      break;
  }
  if (problem?.kind === "superseded") return SINCE_ASKED_OTHERWISE;
  const unknown = `We cannot tell whether it is ${word}: the game shows it.`;
  if (told === null)
    return { tone: "bad", title: BROKE, more: `${unknown} It has been logged under number ${planId}.` };
  const isSure = problem?.kind !== "no-answer";
  const more = `${isSure ? `It was not ${word}.` : unknown} ${told.next}`;
  return { tone: "warn", title: happened.replace(/\.$/, ""), more };
}

const BROKE = "Something broke on our side";
const SINCE_ASKED_OTHERWISE: PlanText = {
  tone: "warn",
  title: "You have locked or unlocked it again since",
  more: "What you asked last counts.",
};

function progress({ done, total }: PlanView): string {
  return total > 1 ? `${done} of ${total} steps are done.` : "";
}

function waiting(plan: PlanView, names: ProblemNames): PlanText {
  const { problem } = plan;
  const happened = problem && problem.kind !== "broken" ? problemText(problem, names).happened : "";
  const more = `${happened} ${resting(plan, names)} It goes on by itself; you can leave this page.`;
  return { tone: "warn", title: "Waiting for Bungie.net", more: more.trim() };
}

function ended(plan: PlanView, names: ProblemNames): PlanText {
  const { problem } = plan;
  const rests = resting(plan, names);
  if (!problem || problem.kind === "broken") {
    const more = `${rests} It has been logged under number ${plan.planId}.`;
    return { tone: "bad", title: BROKE, more };
  }
  const { happened, next } = problemText(problem, names);
  return { tone: "warn", title: happened.replace(/\.$/, ""), more: `${rests} ${next}` };
}

function resting({ restsAt, asked, done, state, problem }: PlanView, names: ProblemNames): string {
  const [item, rest] = restsAt ?? [];
  if (!item && state === "refused") return "Nothing moved.";
  if (!item) return "We cannot tell where it rests now: the game shows it.";
  const where = names.place(item.place);
  if (rest) {
    const left = `${rest.quantity} ${rest.place.kind === "vault" ? "in" : "with"} ${names.place(rest.place)}`;
    return `${item.quantity} ${item.place.kind === "vault" ? "are in" : "are with"} ${where}, ${left}.`;
  }
  if (done === 0 && problem?.kind !== "superseded")
    return `Nothing moved: it rests with ${where}.`.replace("with the vault", "in the vault");
  const placed = item.place.kind === "vault" ? `It rests in ${where}` : `It is with ${where}`;
  return asked.equip && item.place.kind === "character" ? `${placed}, not equipped.` : `${placed}.`;
}

/** One step, as the list of them tells it. */
export function stepText(step: StepView, plan: PlanView): string {
  const { place } = planNames(plan);
  const back = step.cause === "side-effect" ? " back" : "";
  const moved = step.call === "equip" ? `Equip on ${place(step.to)}` : `Send${back} to ${place(step.to)}`;
  const what = step.call === "lock" ? (plan.asked.lock ? "Lock" : "Unlock") : moved;
  return `${what}: ${STEP_WORDS[step.state]}`;
}

const STEP_WORDS: Readonly<Record<StepView["state"], string>> = {
  planned: "not yet",
  started: "under way",
  succeeded: "done",
  refused: "refused",
  gone: "it was not there",
  unknown: "no answer yet",
};

function planNames({ asked, wornItemName }: PlanView): ProblemNames {
  const { characters } = asked;
  return {
    place: (place: Place) => {
      if (place.kind === "vault") return "the vault";
      const character = characters.find(({ characterId }) => characterId === place.characterId);
      return character ? `your ${characterName(character, characters)}` : "that character";
    },
    bucket: (hash) => SLOTS.find(({ bucketHash }) => bucketHash === hash)?.name ?? "that slot",
    item: () => wornItemName ?? "another one",
  };
}
