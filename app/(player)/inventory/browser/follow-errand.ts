import type { PlanView } from "#lib/flows/load-plan.ts";
import { followPlan } from "../../../_ui/follow-plan.ts";
import { planText } from "../../../_ui/plan-text.ts";
import type { PlanVerb } from "../../../_ui/plan-verbs.ts";
import { askOfPlan } from "../../moves/ask-of-plan.ts";
import { CHANGED_WORDS, refusedWords, UNREACHED_WORDS } from "../../moves/plan-answer-words.ts";
import { announce } from "./announce.ts";
import { HOW_TO_ANSWER, spokenErrand } from "./errand-words.ts";
import { beginErrand, changeErrand, type Errand, isWaiting } from "./errands.ts";
import { refreshPage } from "./refresh-page.ts";

export type Tell = (news: Partial<Errand>) => void;

/** Every change of an errand is shown; said are its beginning, its end, what holds it up and what waits for an answer. */
export function tellErrand(errand: Omit<Errand, "errandId">): Tell {
  const errandId = beginErrand(errand);
  let now: Omit<Errand, "errandId"> = errand;
  announce(spokenErrand(now));
  return (news) => {
    const before = now;
    now = { ...now, ...news };
    changeErrand(errandId, news);
    if (now.note && now.note !== before.note) announce(now.note);
    const isNews = now.title !== before.title || now.isOver !== before.isOver;
    if (!isNews) return;
    if (isWaiting(now)) announce(`${spokenErrand(now)} ${HOW_TO_ANSWER}`);
    else if (now.isOver || now.tone === "warn") announce(spokenErrand(now));
  };
}

/** Tells how a plan goes on until it is over, or until it waits for an answer: its buttons go on from there. */
export async function followErrand(planId: string, tell: Tell, note: string | null = null): Promise<void> {
  // One plan comes of one button, however often it is pressed.
  const named = { planId, requestId: crypto.randomUUID() };
  let last: PlanView | null = null;
  tell({ planId, note, isOver: false, press: (verb) => press(verb, named, tell) });
  await followPlan(
    planId,
    (plan) => {
      last = plan;
      // The tile goes on looking under way until the page shows where it is now.
      tell({ ...planText(plan), plan, isOver: false });
    },
    new AbortController().signal,
  );
  const { state } = (last as PlanView | null) ?? {};
  if (state === "proposed") return;
  await refreshPage();
  tell({ isOver: true });
}

async function press(
  verb: PlanVerb,
  named: { readonly planId: string; readonly requestId: string },
  tell: Tell,
): Promise<void> {
  tell({ asking: verb, note: null });
  const answer = await askOfPlan(verb, named);
  tell({ asking: null });
  if (answer === null) return tell({ note: UNREACHED_WORDS });
  if (!answer.ok) return tell({ note: refusedWords(answer.problem) });
  const isChanged = verb === "confirm" && answer.isProposed;
  // What is under way is followed already; everything else begins anew.
  if (verb === "cancel" || verb === "resume") return;
  return followErrand(answer.planId, tell, isChanged ? CHANGED_WORDS : null);
}
