import type { Services } from "#lib/flows/services.ts";
import { Bucket } from "#lib/game/bucket.ts";
import { test as base, expect, type Mover } from "../../e2e/support/move-world.ts";
import { WorkerProcess } from "../../e2e/support/worker-process.ts";

/** From the start of the next worker to the first that it does for a plan. */
const RESUMED_WITHIN_MS = 10_000;
const ROUTES = ["TransferItem", "TransferItem", "TransferItem", "EquipItem"] as const;

/** Where in a step the worker dies. */
const MOMENTS = [
  "before its call is recorded",
  "between the record and the call",
  "while Bungie has not done it yet",
  "while Bungie does it",
  "between the answer and its record",
] as const;
/** Once a plan, after the last of its calls. */
const AT_THE_END = "between the last record and the plan's end";
type Moment = (typeof MOMENTS)[number] | typeof AT_THE_END;

/** Held in the database before any call is under way; at the others Bungie's answer is waited for. */
const HELD: readonly Moment[] = [
  "before its call is recorded",
  "between the record and the call",
  AT_THE_END,
];

const test = base.extend<{ startWorker: () => Promise<WorkerProcess> }>({
  startWorker: async ({ services }, use) => {
    const started: WorkerProcess[] = [];
    await use(async () => {
      const worker = await WorkerProcess.start(services.env);
      started.push(worker);
      return worker;
    });
    await Promise.all(started.map((worker) => worker.end()));
  },
});

/** A plan of four calls: room is made, two hops, put on; and where the worker is to die in it. */
interface Victim {
  readonly mover: Mover;
  readonly gun: string;
  readonly planId: string;
  readonly position: number;
  readonly moment: Moment;
}

const laneOf = async ({ db }: Services, playerId: string): Promise<number> => {
  const [row] = await db.$queryRaw<{ lane: number }[]>`
    select (hashtextextended(${playerId}, 0) & 1023)::int as lane`;
  return row?.lane ?? 0;
};

async function expectUntil(isSo: () => Promise<boolean>, what: string): Promise<void> {
  await expect.poll(isSo, { timeout: 25_000, intervals: [20], message: what }).toBe(true);
}

interface Hold {
  readonly moment: Moment;
  /** The database's own process that holds the row. */
  readonly pid: number;
  readonly letGo: () => Promise<void>;
}

/** Keeps the row of a victim's step from being written until it is let go; at the end, its plan from being ended. */
async function hold({ db }: Services, victim: Victim): Promise<Hold> {
  const { planId, position, moment } = victim;
  if (moment === AT_THE_END) await makeEndWait(db, planId);
  let letGo = () => {};
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let tell = (_pid: number) => {};
  const held = new Promise<number>((resolve) => {
    tell = resolve;
  });
  const holding = db.$transaction(
    async (transaction) => {
      const rows =
        moment === AT_THE_END
          ? await transaction.$queryRaw<{ pid: number }[]>`
              select pg_backend_pid() as pid, pg_advisory_xact_lock(hashtext(${planId}))::text`
          : await transaction.$queryRaw<{ pid: number }[]>`
              select pg_backend_pid() as pid from step
              where "planId" = ${planId} and position = ${position} for update`;
      tell(rows[0]?.pid ?? 0);
      await released;
    },
    { timeout: 90_000, maxWait: 30_000 },
  );
  return {
    moment,
    pid: await held,
    letGo: async () => {
      letGo();
      await holding;
    },
  };
}

/** Lets the database write the end of this one plan only when nobody holds the lock named after it. */
async function makeEndWait(db: Services["db"], planId: string): Promise<void> {
  await db.$executeRawUnsafe(`create or replace function wait_at_end() returns trigger language plpgsql as $$
    begin perform pg_advisory_xact_lock(hashtext(new.id)); return new; end $$`);
  await db.$executeRawUnsafe(`create trigger "wait-${planId}" before update on plan for each row
    when (new.id = '${planId}' and new.state = 'done') execute function wait_at_end()`);
}

/** How many holds somebody waits for. */
async function awaitedHolds({ db }: Services, holds: readonly Hold[]): Promise<number> {
  const rows = await db.$queryRaw<{ blockers: number[] }[]>`
    select pg_blocking_pids(pid) as blockers from pg_stat_activity where datname = current_database()`;
  return holds.filter(({ pid }) => rows.some(({ blockers }) => blockers.includes(pid))).length;
}

