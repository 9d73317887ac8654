import { loadPublicVendors } from "#lib/bungie/vendors.ts";
import { findVisit } from "#lib/db/xur-visits.ts";
import { findWatch } from "#lib/db/xur-watch.ts";
import type { XurNow } from "#lib/game/xur-now.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import type { SandboxControls } from "../../e2e/support/sandbox-controls.ts";
import {
  forgetXur,
  knownAfterLooks,
  readVendorsAs,
  tellXur,
  watchTwice,
} from "../../e2e/support/xur-looks.ts";
import { openServices, type Services } from "./services.ts";
import { watchXur } from "./watch-xur.ts";

// The sandbox's clock and its Xûr belong to all tests of this file.
test.describe.configure({ mode: "default" });

const FRIDAY = "2027-01-08T17:00:00.000Z";
const HOUR = 3_600;
const after = (seconds: number) => new Date(Date.parse(FRIDAY) + seconds * 1_000).toISOString();

test.beforeEach(async ({ services, sandbox }) => {
  // What the test before broke keeps Bungie's circuit open for a moment.
  const answers = () =>
    loadPublicVendors(services.bungie).then(
      () => true,
      () => false,
    );
  await expect.poll(answers).toBe(true);
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

test("a look that finds his wares is believed a minute later, and the visit is kept", async ({
  services,
  sandbox,
}) => {
  expect(await lookAt(services, sandbox, 30)).toMatchObject({ state: "arriving", stock: { revision: 0 } });
  const here = await lookAt(services, sandbox, 95);
  expect(here).toMatchObject({ state: "here", stock: { revision: 1 }, isExpected: true, changes: [] });
  const kept = await findVisit(services.db, new Date(FRIDAY));
  expect(kept).toMatchObject({ goneAt: null, place: null, stocks: [{ revision: 1 }] });
  expect(kept?.arrivedAt.toISOString()).toBe(after(30));
  expect(kept?.stocks[0]?.seenAt.toISOString()).toBe(after(30));
});

test("without a vendor reader the public list does, and its coverage says what is missing", async ({
  services,
  sandbox,
}) => {
  const { stock } = await lookAt(services, sandbox, HOUR, HOUR + 65);
  expect(stock?.coverage).toEqual({ classes: ["hunter"], hasRolls: false });
  expect(stock?.wares.every(({ name, stats, perks }) => name && stats.length + perks.length === 0)).toBe(
    true,
  );
  const armor = stock?.wares.filter(({ group }) => group === "legendary-armor") ?? [];
  expect(new Set(armor.map(({ className }) => className))).toEqual(new Set(["hunter"]));
});

test("with a reader of all classes everything is listed once, with perks, stats and their maxima", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  await readVendorsAs(services, await aPlayer("rich", { classes: [0, 1, 2] }));
  const { stock } = await lookAt(services, sandbox, HOUR, HOUR + 65);
  expect(stock?.coverage).toEqual({ classes: ["titan", "hunter", "warlock"], hasRolls: true });
  const wares = stock?.wares ?? [];
  const armor = wares.filter(({ group }) => group === "legendary-armor");
  expect(armor.map(({ className }) => className).sort()).toEqual(
    ["hunter", "titan", "warlock"].flatMap((name) => Array(5).fill(name)),
  );
  expect(new Set(wares.map((ware) => JSON.stringify([ware.itemHash, ware.costs]))).size).toBe(wares.length);
  const gear = wares.filter(({ group }) => /armor|weapons/.test(group));
  for (const { name, stats, perks } of gear) {
    expect(stats.length, `stats of ${name}`).toBeGreaterThan(0);
    expect(stats.every((stat) => stat.name !== "" && (stat.maximum ?? stat.value) >= stat.value)).toBe(true);
    expect(
      perks.every((perk) => perk.name !== ""),
      `perks of ${name}`,
    ).toBe(true);
  }
  const guns = gear.filter(({ group }) => /weapons/.test(group));
  expect(guns.every(({ perks }) => perks.length > 1)).toBe(true);
  expect(guns.flatMap(({ perks }) => perks).some(({ description }) => description !== "")).toBe(true);
  expect(gear.some(({ collectibleHash }) => collectibleHash !== null)).toBe(true);
});

test("a reader who has no room, no coins and no rank sees the same stock as one who has all", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const stocks: unknown[] = [];
  for (const template of ["rich", "hoarder"] as const) {
    await forgetXur(services);
    await readVendorsAs(services, await aPlayer(template, { classes: [0, 1, 2] }));
    stocks.push((await lookAt(services, sandbox, HOUR, HOUR + 65)).stock?.wares);
  }
  expect(stocks[0]).toEqual(stocks[1]);
});

