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
    return { tone: "bad", title: "Something broke on our side", more };
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
  const what = step.call === "equip" ? `Equip on ${place(step.to)}` : `Send${back} to ${place(step.to)}`;
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
