import type { Problem } from "#lib/game/problem.ts";
import { type ProblemNames, problemText } from "../../../_ui/problem-text.ts";
import type { Errand } from "./errands.ts";

type Told = Pick<Errand, "tone" | "title" | "more">;

/** What is told from the moment of asking until the site knows more. */
export function askingWords(equip: boolean, placeInWords: string): Told {
  const title = equip ? `Asked to equip it on ${placeInWords}` : `Asked to send it to ${placeInWords}`;
  return { tone: "quiet", title, more: "" };
}

/** The same of a lock, which leaves the item where it is. */
export function lockingWords(lock: boolean): Told {
  return { tone: "quiet", title: lock ? "Asked to lock it" : "Asked to unlock it", more: "" };
}

/** Why nothing came of it, and where the item is: `restsInWords` is "in the vault", "with your Hunter". */
export function refusalWords(problem: Problem, names: ProblemNames, restsInWords: string): Told {
  const { happened, rests, next } = problemText(problem, names);
  const isSure = rests === "Nothing moved.";
  return {
    tone: "warn",
    title: happened.replace(/\.$/, ""),
    more: `${isSure ? `Nothing moved: it is ${restsInWords}.` : rests} ${next}`,
  };
}

/** When the site itself gave no answer. */
export const UNREACHED: Told = {
  tone: "bad",
  title: "Ninefold could not be reached",
  more: "Whether it was asked is not known. Refresh: the page shows where everything lies.",
};

/** An errand as a screen reader says it. */
export function spokenErrand({ itemName, title, more }: Pick<Errand, "itemName" | "title" | "more">): string {
  return `${itemName}: ${asSentence(title)}${more ? ` ${more}` : ""}`;
}

/** A title has no full stop; a question has its own mark. */
export function asSentence(title: string): string {
  return title.endsWith("?") ? title : `${title}.`;
}

/** Said after what is shown first: how the keyboard gets to the answer. */
export const HOW_TO_ANSWER = "Press M to answer.";
