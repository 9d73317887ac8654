import { expect, test } from "@playwright/test";
import { type ManifestForTests, manifestIndexOf, pathOf } from "./manifest-for-tests.ts";
import { SandboxForTests } from "./sandbox-for-tests.ts";

const ITEMS = "DestinyInventoryItemDefinition";
const CLASSES = "DestinyClassDefinition";
const RACES = "DestinyRaceDefinition";

let sandbox: SandboxForTests;
let first: ManifestForTests;
test.beforeAll(async () => {
  sandbox = await SandboxForTests.start();
  first = await manifestIndexOf(sandbox);
});
test.afterEach(async () => {
  await sandbox.control("DELETE", "faults");
  await sandbox.ask("DELETE", "/__sandbox/manifest");
  expect(await manifestIndexOf(sandbox)).toEqual(first);
});
test.afterAll(() => sandbox.close());

const wish = (body: object) => sandbox.ask("POST", "/__sandbox/manifest", { body });
const get = (path: string) => sandbox.ask("GET", path);
const advance = (seconds: number) => sandbox.control("POST", "clock", { advanceMs: seconds * 1_000 });

test("a new version has new paths and new content; the old paths go on being served", async () => {
  const before = (await get(pathOf(first, ITEMS))).text;
  await wish({ newVersion: true });
  const next = await manifestIndexOf(sandbox);
  expect(next.version).not.toBe(first.version);
  expect(pathOf(next, ITEMS)).not.toBe(pathOf(first, ITEMS));
  expect(next.mobileWorldContentPaths.en).not.toBe(first.mobileWorldContentPaths.en);
  const after = await get(pathOf(next, ITEMS));
  expect(after.status).toBe(200);
  expect(after.text).not.toBe(before);
  expect(Object.keys(after.json).length).toBe(Object.keys(JSON.parse(before)).length + 1);
  expect((await get(pathOf(first, ITEMS))).text).toBe(before);
});

test("a lookup finds the new version's new row as soon as it is published", async () => {
  const before = (await get(pathOf(first, ITEMS))).json;
  await wish({ newVersion: true });
  const after = (await get(pathOf(await manifestIndexOf(sandbox), ITEMS))).json;
  const [added = ""] = Object.keys(after).filter((hash) => !(hash in before));
  const { json } = await get(`/Platform/Destiny2/Manifest/${ITEMS}/${added}/`);
  expect(json.Response).toEqual(after[added]);
  await wish({ rolledBack: true });
  expect((await get(`/Platform/Destiny2/Manifest/${ITEMS}/${added}/`)).json.ErrorCode).toBe(21);
});

test("the same version gets new content under new paths", async () => {
  await wish({ sameVersionNewContent: true });
  const next = await manifestIndexOf(sandbox);
  expect(next.version).toBe(first.version);
  expect(pathOf(next, ITEMS)).not.toBe(pathOf(first, ITEMS));
  expect((await get(pathOf(next, ITEMS))).text).not.toBe((await get(pathOf(first, ITEMS))).text);
});

test("of a half-published version some tables are missing for a while, and all are there then", async () => {
  await wish({ halfPublished: { tables: [ITEMS], seconds: 60 } });
  const next = await manifestIndexOf(sandbox);
  expect(next.version).not.toBe(first.version);
  expect((await get(pathOf(next, ITEMS))).status).toBe(404);
  expect((await get(pathOf(next, CLASSES))).status).toBe(200);
  expect((await get(pathOf(first, ITEMS))).status).toBe(200);
  await advance(61);
  expect((await get(pathOf(next, ITEMS))).status).toBe(200);
});

test("without more words half the files are missing, until publishing is finished", async () => {
  await wish({ halfPublished: true });
  const next = await manifestIndexOf(sandbox);
  const paths = Object.values(next.jsonWorldComponentContentPaths.en ?? {});
  const count = async () =>
    (await Promise.all(paths.map(async (path) => (await get(path)).status))).filter((one) => one === 404)
      .length;
  expect(await count()).toBeGreaterThan(40);
  expect((await get(pathOf(next, ITEMS))).status).toBe(404);
  await wish({ finishPublishing: true });
  expect(await count()).toBe(0);
});

