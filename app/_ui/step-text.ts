import type { PlanView, StepView } from "#lib/flows/load-plan.ts";
import { itemWords, listWords, planNames } from "./plan-names.ts";

/** One call as a sentence with its reason, without a full stop. */
export function stepText(step: StepView, { characters }: Pick<PlanView, "characters">): string {
  return `${whatIsDone(step, planNames({ characters }).place)}${whyIsIt(step)}`;
}

function whatIsDone(step: StepView, place: (of: StepView["to"]) => string): string {
  const { call, from, to, reason, quantity, isLocked } = step;
  const item = listWords(step.itemNames.map((name) => itemWords(name, quantity)));
  const back = reason === "bring-back" || reason === "put-back" ? " back" : "";
  switch (call) {
    case "transfer":
      return `Send ${item}${back} from ${place(from)} to ${place(to)}`;
    case "pull":
      return `Collect ${item} from the postmaster of ${place(to)}`;
    case "equip":
    case "equip-several":
      return `Equip ${item}${back ? " again" : ""} on ${place(to)}`;
    case "lock":
      return `${isLocked ? "Lock" : "Unlock"} ${item}`;
  }
}

function whyIsIt({ reason, forName }: StepView): string {
  // Without a name it is for another item of the same kind.
  const sake = forName ?? "the other copy";
  switch (reason) {
    case "asked":
      return "";
    case "make-room":
      return `, so that there is room for ${sake}`;
    case "fill-slot":
      return `, so that ${sake} can be taken off`;
    case "make-way-for-exotic":
      return `, since only one exotic of a kind can be worn and ${sake} is to be it`;
    case "fetch-replacement":
      return `, to be worn instead of ${sake}`;
    case "bring-back":
      return ", so that nothing is left half-way";
    case "put-back":
      return ", now that its room is free again";
  }
}

/** What became of a call, in a word or two; `isOver` tells of its plan. */
export function stepStateText({ state }: Pick<StepView, "state">, isOver: boolean): string {
  switch (state) {
    case "planned":
      return isOver ? "not done" : "not yet";
    case "started":
      return "under way";
    case "succeeded":
      return "done";
    case "partly":
      return "partly done";
    case "refused":
      return "refused";
    case "gone":
      return "it was not there";
    case "unknown":
      return isOver ? "no answer" : "no answer yet";
  }
}
