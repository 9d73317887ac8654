import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readingDefinitions } from "#lib/manifest/definitions-reading.ts";
import { importManifest } from "#lib/manifest/import-manifest.ts";
import {
  hasDefinitions,
  loadBuckets,
  loadCollectibles,
  loadItemDefinitions,
  loadNamed,
  loadObjectives,
  loadSeasons,
  loadStatGroups,
  loadTitles,
} from "#lib/manifest/load-definitions.ts";
import { test as base, expect } from "../../e2e/support/flow-world.ts";
import { openServices, type Services } from "./services.ts";

const SUNSHOT = 2907129557;
const VAULT = 138197802;

type Tamper = (path: string, body: string) => string | { status?: number; body: string; cut?: boolean };

/** Bungie between us and the sandbox, with its files spoilt on the way. */
const test = base.extend<{ spoilt: (tamper: Tamper) => Promise<Services>; askAgain: () => Promise<void> }>({
  spoilt: async ({ services }, use) => {
    const stops: (() => Promise<unknown>)[] = [];
    await use(async (tamper) => {
      const server = createServer(async (request, response) => {
        const path = request.url ?? "";
        const headers = { "x-api-key": services.bungie.apiKey, "user-agent": services.bungie.userAgent };
        const answer = await fetch(`${services.bungie.origin}${path}`, { headers });
        const spoilt = tamper(path, await answer.text());
        const {
          status = answer.status,
          body,
          cut = false,
        } = typeof spoilt === "string" ? { body: spoilt } : spoilt;
        const length = Buffer.byteLength(body) + (cut ? 1_000 : 0);
        response.writeHead(status, { "content-type": "application/json", "content-length": length });
        if (cut) response.write(body, () => response.destroy());
        else response.end(body);
      });
      await new Promise<void>((done) => server.listen(0, "localhost", done));
      stops.push(() => {
        server.closeAllConnections();
        return new Promise((done) => server.close(done));
      });
      const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
      return { ...services, bungie: { ...services.bungie, origin } };
    });
    for (const stop of stops) await stop();
  },
  /** Makes what we hold look older than what Bungie has. */
  askAgain: async ({ services }, use) => {
    await use(async () => {
      await services.db.definitionVersion.updateMany({
        where: { state: "current" },
        data: { pathsKey: "older" },
      });
    });
  },
});

const current = (services: Services) =>
  services.db.definitionVersion.findFirstOrThrow({ where: { state: "current", language: "en" } });
const countRows = (services: Services, versionId: string) =>
  services.db.definition.count({ where: { versionId } });
const isItemTable = (path: string) => path.includes("DestinyInventoryItemDefinition");

test("definitions are found by hash: items, buckets, classes and stats", async ({ services }) => {
  expect(await hasDefinitions(services.db)).toBe(true);
  const items = await loadItemDefinitions(services.db, [SUNSHOT, SUNSHOT, 1]);
  expect([...items.keys()]).toEqual([SUNSHOT]);
  expect(items.get(SUNSHOT)).toMatchObject({ name: "Sunshot", rarity: "exotic", element: "solar" });
  const buckets = await loadBuckets(services.db);
  expect(buckets.get(VAULT)?.capacitySlots).toBeGreaterThan(100);
  const named = await loadNamed(services.db, "class", [671679327]);
  expect(named.get(671679327)?.name).toBe("Hunter");
});

test("of an item its stat curves, its source, its counters and its season are found", async ({
  services,
}) => {
  const reading = await readingDefinitions(services.db);
  if (!reading) throw new Error("no definitions");
  const sunshot = (await loadItemDefinitions(reading, [SUNSHOT])).get(SUNSHOT);
  if (!sunshot) throw new Error("no Sunshot");
  const { statGroupHash, collectibleHash, seasonNumber, socketCategories, objectiveHashes } = sunshot;
  const groups = await loadStatGroups(reading, [statGroupHash ?? 0]);
  expect(groups.get(statGroupHash ?? 0)?.scaledStats.length).toBeGreaterThan(5);
  const sources = await loadCollectibles(reading, [collectibleHash ?? 0]);
  expect(sources.get(collectibleHash ?? 0)?.source).toMatch(/^Source: /);
  expect((await loadSeasons(reading)).get(seasonNumber ?? 0)?.name).toMatch(/^Season of /);
  const categories = socketCategories.map(({ categoryHash }) => categoryHash);
  expect([...(await loadNamed(reading, "socket-category", categories)).keys()].toSorted()).toEqual(
    categories.toSorted(),
  );
  expect((await loadObjectives(reading, objectiveHashes)).size).toBe(objectiveHashes.length);
  expect(sunshot.categoryHashes).toContain(1);
  expect(sunshot.investmentStats.length).toBeGreaterThan(5);
});

