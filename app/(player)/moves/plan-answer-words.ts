import type { Problem } from "#lib/game/problem.ts";
import { problemText } from "../../_ui/problem-text.ts";

/** Said above a plan that came out otherwise when it was agreed to. */
export const CHANGED_WORDS = "Your account has changed meanwhile, and the plan with it. Look again.";

export const UNREACHED_WORDS =
  "Ninefold could not be reached. Whether it was asked is not known; what is shown here is how it was.";

/** Why a plan's button did nothing. */
export function refusedWords(problem: Problem): string {
  const { happened, rests, next } = problemText(problem);
  return `${happened} ${rests} ${next}`;
}
