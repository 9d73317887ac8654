import { gunzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { RECORDED_FOLDER, recorded } from "./contract/recorded.ts";
import { type ManifestForTests, manifestIndexOf, pathOf, rawRequest } from "./manifest-for-tests.ts";
import { SandboxForTests } from "./sandbox-for-tests.ts";
import { authoredTables } from "./world/manifest/authored-tables.ts";

const ITEMS = "DestinyInventoryItemDefinition";
const GRAVITON_LANCE = 3628991658;
// A few more than are written down.
const ROWS = Object.keys(authoredTables()[ITEMS] ?? {}).length + 300;

let sandbox: SandboxForTests;
let index: ManifestForTests;
test.beforeAll(async () => {
  sandbox = await SandboxForTests.start({ size: { definitions: ROWS } });
  index = await manifestIndexOf(sandbox);
});
test.afterAll(() => sandbox.close());

/** A value's field names and kinds, with what differs from one publication to the next left out. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, shapeOf(inner)]));
}

const anonymous = (value: unknown) =>
  JSON.stringify(value)
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "(id)")
    .replace(/[0-9a-f]{32}/g, "(digest)")
    .replace(/"version":"[^"]*"/, '"version":"(version)"');

test("the index is the recorded one but for version and content ids", async () => {
  expect(Object.keys(index.jsonWorldComponentContentPaths)).toHaveLength(13);
  for (const tables of Object.values(index.jsonWorldComponentContentPaths))
    expect(Object.keys(tables)).toHaveLength(98);
  expect(index.version).toMatch(/^\d+\.\d\d\.\d\d\.\d\d\.\d{4}-\d-bnet\.\d+$/);
  if (RECORDED_FOLDER === undefined) return;
  const answer = recorded("manifest/get-manifest-response.json") as Record<string, unknown>;
  const theirs = answer.Response ?? answer;
  expect(shapeOf(index)).toEqual(shapeOf(theirs));
  expect(anonymous(index)).toBe(anonymous(theirs));
});

test("every file the index names is there and parses, in every language", async () => {
  test.slow();
  const { en = {} } = index.jsonWorldComponentContentPaths;
  for (const [table, path] of Object.entries(en)) {
    const reply = await sandbox.ask("GET", path);
    expect(reply.status, table).toBe(200);
    for (const [hash, row] of Object.entries(reply.json).slice(0, 3))
      expect((row as { hash?: number }).hash, table).toBe(Number(hash));
  }
  for (const tables of Object.values(index.jsonWorldComponentContentPaths)) {
    const head = await rawRequest(sandbox, tables[ITEMS] ?? "", { method: "HEAD" });
    expect(head.status).toBe(200);
  }
});

test("the aggregate holds every table under its name", async () => {
  const { json } = await sandbox.ask("GET", index.jsonWorldContentPaths.fr ?? "");
  expect(Object.keys(json)).toEqual(Object.keys(index.jsonWorldComponentContentPaths.en ?? {}));
  expect(Object.keys(json[ITEMS] as object)).toHaveLength(ROWS);
  expect(json[ITEMS]).toEqual((await sandbox.ask("GET", pathOf(index, ITEMS))).json);
});

test("a file is packed for those who take it packed, and plain for the others, to the same bytes", async () => {
  const path = pathOf(index, ITEMS);
  const packed = await rawRequest(sandbox, path, { headers: { "accept-encoding": "gzip, deflate, br" } });
  const plain = await rawRequest(sandbox, path);
  const refused = await rawRequest(sandbox, path, { headers: { "accept-encoding": "gzip;q=0" } });
  expect(packed.headers["content-encoding"]).toBe("gzip");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
  expect(refused.bytes.equals(plain.bytes)).toBe(true);
  expect(plain.headers["content-length"]).toBe(String(plain.bytes.length));
  expect(packed.headers["content-length"]).toBe(String(packed.bytes.length));
});

test("a file may be kept for a day by anyone and read from any origin", async () => {
  const { headers } = await rawRequest(sandbox, pathOf(index, ITEMS), {
    headers: { origin: "https://elsewhere.example" },
  });
  expect(headers["content-type"]).toBe("application/json");
  expect(headers["cache-control"]).toBe("public, max-age=86400");
  expect(headers["access-control-allow-origin"]).toBe("*");
  expect(headers["last-modified"]).toBe("Tue, 16 Jun 2026 20:53:00 GMT");
  const archive = await rawRequest(sandbox, index.mobileClanBannerDatabasePath);
  expect(archive.headers["content-type"]).toBe("application/octet-stream");
});

test("who has a file already is told so, by tag or by date", async () => {
  const path = pathOf(index, ITEMS);
  const { headers } = await rawRequest(sandbox, path, { method: "HEAD" });
  const answersToHaving: Record<string, string>[] = [
    { "if-none-match": String(headers.etag) },
    { "if-none-match": `"other", ${String(headers.etag).replace("W/", "")}` },
    { "if-modified-since": String(headers["last-modified"]) },
  ];
  for (const known of answersToHaving) {
    const reply = await rawRequest(sandbox, path, { headers: known });
    expect(reply.status).toBe(304);
    expect(reply.bytes).toHaveLength(0);
    expect(reply.headers.etag).toBe(headers.etag);
  }
  const other = await rawRequest(sandbox, path, { headers: { "if-none-match": '"other"' } });
  expect(other.status).toBe(200);
});

test("HEAD tells the length and sends nothing; a range is a part of the same bytes", async () => {
  const path = pathOf(index, ITEMS);
  const whole = await rawRequest(sandbox, path);
  const head = await rawRequest(sandbox, path, { method: "HEAD" });
  expect(head.headers["content-length"]).toBe(String(whole.bytes.length));
  expect(head.bytes).toHaveLength(0);
  const part = await rawRequest(sandbox, path, { headers: { range: "bytes=100000-100099" } });
  expect(part.status).toBe(206);
  expect(part.headers["content-range"]).toBe(`bytes 100000-100099/${whole.bytes.length}`);
  expect(part.bytes.equals(whole.bytes.subarray(100_000, 100_100))).toBe(true);
  const tail = await rawRequest(sandbox, path, { headers: { range: "bytes=-10" } });
  expect(tail.bytes.equals(whole.bytes.subarray(-10))).toBe(true);
  const ofAnother = { range: "bytes=0-9", "if-range": '"another"' };
  expect((await rawRequest(sandbox, path, { headers: ofAnother })).status).toBe(200);
  const beyond = await rawRequest(sandbox, path, { headers: { range: "bytes=999999999-" } });
  expect(beyond.status).toBe(416);
});

test("a query does not matter, nor do large and small letters; another id is not found", async () => {
  const path = pathOf(index, "DestinyClassDefinition");
  const { text } = await sandbox.ask("GET", path);
  for (const same of [`${path}?dim`, `${path}?cache_killer=1-2`, path.toUpperCase(), path.toLowerCase()])
    expect((await sandbox.ask("GET", same)).text, same).toBe(text);
  for (const other of [path.replace(/[0-9a-f]{12}\.json/, "000000000000.json"), path.replace("/en/", "/xx/")])
    expect((await sandbox.ask("GET", other)).status, other).toBe(404);
});

test("one definition is found by its type, in any letters, and hash, made-up ones too", async () => {
  const items = (await sandbox.ask("GET", pathOf(index, ITEMS))).json;
  const made = Object.values(items).at(-1) as { hash: number };
  for (const [type, hash] of [
    [ITEMS, GRAVITON_LANCE],
    [ITEMS.toLowerCase(), made.hash],
  ] as const) {
    const { json } = await sandbox.ask("GET", `/Platform/Destiny2/Manifest/${type}/${hash}/`);
    expect(json.Response).toEqual(items[hash]);
  }
  const code = async (path: string) => (await sandbox.ask("GET", path)).json.ErrorCode;
  expect(await code(`/Platform/Destiny2/Manifest/${ITEMS}/1/`)).toBe(21);
  expect(await code(`/Platform/Destiny2/Manifest/DestinyNothingDefinition/1/`)).toBe(18);
  expect(await code(`/Platform/Destiny2/Manifest/${ITEMS}/abc/`)).toBe(7);
});

interface Found {
  readonly suggestedWords: readonly string[];
  readonly results: {
    readonly results: readonly {
      hash: number;
      entityType: string;
      weight: number;
      displayProperties: object;
    }[];
    readonly totalResults: number;
    readonly hasMore: boolean;
  };
}

test("a search finds names by their parts, the best first, a page at a time", async () => {
  const search = async (words: string, page = 0) =>
    (await sandbox.ask("GET", `/Platform/Destiny2/Armory/Search/${ITEMS}/${words}/?page=${page}`)).json
      .Response as Found;
  const found = await search("graviton%20lance");
  expect(found.results.results[0]).toMatchObject({ hash: GRAVITON_LANCE, entityType: ITEMS, weight: 1 });
  expect((await search("GRAVIT")).suggestedWords).toContain("graviton");
  const first = await search("er");
  const second = await search("er", 1);
  expect(first.results).toMatchObject({ hasMore: true });
  expect(first.results.totalResults).toBeGreaterThan(first.results.results.length);
  const hashes = [...first.results.results, ...second.results.results].map(({ hash }) => hash);
  expect(new Set(hashes).size).toBe(hashes.length);
  expect((await search("nothing%20is%20called%20this")).results).toMatchObject({
    totalResults: 0,
    hasMore: false,
  });
});

test("statistics and clan banners have their definitions", async () => {
  const stats = (await sandbox.ask("GET", "/Platform/Destiny2/Stats/Definition/")).json.Response;
  expect(stats).toMatchObject({ kills: { statId: "kills" } });
  const { json } = await sandbox.ask("GET", "/Platform/Destiny2/Clan/ClanBannerDictionary/");
  const { clanBannerDecals } = json.Response as {
    clanBannerDecals: Record<string, { foregroundPath: string }>;
  };
  const [decal] = Object.values(clanBannerDecals);
  expect((await sandbox.ask("GET", decal?.foregroundPath ?? "")).status).toBe(200);
});
