import { findVisit, listVisits } from "#lib/db/xur-visits.ts";
import type { XurNow } from "#lib/game/xur-now.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import type { SandboxControls } from "../../e2e/support/sandbox-controls.ts";
import { forgetXur, knownAfterLooks, readVendorsAs, tellXur } from "../../e2e/support/xur-looks.ts";
import type { Services } from "./services.ts";

// The sandbox's clock and its Xûr belong to all tests of this file.
test.describe.configure({ mode: "default" });

const FRIDAY = "2027-01-08T17:00:00.000Z";
const HOUR = 3_600;
const after = (seconds: number) => new Date(Date.parse(FRIDAY) + seconds * 1_000).toISOString();

test.beforeEach(async ({ services, sandbox }) => {
  await forgetXur(services);
  await services.db.vendorReader.deleteMany();
  await tellXur(sandbox, {});
});

test.afterAll(async ({ world }) => {
  await tellXur(world.sandbox, {});
  await world.sandbox.setClock({ real: true });
});

/** One look at each of these seconds after Friday's arrival; what is known after the last. */
const lookAt = (services: Services, sandbox: SandboxControls, ...seconds: number[]) =>
  knownAfterLooks(services, sandbox, seconds.map(after));

const hashesOf = ({ stock }: Pick<XurNow, "stock">) => new Set(stock?.wares.map(({ itemHash }) => itemHash));

test("he is early: on the coming visit, and the calendar does not expect him", async ({
  services,
  sandbox,
}) => {
  await tellXur(sandbox, { earlySeconds: HOUR });
  const early = await lookAt(services, sandbox, -HOUR + 5, -HOUR + 70);
  expect(early).toMatchObject({ state: "here", isExpected: false, visit: { startsAt: new Date(FRIDAY) } });
  expect(await lookAt(services, sandbox, 60)).toMatchObject({ state: "here", isExpected: true });
  expect(await services.db.xurVisit.count()).toBe(1);
});

test("he is late: absent although expected, then here", async ({ services, sandbox }) => {
  await tellXur(sandbox, { lateSeconds: 900 });
  expect(await lookAt(services, sandbox, 60, 800)).toMatchObject({ state: "absent", isExpected: true });
  expect(await lookAt(services, sandbox, 905, 970)).toMatchObject({ state: "here" });
});

test("he lingers: here although not expected, on the visit that is over", async ({ services, sandbox }) => {
  await tellXur(sandbox, { lingerSeconds: 900 });
  const [monday, tuesday] = [3 * 24 * HOUR, 4 * 24 * HOUR];
  await lookAt(services, sandbox, monday, monday + 65);
  const lingering = await lookAt(services, sandbox, tuesday + 60);
  expect(lingering).toMatchObject({
    state: "here",
    isExpected: false,
    visit: { startsAt: new Date(FRIDAY) },
  });
  const gone = await lookAt(services, sandbox, tuesday + 905);
  expect(gone).toMatchObject({
    state: "gone",
    visit: { startsAt: new Date(FRIDAY) },
    stock: { revision: 1 },
  });
  expect((await findVisit(services.db, new Date(FRIDAY)))?.goneAt?.toISOString()).toBe(after(tuesday + 905));
});

test("absent all week, though his sales are listed: no visit, no wares", async ({ services, sandbox }) => {
  await tellXur(sandbox, { absent: true });
  const days = [60, 24 * HOUR, 48 * HOUR, 5 * 24 * HOUR];
  expect(await lookAt(services, sandbox, ...days)).toMatchObject({
    state: "absent",
    stock: null,
    isExpected: false,
  });
  expect(await services.db.xurVisit.count()).toBe(0);
});

test("last week's wares after he came are shown to nobody, and the new ones are the visit's only revision", async ({
  services,
  sandbox,
}) => {
  const week = 7 * 24 * HOUR;
  await lookAt(services, sandbox, HOUR, HOUR + 65, 4 * 24 * HOUR + 60);
  await tellXur(sandbox, { oldStockSeconds: 300 });
  const arriving = await lookAt(services, sandbox, week + 4, week + 70, week + 200);
  expect(arriving).toMatchObject({ state: "arriving", stock: null });
  const here = await lookAt(services, sandbox, week + 305, week + 370);
  expect(here).toMatchObject({ state: "here", stock: { revision: 1 } });
  const [now, before] = await listVisits(services.db, { limit: 5, before: null });
  expect(now?.startsAt.toISOString()).toBe(after(week));
  expect(hashesOf({ stock: now?.stocks[0] ?? null })).not.toEqual(
    hashesOf({ stock: before?.stocks[0] ?? null }),
  );
});