test("a request that has taken a version reads it to its end, whatever is imported meanwhile", async ({
  services,
  spoilt,
  askAgain,
}) => {
  const taken = await readingDefinitions(services.db);
  if (!taken) throw new Error("no definitions");
  await askAgain();
  const renamed = await spoilt((path, body) =>
    isItemTable(path) ? body.replaceAll('"Sunshot"', '"Moonshot"') : body,
  );
  await importManifest(renamed, new Date());
  expect((await loadItemDefinitions(taken, [SUNSHOT])).get(SUNSHOT)?.name).toBe("Sunshot");
  await expect
    .poll(async () => (await loadItemDefinitions(services.db, [SUNSHOT])).get(SUNSHOT)?.name)
    .toBe("Moonshot");
  expect((await loadItemDefinitions(taken, [SUNSHOT])).get(SUNSHOT)?.name).toBe("Sunshot");
  await askAgain();
  await importManifest(services, new Date());
  await expect
    .poll(async () => (await loadItemDefinitions(services.db, [SUNSHOT])).get(SUNSHOT)?.name)
    .toBe("Sunshot");
});

test("what was looked up once is not asked of the database again", async ({ services }) => {
  const reading = await readingDefinitions(services.db);
  if (!reading) throw new Error("no definitions");
  const rows = await services.db.definition.findMany({
    where: { versionId: reading.versionId, table: "item" },
    select: { hash: true },
    take: 5_000,
  });
  const hashes = [...rows.map(({ hash }) => Number(hash)), 1, 2, 3];
  const first = await loadItemDefinitions(reading, hashes);
  expect(first.size).toBe(rows.length);
  // Without their rows nothing but memory can answer.
  const elsewhere = "gone";
  await services.db.definition.updateMany({
    where: { versionId: reading.versionId, table: "item" },
    data: { table: elsewhere },
  });
  const again = await loadItemDefinitions(reading, hashes);
  await services.db.definition.updateMany({ where: { table: elsewhere }, data: { table: "item" } });
  expect([...again.keys()].toSorted()).toEqual([...first.keys()].toSorted());
  for (const [hash, definition] of again) expect(definition).toBe(first.get(hash));
});

test("another language is imported beside the first, and each site reads its own", async ({
  services,
  spoilt,
}) => {
  const { DATABASE_URL } = services.env;
  const address = `${DATABASE_URL}${DATABASE_URL.includes("?") ? "&" : "?"}application_name=german`;
  const german = openServices({ ...services.env, DATABASE_URL: address, DEFINITIONS_LANGUAGE: "de" });
  const asked: string[] = [];
  const { bungie } = await spoilt((path, body) => {
    asked.push(path);
    return isItemTable(path) ? body.replaceAll('"Sunshot"', '"Sonnenschuss"') : body;
  });
  try {
    expect(await hasDefinitions(german.db)).toBe(false);
    expect(await importManifest({ ...german, bungie }, new Date())).toMatchObject({ state: "imported" });
    const tables = asked.filter((path) => path.startsWith("/common/"));
    expect(tables.length).toBeGreaterThan(9);
    expect(tables.every((path) => path.includes("/de/"))).toBe(true);
    expect((await loadItemDefinitions(german.db, [SUNSHOT])).get(SUNSHOT)).toMatchObject({
      name: "Sonnenschuss",
      rarity: "exotic",
      element: "solar",
    });
    expect((await loadItemDefinitions(services.db, [SUNSHOT])).get(SUNSHOT)?.name).toBe("Sunshot");
    expect(await services.db.definitionVersion.count({ where: { state: "current" } })).toBe(2);
  } finally {
    await german.db.$disconnect();
    const { id } = await services.db.definitionVersion.findFirstOrThrow({ where: { language: "de" } });
    await services.db.definition.deleteMany({ where: { versionId: id } });
    await services.db.definitionVersion.delete({ where: { id } });
  }
});

/** As many records as the game has, each about as long; hardly any has a title. */
const RECORD_COUNT = 9_000;
const RECORD_TEXT = "x".repeat(2_400);

function manyRecords(body: string): string {
  const titleless = { displayProperties: { name: RECORD_TEXT }, titleInfo: { hasTitle: false } };
  const rows = Array.from({ length: RECORD_COUNT }, (_, nth) => `"${nth + 1}":${JSON.stringify(titleless)}`);
  return `{${rows.join(",")},${body.slice(1)}`;
}

test("of a record table of the real size only the titles are kept", async ({
  services,
  spoilt,
  askAgain,
}) => {
  await askAgain();
  const countTitles = async () =>
    services.db.definition.count({ where: { table: "title", versionId: (await current(services)).id } });
  const titles = await countTitles();
  expect(titles).toBeGreaterThan(0);
  const real = await spoilt((path, body) =>
    path.includes("DestinyRecordDefinition") ? manyRecords(body) : body,
  );
  expect(await importManifest(real, new Date())).toMatchObject({ state: "imported" });
  expect(await countTitles()).toBe(titles);
  const [row] = await services.db.definition.findMany({ where: { table: "title" }, take: 1 });
  const recordHash = Number(row?.hash);
  const found = await loadTitles(services.db, [recordHash, 1]);
  expect([...found.keys()]).toEqual([recordHash]);
  expect(Object.keys(found.get(recordHash)?.wordsByGender ?? {})).toEqual(["2204441813", "3111576190"]);
});

