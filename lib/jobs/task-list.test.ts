import type { JobHelpers } from "graphile-worker";
import { expect, test } from "../../e2e/support/move-world.ts";
import { taskList } from "./task-list.ts";

const MOST_ATTEMPTS = 25;

for (const [attempts, end] of [
  [MOST_ATTEMPTS - 1, { state: "running", problem: null }],
  [MOST_ATTEMPTS, { state: "stopped", problem: { kind: "broken" }, restsAt: null }],
] as const) {
  test(`a plan that breaks at attempt ${attempts} of ${MOST_ATTEMPTS} is ${end.state}`, async ({
    mover,
    services,
  }) => {
    const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
    const planId = await mover.ask({ itemKey, to: mover.hunter });
    await services.db.step.updateMany({ where: { planId }, data: { args: { call: "transfer", wish: 0 } } });
    const helpers = { job: { attempts, max_attempts: MOST_ATTEMPTS } } as JobHelpers;
    const attempt = taskList(services, new AbortController().signal).plan?.({ planId }, helpers);
    await expect(attempt).rejects.toThrow(TypeError);
    expect(await mover.plan(planId)).toMatchObject(end);
  });
}
