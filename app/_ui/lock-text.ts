import type { PlanView } from "#lib/flows/load-plan.ts";
import { planNames } from "./plan-names.ts";
import type { PlanText } from "./plan-text.ts";
import { problemText } from "./problem-text.ts";

/** A lock moves nothing, so nobody is told where the item is. */
export function lockText(plan: PlanView, isLocked: boolean): PlanText {
  const { state, planId } = plan;
  const problem = plan.problem ?? plan.wishes[0]?.problem ?? null;
  const word = isLocked ? "locked" : "unlocked";
  const told = problem && problem.kind !== "broken" ? problemText(problem, planNames(plan)) : null;
  const happened = told?.happened ?? "";
  switch (state) {
    case "proposed":
      return { tone: "quiet", title: `${isLocked ? "Lock" : "Unlock"} it?`, more: "This takes 1 call." };
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
  if (problem?.kind === "declined")
    return { tone: "quiet", title: "Not carried out", more: `You said never mind; it was not ${word}.` };
  const unknown = `We cannot tell whether it is ${word}: the game shows it.`;
  if (told === null) {
    const more = `${unknown} It has been logged under number ${planId}.`;
    return { tone: "bad", title: "Something broke on our side", more };
  }
  const isSure = problem?.kind !== "no-answer";
  const more = `${isSure ? `It was not ${word}.` : unknown} ${told.next}`;
  return { tone: "warn", title: happened.replace(/\.$/, ""), more };
}

const SINCE_ASKED_OTHERWISE: PlanText = {
  tone: "warn",
  title: "You have locked or unlocked it again since",
  more: "What you asked last counts.",
};
