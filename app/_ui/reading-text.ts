import type { Problem } from "#lib/game/problem.ts";
import { type ProblemText, problemText } from "./problem-text.ts";

/**
 * As `problemText`, for a page that was only to be read: nothing was asked to happen, so nothing may have happened.
 */
export function readingText(problem: Problem): ProblemText {
  const text = problemText(problem);
  if (problem.kind !== "no-answer") return text;
  return { ...text, rests: "Your items are where they were.", next: "Try again in a moment." };
}
