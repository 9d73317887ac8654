import { expect, test } from "@playwright/test";
import { followPlan } from "./follow-plan.ts";

/** Follows a plan through some answers; returns how often was asked and what was told. */
async function follow(answers: readonly Response[]): Promise<{ asked: number; states: string[] }> {
  let asked = 0;
  const states: string[] = [];
  const ask = async () => {
    const answer = answers[asked] ?? Response.json({ state: "done", isOver: true });
    asked += 1;
    return answer;
  };
  await followPlan("c1", ({ state }) => states.push(state), new AbortController().signal, ask);
  return { asked, states };
}

const running = () => Response.json({ state: "running", isOver: false });

for (const status of [401, 404]) {
  test(`a plan is no longer asked about after ${status}`, async () => {
    const answers = [running(), Response.json({}, { status })];
    expect(await follow(answers)).toEqual({ asked: 2, states: ["running"] });
  });
}

test("a plan is asked about until it is over, also when the site fails for a moment", async () => {
  const answers = [running(), new Response("", { status: 503 })];
  expect(await follow(answers)).toEqual({ asked: 3, states: ["running", "done"] });
});

test("a plan that waits to be agreed to is shown once and not asked about again", async () => {
  const answers = [Response.json({ state: "proposed", isOver: false })];
  expect(await follow(answers)).toEqual({ asked: 1, states: ["proposed"] });
});
