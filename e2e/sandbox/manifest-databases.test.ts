import { expect, test } from "@playwright/test";
import { unzipSync } from "fflate";
import initSqlJs, { type Database } from "sql.js";
import { type ManifestForTests, manifestIndexOf, pathOf, rawRequest } from "./manifest-for-tests.ts";
import { SandboxForTests } from "./sandbox-for-tests.ts";

const ITEMS = "DestinyInventoryItemDefinition";

let sandbox: SandboxForTests;
let index: ManifestForTests;
test.beforeAll(async () => {
  sandbox = await SandboxForTests.start();
  index = await manifestIndexOf(sandbox);
});
test.afterAll(() => sandbox.close());
// A database is made in a process of its own, which a busy machine lets wait.
test.beforeEach(() => test.slow());

/** What a phone does: loads the archive, takes the one file out of it, opens that. */
async function openDatabase(path: string): Promise<{ name: string; database: Database }> {
  const { bytes, headers } = await rawRequest(sandbox, path);
  expect(headers["content-length"]).toBe(String(bytes.length));
  const [[name, content] = ["", new Uint8Array()], ...more] = Object.entries(unzipSync(bytes));
  expect(more).toEqual([]);
  const { Database } = await initSqlJs();
  return { name, database: new Database(content) };
}

const column = (database: Database, sql: string) =>
  (database.exec(sql)[0]?.values ?? []).map(([value]) => value);

test("a phone's database has a table for each type, keyed by the signed hash, with the rows of the JSON", async () => {
  const path = index.mobileWorldContentPaths.en ?? "";
  const { name, database } = await openDatabase(path);
  expect(path.endsWith(`/${name}`)).toBe(true);
  const tables = column(database, "SELECT name FROM sqlite_master WHERE type = 'table'");
  const inJson = Object.keys(index.jsonWorldComponentContentPaths.en ?? {});
  const onlyInJson = ["DestinyInventoryItemLiteDefinition"];
  expect([...tables].sort()).toEqual(
    [...inJson.filter((one) => !onlyInJson.includes(one)), "DestinyHistoricalStatsDefinition"].sort(),
  );
  const items = (await sandbox.ask("GET", pathOf(index, ITEMS))).json;
  const rows = database.exec(`SELECT id, json FROM ${ITEMS}`)[0]?.values ?? [];
  expect(rows).toHaveLength(Object.keys(items).length);
  const differing = rows.filter(([id, json]) => {
    const hash = Number(id) < 0 ? Number(id) + 4_294_967_296 : Number(id);
    return typeof json !== "string" || json !== JSON.stringify(items[hash]);
  });
  expect(differing).toEqual([]);
  expect(rows.some(([id]) => Number(id) < 0)).toBe(true);
  const [kills] = column(database, "SELECT json FROM DestinyHistoricalStatsDefinition WHERE key = 'kills'");
  expect(JSON.parse(String(kills))).toMatchObject({ statId: "kills" });
});

test("a phone finds the item by which it tells a good database", async () => {
  const { database } = await openDatabase(index.mobileWorldContentPaths.en ?? "");
  // Graviton Lance, 3628991658: Little Light takes a database without it for broken.
  const [json] = column(database, `SELECT json FROM ${ITEMS} WHERE id = ${3_628_991_658 - 4_294_967_296}`);
  expect(JSON.parse(String(json)).displayProperties.name).toBe("Graviton Lance");
});

test("gear assets and clan banners have their databases", async () => {
  const gear = await openDatabase(index.mobileGearAssetDataBases.at(-1)?.path ?? "");
  expect(gear.name).toContain("asset_sql_content");
  const [models] = column(gear.database, "SELECT json FROM DestinyGearAssetsDefinition LIMIT 1");
  expect(JSON.parse(String(models))).toEqual({ gear: [], content: [] });
  expect(index.mobileAssetContentPath).toBe(index.mobileGearAssetDataBases[0]?.path);

  const { database } = await openDatabase(index.mobileClanBannerDatabasePath);
  const dictionary = (await sandbox.ask("GET", "/Platform/Destiny2/Clan/ClanBannerDictionary/")).json
    .Response as { clanBannerDecals: Record<string, { foregroundPath: string }> };
  for (const [hash, { foregroundPath }] of Object.entries(dictionary.clanBannerDecals)) {
    const [json] = column(database, `SELECT json FROM Decals WHERE (id & 4294967295) = ${hash}`);
    expect(JSON.parse(String(json)).foregroundImagePath).toBe(foregroundPath);
  }
});

test("the same database is made to the same bytes again", async () => {
  const other = await SandboxForTests.start();
  const path = index.mobileClanBannerDatabasePath;
  expect((await manifestIndexOf(other)).mobileClanBannerDatabasePath).toBe(path);
  const [first, second] = [await rawRequest(sandbox, path), await rawRequest(other, path)];
  await other.close();
  expect(first.bytes.equals(second.bytes)).toBe(true);
});

test("a database is made in a process of its own, and other answers arrive before it is done", async () => {
  // The sandbox runs in the test's own process: what it starts is counted here.
  const processes = () => process.getActiveResourcesInfo().filter((name) => name === "ProcessWrap").length;
  const before = processes();
  let isDone = false;
  const making = rawRequest(sandbox, index.mobileWorldContentPaths.de ?? "").finally(() => {
    isDone = true;
  });
  await expect.poll(processes, { intervals: [10] }).toBe(before + 1);
  expect((await sandbox.ask("GET", "/__sandbox/health")).status).toBe(200);
  expect(isDone).toBe(false);
  expect((await making).status).toBe(200);
});
