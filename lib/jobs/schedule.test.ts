import { parseCronItems } from "graphile-worker";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { forgetXur } from "../../e2e/support/xur-looks.ts";
import { schedule, startJobs } from "./schedule.ts";
import { taskList } from "./task-list.ts";

const DAY_MINUTES = 24 * 60;

const SUNDAY = 0;
const TUESDAY = 2;
const FRIDAY = 5;

/** The minutes of a day of the week at which a task begins, by the clock; units: minutes since midnight, UTC. */
function minutesOf(task: string, dow: number): number[] {
  const items = parseCronItems(schedule).filter((item) => item.task === task);
  const minutes = Array.from({ length: DAY_MINUTES }, (_, minute) => minute);
  const at = (minute: number) => ({
    min: minute % 60,
    hour: Math.floor(minute / 60),
    date: 22,
    month: 11,
    dow,
  });
  return minutes.filter((minute) => items.some(({ match }) => match(at(minute))));
}

const timesASunday = (task: string) => minutesOf(task, SUNDAY).length;
const minute = (hour: number, past: number) => hour * 60 + past;

test("what is of no use any more is tidied away once a day", () => {
  expect(timesASunday("tidy")).toBe(1);
});

test("Xûr is looked for every quarter of an hour, and once when a worker starts", () => {
  expect(timesASunday("xur")).toBe(24 * 4);
  expect(startJobs.map(({ task }) => task)).toContain("xur");
});

for (const [day, dow, from, to] of [
  ["Friday, when he comes,", FRIDAY, minute(16, 50), minute(18, 30)],
  ["Tuesday, when he leaves,", TUESDAY, minute(16, 55), minute(17, 30)],
] as const) {
  test(`on ${day} Xûr is looked for each minute`, () => {
    const dense = minutesOf("xur", dow).filter((at) => at >= from && at <= to);
    expect(dense).toHaveLength(to - from + 1);
    expect(minutesOf("xur", dow).filter((at) => at % 15 !== 0 && (at < from || at > to))).toEqual([]);
  });
}

test("the worker's task looks for Xûr, again a minute after something new, and calls for letters once it is believed", async ({
  services,
  sandbox,
}) => {
  await forgetXur(services);
  await sandbox.setClock({ now: "2027-01-15T17:10:00Z" });
  const asked: [string, Date | undefined][] = [];
  const addJob = async (task: string, _: unknown, spec: { runAt?: Date }) =>
    void asked.push([task, spec.runAt]);
  const look = () => taskList(services, new AbortController().signal).xur?.({}, { addJob } as never);
  const startedMs = Date.now();
  await look();
  expect(asked.map(([task]) => task)).toEqual(["xur"]);
  expect(asked[0]?.[1]?.getTime()).toBeGreaterThanOrEqual(startedMs + 60_000);
  await sandbox.setClock({ advanceMs: 61_000 });
  await look();
  expect(asked.slice(1)).toEqual([["letters", undefined]]);
  await look();
  expect(asked).toHaveLength(2);
  await sandbox.setClock({ real: true });
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