test("a 404 that was given is kept for that address although the file is there; another query gets through", async () => {
  await wish({ halfPublished: { tables: [ITEMS, CLASSES], seconds: 10 }, keptNotFound: { seconds: 100 } });
  const next = await manifestIndexOf(sandbox);
  const path = pathOf(next, ITEMS);
  const refused = await get(path);
  expect(refused.status).toBe(404);
  expect(refused.headers.get("cache-control")).toBe("public, max-age=86400");
  await advance(20);
  expect((await get(path)).status).toBe(404);
  expect((await get(`${path}?dim`)).status).toBe(200);
  expect((await get(pathOf(next, CLASSES))).status, "never asked for before").toBe(200);
  await advance(90);
  expect((await get(path)).status).toBe(200);
});

test("a rolled-back version gives way to the one before; both paths are served", async () => {
  await wish({ newVersion: true });
  const next = await manifestIndexOf(sandbox);
  await wish({ rolledBack: true });
  expect(await manifestIndexOf(sandbox)).toEqual(first);
  expect((await get(pathOf(next, CLASSES))).status).toBe(200);
  expect((await get(pathOf(first, CLASSES))).status).toBe(200);
});

test("even the first version can be rolled back, to an older one", async () => {
  await wish({ rolledBack: true });
  const older = await manifestIndexOf(sandbox);
  expect(Number.parseInt(older.version, 10)).toBeLessThan(Number.parseInt(first.version, 10));
  expect((await get(pathOf(older, ITEMS))).status).toBe(200);
});

test("a path answers a page with status 200, for so many requests", async () => {
  await wish({ htmlInstead: { tables: [CLASSES], times: 2 } });
  for (const nth of [1, 2]) {
    const page = await get(pathOf(first, CLASSES));
    expect([page.status, page.text.slice(0, 9).toLowerCase()], `${nth}`).toEqual([200, "<!doctype"]);
    expect((await get(pathOf(first, RACES))).status).toBe(200);
  }
  expect((await get(pathOf(first, CLASSES))).json).toHaveProperty("671679327");
});

test("a truncated file ends in the middle as if it were whole", async () => {
  const whole = (await get(pathOf(first, CLASSES))).text;
  await wish({ truncated: { tables: [CLASSES] } });
  const response = await fetch(sandbox.running.origin + pathOf(first, CLASSES));
  const text = await response.text();
  expect(response.status).toBe(200);
  expect(whole.startsWith(text)).toBe(true);
  expect(text.length).toBe(Math.floor(whole.length / 2));
});

test("a file with a wrong content type has the right bytes", async () => {
  const whole = (await get(pathOf(first, CLASSES))).text;
  await wish({ wrongContentType: { tables: [CLASSES], seconds: 30 } });
  const wrong = await get(pathOf(first, CLASSES));
  expect(wrong.headers.get("content-type")).toContain("text/html");
  expect(wrong.text).toBe(whole);
  await advance(31);
  expect((await get(pathOf(first, CLASSES))).headers.get("content-type")).toBe("application/json");
});

test("a cache that remembers another origin keeps a page from reading the bare address only", async () => {
  await wish({ foreignOrigin: true });
  const path = pathOf(first, CLASSES);
  expect((await get(path)).headers.get("access-control-allow-origin")).toBe("https://www.bungie.net");
  expect((await get(`${path}?dim`)).headers.get("access-control-allow-origin")).toBe("*");
});

test("a file can be missing from a version that was whole", async () => {
  await wish({ missing: { tables: [CLASSES] } });
  expect((await get(pathOf(first, CLASSES))).status).toBe(404);
  expect((await get(pathOf(first, RACES))).status).toBe(200);
});

test("the control says what is published, and refuses wishes it does not know", async () => {
  await wish({ newVersion: true, truncated: { tables: [CLASSES] } });
  const shown = await sandbox.control<{
    current: { version: string };
    editions: unknown[];
    faults: unknown[];
  }>("GET", "manifest");
  expect(shown.current.version).toBe((await manifestIndexOf(sandbox)).version);
  expect(shown.editions).toHaveLength(2);
  expect(shown.faults).toMatchObject([{ kind: "truncated", files: [CLASSES] }]);
  expect((await wish({ newversion: true })).status).toBe(400);
  expect((await wish({})).status).toBe(400);
});

test("cut JSON: half of a definition table can be read, and is no JSON", async () => {
  const path = String((await manifestIndexOf(sandbox)).jsonWorldComponentContentPaths.en?.[CLASSES]);
  const whole = (await sandbox.ask("GET", path)).text;
  await sandbox.control("POST", "faults", { route: "ManifestTable", kind: "cut-json", times: 1 });
  const half = await (await fetch(sandbox.running.origin + path)).text();
  expect(half.length).toBeGreaterThan(whole.length / 3);
  expect(half.length).toBeLessThan(whole.length);
  expect(whole.startsWith(half)).toBe(true);
});