/** What a dead worker was about to write is never written, as if it had died a moment earlier. */
async function forgetWrites({ db }: Services, { pid }: Hold): Promise<void> {
  await db.$queryRaw`
    select pg_terminate_backend(pid)::text from pg_stat_activity where ${pid} = any (pg_blocking_pids(pid))`;
}

for (const [first, second] of [
  [0, 1],
  [2, 3],
] as const)
  test(`X17 killed anywhere in calls ${first + 1} and ${second + 1} of four, every plan goes on and repeats nothing`, async ({
    aMover,
    services,
    sandbox,
    startWorker,
  }) => {
    test.setTimeout(150_000);
    const lanes = new Set<number>();
    const aVictim = async (position: number, moment: Moment): Promise<Victim> => {
      let gun = "";
      const mover = await aMover({
        stock: (stock, { hunter, warlock }) => {
          gun = stock.put(Bucket.Kinetic, hunter);
          stock.fill(Bucket.Kinetic, warlock);
        },
      });
      const lane = await laneOf(services, mover.player.playerId);
      // A player whose lane another one keeps busy would not be begun at all.
      if (lanes.has(lane)) return aVictim(position, moment);
      lanes.add(lane);
      const planId = await mover.ask({ itemKey: gun, to: mover.warlock, equip: true });
      expect((await mover.plan(planId)).steps.map(({ step }) => step.call)).toEqual(
        ROUTES.map((route) => (route === "EquipItem" ? "equip" : "transfer")),
      );
      return { mover, gun, planId, position, moment };
    };
    const victims: Victim[] = [];
    for (const position of [first, second])
      for (const moment of MOMENTS) victims.push(await aVictim(position, moment));
    if (second === ROUTES.length - 1) victims.push(await aVictim(second, AT_THE_END));

    const holds: Hold[] = [];
    for (const victim of victims) {
      const { mover, position, moment } = victim;
      const route = ROUTES[position] ?? "EquipItem";
      const call = { route, after: route === "EquipItem" ? 0 : position, times: 1 };
      if (HELD.includes(moment)) holds.push(await hold(services, victim));
      else if (moment === "while Bungie has not done it yet") await mover.fault({ ...call, kind: "hang" });
      else
        await mover.fault({
          ...call,
          kind: "delay",
          delayMs: moment === "while Bungie does it" ? 6_000 : 2_500,
        });
    }
    const worker = await startWorker();
    const called = victims.filter(({ moment }) => !HELD.includes(moment));
    // All at once: a call is under way for some seconds only.
    const underWay = async (victim: Victim) => {
      const { mover, planId, position, moment } = victim;
      await expectUntil(
        async () => (await mover.plan(planId)).steps[position]?.state === "started",
        `call ${position + 1} is under way`,
      );
      if (moment === "between the answer and its record") holds.push(await hold(services, victim));
    };
    await Promise.all(called.map(underWay));
    await expectUntil(async () => (await awaitedHolds(services, holds)) === holds.length, "all others wait");

    await worker.end("SIGKILL");
    for (const held of holds)
      if (held.moment !== "between the record and the call") await forgetWrites(services, held);
    await Promise.all(holds.map(({ letGo }) => letGo()));
    for (const { faultId } of await sandbox.faults()) await sandbox.removeFault(faultId);
    await startWorker();
    const restartedAt = new Date();

    const endOf = async ({ mover, planId, position, moment }: Victim) => {
      const { state, pausedBy, steps } = await mover.plan(planId);
      const states = steps.map((step) => step.state).join(" ");
      return state === "done" ? state : `${position + 1}, ${moment}: ${state} ${pausedBy?.kind} ${states}`;
    };
    await expect
      .poll(async () => [...new Set(await Promise.all(victims.map(endOf)))], { timeout: 40_000 })
      .toEqual(["done"]);
    for (const { mover, gun, position, moment } of victims) {
      const told = `call ${position + 1}, ${moment}`;
      expect(await mover.whereIs(gun), told).toEqual({ place: mover.warlock, equipped: true });
      const done = (await mover.writes()).filter(({ code }) => code === 1);
      expect(
        done.map(({ route }) => route),
        told,
      ).toEqual([...ROUTES]);
      const { requests } = await sandbox.requests();
      const again = requests.find(
        ({ playerId, at }) => playerId === mover.inSandbox.playerId && new Date(at) >= restartedAt,
      );
      if (again)
        expect(new Date(again.at).getTime() - restartedAt.getTime(), told).toBeLessThan(RESUMED_WITHIN_MS);
    }
  });