test("one look costs no more than nine calls for wares", async ({ services, sandbox, aPlayer }) => {
  const inSandbox = await readVendorsAs(services, await aPlayer("rich", { classes: [0, 1, 2] }));
  const { next } = await sandbox.requests();
  await lookAt(services, sandbox, HOUR);
  const { requests } = await sandbox.requests(next);
  const routes = requests.filter(({ playerId }) => playerId === inSandbox.playerId).map(({ route }) => route);
  expect(routes.filter((route) => route === "GetVendor")).toHaveLength(9);
  expect(new Set(routes)).toEqual(new Set(["Token", "GetProfile", "GetVendors", "GetVendor"]));
  expect(requests.some(({ route }) => route === "GetPublicVendors")).toBe(false);
});

test("while he is away nobody asks for his wares", async ({ services, sandbox, aPlayer }) => {
  await readVendorsAs(services, await aPlayer("rich"));
  const { next } = await sandbox.requests();
  expect(await lookAt(services, sandbox, -HOUR)).toMatchObject({ state: "absent", stock: null });
  const { requests } = await sandbox.requests(next);
  expect(requests.map(({ route }) => route).filter((route) => route === "GetVendor")).toEqual([]);
});

test("a reader with one character covers that class, and says so", async ({ services, sandbox, aPlayer }) => {
  await readVendorsAs(services, await aPlayer("one-character", { classes: [2] }));
  const { stock } = await lookAt(services, sandbox, HOUR, HOUR + 65);
  expect(stock?.coverage).toEqual({ classes: ["warlock"], hasRolls: true });
});

test("a reader who comes during the visit adds rolls and classes to the same revision", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const plain = await lookAt(services, sandbox, HOUR, HOUR + 65);
  await readVendorsAs(services, await aPlayer("rich", { classes: [0, 1, 2] }));
  const rich = await lookAt(services, sandbox, 2 * HOUR);
  expect(rich).toMatchObject({
    state: "here",
    stock: { revision: 1, coverage: { hasRolls: true } },
    changes: [],
  });
  expect(rich.stock?.coverage.classes).toHaveLength(3);
  expect([...hashesOf(plain)].filter((hash) => !hashesOf(rich).has(hash))).toEqual([]);
});

test("a reader who revoked us is told of, and takes nothing away", async ({ services, sandbox, aPlayer }) => {
  const inSandbox = await readVendorsAs(services, await aPlayer("rich", { classes: [0, 1, 2] }));
  const rich = await lookAt(services, sandbox, HOUR, HOUR + 65);
  await sandbox.setPlayer(inSandbox.playerId, { revoked: true });
  const poor = await lookAt(services, sandbox, 2 * HOUR, 3 * HOUR);
  expect(poor).toMatchObject({ state: "here", problem: null, stock: { revision: 1 } });
  expect(poor.stock).toEqual(rich.stock);
  expect((await findWatch(services.db)).readerProblem).toEqual({ kind: "signed-out" });
});

for (const fault of [
  { route: "GetVendor", kind: "code", code: 5 },
  { route: "GetVendor", kind: "code", code: 5, after: 4, times: 1 },
  { route: "GetVendor", kind: "code", code: 1627 },
  { route: "GetVendor", kind: "html" },
  { route: "GetVendor", kind: "truncate" },
  { route: "GetVendors", kind: "code", code: 1672, throttleSeconds: 30 },
  { route: "GetProfile", kind: "code", code: 1665 },
] as const) {
  test(`a reader whose calls fail (${Object.values(fault).join(" ")}) takes nothing away`, async ({
    services,
    sandbox,
    aPlayer,
  }) => {
    await readVendorsAs(services, await aPlayer("rich", { classes: [0, 1, 2] }));
    const rich = await lookAt(services, sandbox, HOUR, HOUR + 65);
    await sandbox.addFault(fault);
    const later = await lookAt(services, sandbox, 2 * HOUR, 3 * HOUR);
    expect(later).toMatchObject({ state: "here", changes: [] });
    expect(later.stock).toEqual(rich.stock);
  });
}