test("his refresh date moves every day, and nothing follows from it", async ({ services, sandbox }) => {
  await tellXur(sandbox, { refreshesDaily: true });
  const days = [0, 1, 2, 3].map((day) => day * 24 * HOUR + HOUR);
  const here = await lookAt(services, sandbox, HOUR - 70, ...days);
  expect(here).toMatchObject({ state: "here", stock: { revision: 1 } });
  expect(await services.db.xurStock.count()).toBe(1);
});

for (const [what, seconds] of [
  ["a hotfix", 20 * HOUR],
  ["daylight saving, an hour after he came", HOUR],
] as const) {
  test(`wares that ${what} changes are the next revision, with what changed`, async ({
    services,
    sandbox,
  }) => {
    await tellXur(sandbox, { changesAfterSeconds: seconds });
    const before = await lookAt(services, sandbox, 30, 95);
    expect(await lookAt(services, sandbox, seconds + 10)).toMatchObject({
      state: "here",
      stock: { revision: 1 },
    });
    const changed = await lookAt(services, sandbox, seconds + 75);
    expect(changed).toMatchObject({ state: "here", stock: { revision: 2 } });
    const [was, is] = [hashesOf(before), hashesOf(changed)];
    const came = changed.changes.filter(({ kind }) => kind === "came").map(({ ware }) => ware.itemHash);
    const went = changed.changes.filter(({ kind }) => kind === "went").map(({ ware }) => ware.itemHash);
    expect(came.sort()).toEqual([...is].filter((hash) => !was.has(hash)).sort());
    expect(went.sort()).toEqual([...was].filter((hash) => !is.has(hash)).sort());
    expect(came.length).toBeGreaterThan(0);
    expect((await findVisit(services.db, new Date(FRIDAY)))?.stocks).toHaveLength(2);
  });
}

for (const wish of [{ leakedClass: 0 }, { onlyClass: 0 }, { emptySubVendors: true }]) {
  const [name = ""] = Object.keys(wish);
  test(`${name} during a visit takes nothing from what was known`, async ({ services, sandbox, aPlayer }) => {
    await readVendorsAs(services, await aPlayer("rich", { classes: [0, 1, 2] }));
    const whole = await lookAt(services, sandbox, HOUR, HOUR + 65);
    await tellXur(sandbox, wish);
    const odd = await lookAt(services, sandbox, 2 * HOUR, 2 * HOUR + 65, 3 * HOUR);
    expect(hashesOf(odd)).toEqual(hashesOf(whole));
    expect(odd.stock).toMatchObject({ revision: 1, coverage: whole.stock?.coverage });
    await tellXur(sandbox, {});
    expect(await lookAt(services, sandbox, 4 * HOUR, 4 * HOUR + 65)).toMatchObject({
      stock: { revision: 1 },
    });
  });
}

for (const wish of [{ leakedClass: 0 }, { onlyClass: 0 }]) {
  const [name = ""] = Object.keys(wish);
  test(`${name} when he comes: the missing classes are missing, and come later without a change`, async ({
    services,
    sandbox,
    aPlayer,
  }) => {
    await readVendorsAs(services, await aPlayer("rich", { classes: [0, 1, 2] }));
    await tellXur(sandbox, wish);
    const part = await lookAt(services, sandbox, HOUR, HOUR + 65);
    expect(part.stock?.coverage.classes).toEqual(["titan"]);
    await tellXur(sandbox, {});
    const whole = await lookAt(services, sandbox, 2 * HOUR, 2 * HOUR + 65);
    expect(whole).toMatchObject({ changes: [], stock: { revision: 1 } });
    expect(whole.stock?.coverage.classes).toHaveLength(3);
    expect(whole.stock?.wares.filter(({ group }) => group === "legendary-armor")).toHaveLength(15);
  });
}

test("sub-vendors that are empty when he comes are waited for", async ({ services, sandbox }) => {
  await tellXur(sandbox, { emptySubVendors: true });
  expect(await lookAt(services, sandbox, 60, 125, 190)).toMatchObject({ state: "arriving" });
  await tellXur(sandbox, {});
  expect(await lookAt(services, sandbox, 255, 320)).toMatchObject({ state: "here", stock: { revision: 1 } });
});

test("the coming stock that shows while he is away is nobody's", async ({ services, sandbox }) => {
  await tellXur(sandbox, { stockEarlySeconds: 24 * HOUR });
  expect(await lookAt(services, sandbox, -HOUR, -HOUR + 65)).toMatchObject({ state: "absent", stock: null });
  expect(await services.db.xurStock.count()).toBe(0);
});
