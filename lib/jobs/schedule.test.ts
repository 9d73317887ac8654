import { parseCronItems } from "graphile-worker";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { schedule, startJobs } from "./schedule.ts";
import { taskList } from "./task-list.ts";

const DAY_MINUTES = 24 * 60;

/** How often a task begins on a Sunday, by the clock. */
function timesASunday(task: string): number {
  const items = parseCronItems(schedule).filter((item) => item.task === task);
  const minutes = Array.from({ length: DAY_MINUTES }, (_, minute) => minute);
  const at = (minute: number) => ({
    min: minute % 60,
    hour: Math.floor(minute / 60),
    date: 22,
    month: 11,
    dow: 0,
  });
  return minutes.filter((minute) => items.some(({ match }) => match(at(minute)))).length;
}

test("what is of no use any more is tidied away once a day", () => {
  expect(timesASunday("tidy")).toBe(1);
});

test("every task that the clock or a start asks for exists", ({ services }) => {
  const tasks = Object.keys(taskList(services, new AbortController().signal));
  const asked = [...schedule, ...startJobs].map(({ task }) => task);
  expect(tasks).toEqual(expect.arrayContaining(asked));
});

test("the worker's task tidies", async ({ services, aPlayer }) => {
  const { playerId } = (await aPlayer("no-clan")).player;
  const expires = new Date(Date.now() - 1_000);
  await services.db.session.create({
    data: { sessionToken: `old-of-${playerId}`, userId: playerId, expires },
  });
  await taskList(services, new AbortController().signal).tidy?.({}, {} as never);
  expect(await services.db.session.count({ where: { userId: playerId } })).toBe(0);
});
