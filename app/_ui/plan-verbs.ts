import type { PlanView } from "#lib/flows/load-plan.ts";
import { itemWords } from "./plan-names.ts";

/** What can be asked of a plan. */
export type PlanVerb = "confirm" | "cancel" | "resume" | "undo" | "put-back";

export interface PlanOffer {
  readonly verb: PlanVerb;
  /** What its button says. */
  readonly label: string;
}

type Offering = Pick<
  PlanView,
  "state" | "steps" | "canConfirm" | "canCancel" | "canResume" | "canUndo" | "canPutBack"
>;

/** What can be asked of a plan now, the first thing first. */
export function planVerbs(plan: Offering): readonly PlanOffer[] {
  const { state, canConfirm, canCancel, canResume, canUndo, canPutBack } = plan;
  const all: readonly (PlanOffer & { readonly isOffered: boolean })[] = [
    { verb: "confirm", label: "Carry out", isOffered: canConfirm },
    { verb: "resume", label: "Try now", isOffered: canResume },
    { verb: "cancel", label: state === "proposed" ? "Never mind" : "Cancel", isOffered: canCancel },
    { verb: "undo", label: "Undo", isOffered: canUndo },
    { verb: "put-back", label: putBackLabel(plan), isOffered: canPutBack },
  ];
  return all.filter(({ isOffered }) => isOffered).map(({ verb, label }) => ({ verb, label }));
}

/** "Put Old Gun back": "it" would be what was asked for. */
function putBackLabel({ steps }: Offering): string {
  const names = new Set(
    steps
      .filter(({ reason, state }) => reason === "make-room" && state === "succeeded")
      .flatMap(({ itemNames }) => itemNames.map((name) => itemWords(name))),
  );
  const [only = ""] = names;
  return names.size === 1 ? `Put ${only} back` : `Put ${names.size} items back`;
}