test("while Bungie is down what is known stays, and each look comes later", async ({ services, sandbox }) => {
  await sandbox.setClock({ now: after(HOUR) });
  const now = await watchTwice(services, sandbox);
  await sandbox.addFault({ route: "GetPublicVendors", kind: "code", code: 5 });
  const at = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
  const states: string[] = [];
  for (let second = 60; second <= 1_800; second += 60)
    states.push((await watchXur(services, at(second))).state);
  expect(states.filter((state) => state === "failed").length).toBeLessThan(8);
  expect(states.slice(0, 3)).toEqual(["failed", "failed", "failed"]);
  const { memory, problem } = await findWatch(services.db);
  expect({ problem, state: memory.state }).toEqual({ problem: { kind: "maintenance" }, state: "here" });
  await sandbox.clearFaults();
  expect(await watchXur(services, at(3_600))).toMatchObject({ state: "looked" });
  expect(await findWatch(services.db)).toMatchObject({ failures: 0, problem: null });
});

test("a look that teaches nothing new writes no wares again", async ({ services, sandbox, aPlayer }) => {
  await readVendorsAs(services, await aPlayer("rich", { classes: [0, 1, 2] }));
  await lookAt(services, sandbox, HOUR, HOUR + 65);
  const written = () => services.db.$queryRaw`select xmin::text, "visitStartsAt" from xur_stock`;
  const before = await written();
  await lookAt(services, sandbox, 2 * HOUR, 3 * HOUR);
  expect(await written()).toEqual(before);
});

test("one look at a time in all processes", async ({ services, sandbox }) => {
  await sandbox.setClock({ now: after(HOUR) });
  await sandbox.addFault({ route: "GetPublicVendors", kind: "delay", delayMs: 1_000, times: 1 });
  const address = new URL(services.env.DATABASE_URL);
  address.searchParams.set("application_name", "another process");
  const other = openServices({ ...services.env, DATABASE_URL: address.href });
  const now = await sandbox.now();
  const { next } = await sandbox.requests();
  const looks = await Promise.all([services, other, services].map((one) => watchXur(one, now)));
  await other.db.$disconnect();
  expect(looks.map(({ state }) => state).sort()).toEqual(["busy", "busy", "looked"]);
  const { requests } = await sandbox.requests(next);
  expect(requests.filter(({ route }) => route === "GetPublicVendors")).toHaveLength(1);
});

test("a look that breaks is noted, and leaves no lock and no half of what it learned", async ({
  services,
  sandbox,
}) => {
  await sandbox.setClock({ now: after(HOUR) });
  const misset = openServices({ ...services.env, BUNGIE_API_KEY: "sandbox-wrong-key" });
  await expect(watchXur(misset, await sandbox.now())).rejects.toMatchObject({ reason: "configuration" });
  expect(await findWatch(services.db)).toMatchObject({
    failures: 1,
    memory: { state: "unknown", visit: null },
  });
  const later = new Date((await sandbox.now()).getTime() + 60_000);
  expect(await watchXur(services, later)).toMatchObject({ state: "looked" });
});

for (const [what, offMs] of [
  ["an hour fast", 3_600_000],
  ["an hour slow", -3_600_000],
] as const) {
  test(`our own clock, ${what}, tells no visit`, async ({ services, sandbox }) => {
    for (const second of [5, 70, 130]) {
      await sandbox.setClock({ now: after(second) });
      await watchXur(services, new Date((await sandbox.now()).getTime() + offMs));
    }
    const visits = await services.db.xurVisit.findMany({ include: { stocks: true } });
    expect(visits.map(({ startsAt, stocks }) => [startsAt.toISOString(), stocks.length])).toEqual([
      [FRIDAY, 1],
    ]);
  });
}
