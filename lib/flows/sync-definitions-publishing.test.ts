import { findImportFailure } from "#lib/db/definition-failures.ts";
import { importAlone } from "#lib/db/definition-imports.ts";
import { readingDefinitions } from "#lib/manifest/definitions-reading.ts";
import { failureInWords } from "#lib/manifest/failure-in-words.ts";
import { importManifest } from "#lib/manifest/import-manifest.ts";
import { loadItemDefinitions } from "#lib/manifest/load-definitions.ts";
import { test as base, expect } from "../../e2e/support/flow-world.ts";
import type { SandboxControls } from "../../e2e/support/sandbox-controls.ts";
import type { Services } from "./services.ts";

// What Bungie's publishing does to an import, as the sandbox publishes: each leaves definitions that were whole once.

const SUNSHOT = 2907129557;

const test = base.extend<{ publishing: (wanted: object) => Promise<void> }>({
  publishing: async ({ sandbox, services }, use) => {
    await importManifest(services, new Date());
    const control = async (method: string, wanted?: object) => {
      const body = wanted === undefined ? {} : { body: JSON.stringify(wanted) };
      const reply = await fetch(`${sandbox.origin}/__sandbox/manifest`, { method, ...body });
      if (!reply.ok) throw new Error(`${method} manifest: ${await reply.text()}`);
    };
    await use((wanted) => control("POST", wanted));
    await control("DELETE");
    await importManifest(services, new Date());
  },
});

const current = (services: Services) =>
  services.db.definitionVersion.findFirstOrThrow({ where: { state: "current", language: "en" } });
const sync = (services: Services) => importManifest(services, new Date());

/** Rows of versions that are not there. */
async function countOrphans({ db }: Services): Promise<number> {
  const versions = await db.definitionVersion.findMany({ select: { id: true } });
  return db.definition.count({ where: { versionId: { notIn: versions.map(({ id }) => id) } } });
}

async function fetchedTables(sandbox: SandboxControls, since: number): Promise<number> {
  const { requests } = await sandbox.requests(since);
  return requests.filter(({ route }) => route === "ManifestTable").length;
}

test("a new version that is half published leaves the old one, and is taken when it is whole", async ({
  services,
  publishing,
}) => {
  const before = await current(services);
  await publishing({ halfPublished: { tables: ["DestinyInventoryItemDefinition"] } });
  expect(await sync(services)).toMatchObject({ state: "failed" });
  expect(await current(services)).toEqual(before);
  expect(await findImportFailure(services.db, "en")).toMatchObject({
    failure: expect.stringMatching(/Item.*half published/),
  });
  await publishing({ finishPublishing: true });
  expect(await sync(services)).toMatchObject({ state: "imported" });
  expect((await current(services)).version).not.toBe(before.version);
  expect(await findImportFailure(services.db, "en")).toBeNull();
});

test("a new version that is taken back leaves nothing to do, and no failure on record", async ({
  services,
  sandbox,
  publishing,
}) => {
  const before = await current(services);
  await publishing({ newVersion: true, missing: { tables: ["DestinyInventoryItemDefinition"] } });
  expect(await sync(services)).toMatchObject({ state: "failed" });
  await publishing({ rolledBack: true });
  const { next } = await sandbox.requests();
  expect(await sync(services)).toMatchObject({ state: "unchanged", version: before.version });
  expect(await fetchedTables(sandbox, next)).toBe(0);
  expect(await current(services)).toEqual(before);
  expect(await findImportFailure(services.db, "en")).toBeNull();
});

test("a version rolled back after it was taken is followed back", async ({ services, publishing }) => {
  const before = await current(services);
  await publishing({ newVersion: true });
  expect(await sync(services)).toMatchObject({ state: "imported" });
  await publishing({ rolledBack: true });
  expect(await sync(services)).toMatchObject({ state: "imported", version: before.version });
});

test("new content under the same version is taken: paths count, not the version", async ({
  services,
  publishing,
}) => {
  const before = await current(services);
  await publishing({ sameVersionNewContent: true });
  expect(await sync(services)).toMatchObject({ state: "imported", version: before.version });
  expect((await current(services)).id).not.toBe(before.id);
});

for (const [what, wanted, failure] of [
  ["a page with status 200 in place of a table", "htmlInstead", /not a whole table/],
  ["half of a table, told as whole", "truncated", /not a whole table/],
  ["a table that is gone", "missing", /half published/],
] as const) {
  test(`${what} leaves the old version serving, and the operator can see why`, async ({
    services,
    publishing,
  }) => {
    const before = await current(services);
    await publishing({ newVersion: true, [wanted]: { tables: ["DestinyInventoryItemDefinition"] } });
    expect(await sync(services)).toMatchObject({ state: "failed", failure: expect.stringMatching(failure) });
    expect(await current(services)).toEqual(before);
    expect((await loadItemDefinitions(services.db, [SUNSHOT])).get(SUNSHOT)?.name).toBe("Sunshot");
    expect(await services.db.definitionVersion.count({ where: { state: "importing" } })).toBe(0);
    expect(await countOrphans(services)).toBe(0);
    expect(await services.db.definitionProgress.count()).toBe(0);
  });
}

test("of many changes in a row the rows stay that a request of the last ten minutes can ask for", async ({
  services,
}) => {
  const again = async (at: Date) => {
    await services.db.definitionVersion.updateMany({
      where: { state: "current" },
      data: { pathsKey: "older" },
    });
    expect(await importManifest(services, at)).toMatchObject({ state: "imported" });
    return (await current(services)).id;
  };
  const beginMs = Date.now();
  const minutes = (count: number) => new Date(beginMs + count * 60_000);
  const first = await again(minutes(0));
  const second = await again(minutes(1));
  const third = await again(minutes(2));
  const rowsOf = (versionId: string) => services.db.definition.count({ where: { versionId } });
  expect(await rowsOf(first)).toBeGreaterThan(0);
  expect(await rowsOf(second)).toBeGreaterThan(0);
  const fourth = await again(minutes(30));
  expect([await rowsOf(first), await rowsOf(second)]).toEqual([0, 0]);
  expect(await countOrphans(services)).toBe(0);
  expect(await rowsOf(third)).toBeGreaterThan(0);
  await services.db.definitionVersion.update({ where: { id: fourth }, data: { completedAt: new Date() } });
  // For some seconds this process trusts a version whose rows are gone by now, long before their time.
  await expect.poll(async () => (await readingDefinitions(services.db))?.versionId).toBe(fourth);
});

test("a table with one hash twice is refused in words for operators, and nothing of it stays", async ({
  services,
}) => {
  const before = await services.db.definition.count();
  const add = (hashes: readonly number[]) =>
    importAlone(services.db, async (transaction) => {
      const versionId = await transaction.startVersion({
        language: "en",
        version: "twice",
        pathsKey: "twice",
        startedAt: new Date(),
      });
      await transaction.addDefinitions(
        versionId,
        "stat",
        hashes,
        hashes.map(() => "{}"),
      );
      return {};
    });
  const error = await add([1, 1]).catch((reason: unknown) => reason);
  expect(failureInWords(error)).toBe("the stat table has one hash twice");
  expect(await services.db.definition.count()).toBe(before);
});