test("while Bungie's paths are unchanged no table is fetched", async ({ services, sandbox }) => {
  await importManifest(services, new Date());
  const { next } = await sandbox.requests();
  expect(await importManifest(services, new Date())).toMatchObject({ state: "unchanged" });
  const { requests } = await sandbox.requests(next);
  expect(requests.map(({ route }) => route)).toEqual(["GetDestinyManifest"]);
});

test("new paths bring a whole new version, and keep the one before for requests under way", async ({
  services,
  askAgain,
}) => {
  await askAgain();
  const before = await current(services);
  const rowsBefore = await countRows(services, before.id);
  expect(rowsBefore).toBeGreaterThan(0);
  expect(await importManifest(services, new Date())).toMatchObject({
    state: "imported",
    itemCount: before.itemCount,
  });
  const after = await current(services);
  expect(after.id).not.toBe(before.id);
  expect(await countRows(services, after.id)).toBe(rowsBefore);
  expect(await countRows(services, before.id)).toBe(rowsBefore);
  expect(await services.db.definitionVersion.count({ where: { state: "current" } })).toBe(1);
});

test("two imports at once make one version", async ({ services, askAgain }) => {
  await askAgain();
  const states = await Promise.all([1, 2, 3].map(() => importManifest(services, new Date())));
  expect(states.filter(({ state }) => state === "imported")).toHaveLength(1);
  expect(states.every(({ state }) => ["imported", "busy", "unchanged"].includes(state))).toBe(true);
  expect(await services.db.definitionVersion.count({ where: { state: "current" } })).toBe(1);
  expect(await services.db.definitionVersion.count({ where: { state: "importing" } })).toBe(0);
});

const spoils: [name: string, tamper: Tamper, failure: RegExp][] = [
  [
    "a table that is a page",
    (path, body) => (isItemTable(path) ? "<!DOCTYPE html><p>{,}" : body),
    /Item.*not a whole table but a page or half a file/,
  ],
  [
    "a table that is missing",
    (path, body) => (isItemTable(path) ? { status: 404, body } : body),
    /Item.*not there yet: half published \(HTTP 404\)/,
  ],
  [
    "a table cut by the connection",
    (path, body) => (isItemTable(path) ? { body: body.slice(0, 90_000), cut: true } : body),
    /Item.*the connection broke/,
  ],
  [
    "half a table",
    (path, body) => (isItemTable(path) ? body.slice(0, 90_000) : body),
    /Item.*not a whole table but a page or half a file/,
  ],
  [
    "an empty table",
    (path, body) => (isItemTable(path) ? "{}" : body),
    /DestinyInventoryItemDefinition is empty/,
  ],
  [
    "rows of another shape",
    (path, body) => (isItemTable(path) ? '{"1":{"itemType":"weapon"}}' : body),
    /another shape/,
  ],
  [
    "a path to another origin",
    (path, body) =>
      path.endsWith("/Manifest/") ? body.replaceAll('"/common/', '"https://elsewhere.example/common/') : body,
    /another origin/,
  ],
  [
    "an index without the table",
    (path, body) =>
      path.endsWith("/Manifest/") ? body.replaceAll("DestinyInventoryItemDefinition", "Renamed") : body,
    /lists no DestinyInventoryItemDefinition/,
  ],
  ["an index that is a page", () => "<!DOCTYPE html>", /down for maintenance/],
];
for (const [name, tamper, failure] of spoils) {
  test(`${name} leaves the version before in place and the failure on record`, async ({
    services,
    spoilt,
    askAgain,
  }) => {
    await askAgain();
    const before = await current(services);
    const outcome = await importManifest(await spoilt(tamper), new Date());
    expect(outcome).toMatchObject({ state: "failed", failure: expect.stringMatching(failure) });
    expect(await current(services)).toEqual(before);
    const states = await services.db.definitionVersion.findMany({
      where: { state: { in: ["importing", "failed"] } },
    });
    expect(states).toMatchObject([{ state: "failed", failure: outcome.failure }]);
    expect((await loadItemDefinitions(services.db, [SUNSHOT])).get(SUNSHOT)?.name).toBe("Sunshot");
    expect(await importManifest(services, new Date())).toMatchObject({ state: "imported" });
  });
}

test("maintenance at Bungie is recorded and tried again the next time", async ({
  services,
  sandbox,
  askAgain,
}) => {
  await askAgain();
  await sandbox.addFault({ route: "GetDestinyManifest", kind: "code", code: 5, times: 1 });
  expect(await importManifest(services, new Date())).toMatchObject({ state: "failed" });
  await sandbox.addFault({ route: "ManifestTable", kind: "reset", times: 1 });
  expect(await importManifest(services, new Date())).toMatchObject({ state: "failed" });
  expect(await importManifest(services, new Date())).toMatchObject({ state: "imported" });
});
