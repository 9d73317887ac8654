import { expect, test } from "@playwright/test";
import { planVerbs } from "./plan-verbs.ts";
import { aPlanView, aStep } from "./test-plan-view.ts";

const none = { canConfirm: false, canCancel: false, canResume: false, canUndo: false, canPutBack: false };
const aside = (name: string) =>
  aStep({ reason: "make-room", state: "succeeded", itemNames: [name], forName: "Sunshot" });

const offered = [
  [{ state: "proposed", canConfirm: true, canCancel: true }, ["Carry out", "Never mind"]],
  [{ state: "running", canCancel: true }, ["Cancel"]],
  [{ state: "paused", canCancel: true, canResume: true }, ["Try now", "Cancel"]],
  [{ state: "done", canUndo: true }, ["Undo"]],
  [{ state: "done", canUndo: true, canPutBack: true, steps: [aside("A")] }, ["Undo", "Put A back"]],
  [{ state: "done", canPutBack: true, steps: [aside("A"), aside("B")] }, ["Put 2 items back"]],
  [{ state: "refused" }, []],
] as const;

for (const [some, labels] of offered) {
  test(`of a plan that is ${some.state} one can ask: ${labels.join(", ") || "nothing"}`, () => {
    const plan = aPlanView({ ...none, ...some });
    expect(planVerbs(plan).map(({ label }) => label)).toEqual(labels);
  });
}
