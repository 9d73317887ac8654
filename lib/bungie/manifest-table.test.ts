import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { test as base, expect } from "@playwright/test";
import type { BungieAccess } from "./access.ts";
import { BungieError } from "./bungie-error.ts";
import { loadManifestIndex } from "./manifest-index.ts";
import { loadManifestTable } from "./manifest-table.ts";

interface Listener {
  readonly origin: string;
  /** Paths that were asked for. */
  readonly heard: string[];
}

const test = base.extend<{ listen: (answer: RequestListener) => Promise<Listener> }>({
  listen: async ({ browserName: _ }, use) => {
    const open: (() => void)[] = [];
    await use(async (answer) => {
      const heard: string[] = [];
      const server = createServer((request, response) => {
        heard.push(request.url ?? "");
        answer(request, response);
      }).listen(0, "127.0.0.1");
      await new Promise((resolve) => server.once("listening", resolve));
      open.push(() => server.close());
      return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
    });
    for (const close of open) close();
  },
});

const ROWS = '{"1":{"hash":1},"2":{"hash":2}}';
const rows: RequestListener = (_, response) => response.end(ROWS);

function accessTo(origin: string): BungieAccess {
  return { origin, apiKey: "a-key", userAgent: "a test" };
}

async function hashesAt(origin: string, path: string): Promise<number[]> {
  const hashes: number[] = [];
  for await (const batch of loadManifestTable(accessTo(origin), "DestinyStatDefinition", path))
    hashes.push(...batch.map(([hash]) => hash));
  return hashes;
}

test("a definition table is fetched from Bungie's own origin", async ({ listen }) => {
  const bungie = await listen(rows);
  expect(await hashesAt(bungie.origin, "/common/stats.json")).toEqual([1, 2]);
  expect(await hashesAt(bungie.origin, `${bungie.origin}/common/stats.json`)).toEqual([1, 2]);
  expect(bungie.heard).toEqual(["/common/stats.json", "/common/stats.json"]);
});

test("a table that comes packed is unpacked, and refused when it breaks off before its end", async ({
  listen,
}) => {
  const packed = gzipSync(ROWS);
  const whole = await listen((_, response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(packed),
  );
  expect(await hashesAt(whole.origin, "/stats.json")).toEqual([1, 2]);
  const cut = await listen((_, response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(packed.subarray(0, -9)),
  );
  const reset = await listen((_, response) => {
    response.writeHead(200, { "content-encoding": "gzip", "content-length": packed.length });
    response.write(packed.subarray(0, -9), () => response.destroy());
  });
  for (const { origin } of [cut, reset])
    await expect(hashesAt(origin, "/stats.json")).rejects.toMatchObject({ reason: "no-answer" });
});

test("a table's path that leads to any other origin is refused before anything is sent", async ({
  listen,
}) => {
  const [bungie, other] = [await listen(rows), await listen(rows)];
  const { host, port } = new URL(other.origin);
  const leading = [
    `${other.origin}/stats.json`,
    `//${host}/stats.json`,
    `/\\${host}/stats.json`,
    `\\\\${host}\\stats.json`,
    `http:\\\\${host}/stats.json`,
    `\t//${host}/stats.json`,
    `http://localhost:${port}/stats.json`,
    `${bungie.origin}@${host}/stats.json`,
    `${bungie.origin}.evil.example/stats.json`,
    bungie.origin.replace("http:", "https:"),
    "http://169.254.169.254/latest/meta-data",
    "http://[::1]/stats.json",
    "file:///etc/passwd",
    `data:application/json,${ROWS}`,
    "javascript:alert(1)",
  ];
  for (const path of leading) {
    const refused = await hashesAt(bungie.origin, path).catch((error: unknown) => error);
    expect(refused, path).toBeInstanceOf(BungieError);
    expect(refused, path).toMatchObject({ reason: "unexpected" });
  }
  expect(bungie.heard).toEqual([]);
  expect(other.heard).toEqual([]);
});

for (const status of [301, 302, 303, 307, 308]) {
  test(`a redirect (${status}) to another host is not followed, for a table or for the index`, async ({
    listen,
  }) => {
    const other = await listen(rows);
    const bungie = await listen((_, response) =>
      response.writeHead(status, { location: `${other.origin}/stats.json` }).end(),
    );
    for (const ask of [
      () => hashesAt(bungie.origin, "/common/stats.json"),
      () => loadManifestIndex(accessTo(bungie.origin), "en"),
    ])
      await expect(ask()).rejects.toBeInstanceOf(BungieError);
    expect(bungie.heard.length).toBeGreaterThan(0);
    expect(other.heard).toEqual([]);
  });
}

test("a table carries no key and no token: it is public", async ({ listen }) => {
  let sent: NodeJS.Dict<string | string[]> = {};
  const bungie = await listen((request, response) => {
    sent = request.headers;
    response.end(ROWS);
  });
  await hashesAt(bungie.origin, "/common/stats.json");
  expect(sent).not.toHaveProperty("x-api-key");
  expect(sent).not.toHaveProperty("authorization");
});
