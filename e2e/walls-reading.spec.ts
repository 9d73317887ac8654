import { ACTIONS } from "./support/action-doors.ts";
import { PAGES, ROUTES } from "./support/doors.ts";
import { knock } from "./support/knock.ts";
import { expect, test, type Visitor, type WalledSite } from "./support/walls-world.ts";

test.describe.configure({ mode: "default" });

/** What reading may note: when somebody was seen, and the last good copy of their own account. */
const NOTED = ["lastSeenAt", "mintedAt", "readAt", "body"];
const AS_LINKS: Record<string, string>[] = [
  {},
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1", purpose: "prefetch", "sec-purpose": "prefetch" },
];

/** Waits until a table has so many rows: what a page begins can end after its answer. */
async function untilRows(site: WalledSite, table: string, count: number): Promise<void> {
  await expect.poll(async () => (await site.rows(NOTED))[table]).toMatch(new RegExp(`^${count} rows`));
}

// The first page in a quarter of an hour has Xûr looked for, who is nobody's: that is not what is read for here.
test.beforeEach(async ({ site }) => {
  await site.knock("/xur");
  await untilRows(site, "public.xur_watch", 1);
});

/** Every address that can be opened, except the scheduler's. */
const readable = ({ has }: Visitor) =>
  [...PAGES, ...ROUTES.filter(({ method, who }) => method === "GET" && who !== "scheduler")].map(({ path }) =>
    path(has),
  );

async function readsEverything(site: WalledSite, owner: Visitor, cookie: string | null): Promise<void> {
  const signedIn: Record<string, string> = cookie ? { cookie } : {};
  for (const path of readable(owner)) {
    for (const method of ["GET", "HEAD"]) {
      const { status } = await site.knock(path, { method, headers: signedIn });
      // That the site is not ready is an answer, too: here no worker runs.
      if (path !== "/readyz") expect(status, `${method} ${path}`).toBeLessThan(500);
    }
    for (const headers of AS_LINKS) {
      const first = await site.knock(path, { headers: { ...headers, ...signedIn } });
      const { location = "" } = first.headers;
      if (location.includes("?_rsc")) await site.knock(location, { headers: { ...headers, ...signedIn } });
    }
  }
}

test("no page and no route writes by being opened, prefetched or looked at, whoever does it", async ({
  site,
  visitor,
}) => {
  const [owner, stranger] = [await visitor(), await visitor()];
  // The last good copy of a clan begins to be kept with the first look at it, as that of the gear was before.
  for (const { cookie } of [owner, stranger]) await site.knock("/clan", { headers: { cookie } });
  await untilRows(site, "public.clan_copy", 2);
  const before = await site.rows(NOTED);
  await readsEverything(site, owner, owner.cookie);
  await readsEverything(site, owner, stranger.cookie);
  await readsEverything(site, owner, null);
  expect(await site.rows(NOTED)).toEqual(before);
});

test("opening a link that looks like an action does nothing", async ({ site, visitor }) => {
  const { cookie, has } = await visitor();
  const before = await site.rows(NOTED);
  for (const door of ACTIONS) {
    const query = new URLSearchParams(door.fields(has)).toString();
    const at = door.at(has).split("?")[0];
    for (const method of ["GET", "HEAD"])
      await site.knock(`${at}?${query}`, { method, headers: { cookie, "next-action": "0".repeat(42) } });
  }
  expect(await site.rows(NOTED)).toEqual(before);
});

test("only GET, HEAD and POST are answered, anywhere", async ({ site, visitor }) => {
  const owner = await visitor();
  const before = await site.rows(NOTED);
  for (const path of ["/", "/inventory", "/api/unsubscribe", "/api/plans/x", "/icon.svg", "/nothing-here"])
    for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"]) {
      const answer = await site.knock(path, {
        method,
        headers: { cookie: owner.cookie, "x-secret": "echo" },
      });
      expect(answer.status, `${method} ${path}`).toBe(405);
      expect(answer.body).not.toContain("echo");
    }
  expect(await site.rows(NOTED)).toEqual(before);
});

test("what Next itself would break on is refused like anything else", async ({ site, visitor }) => {
  const { cookie } = await visitor();
  const { body } = await site.knock("/about");
  const [file = ""] = body.match(/\/_next\/static\/[^"\\ ]+\.js/) ?? [];
  expect((await site.knock(file)).status, "the file itself").toBe(200);
  for (const method of ["POST", "PUT", "DELETE"])
    expect((await site.knock(file, { method, headers: { cookie } })).status, `${method} ${file}`).toBe(405);
  for (const path of ["/%", "/item/%", "/item/%E0%A4%A", "/moves/%zz?a=b"]) {
    const answer = await site.knock(path, { headers: { cookie } });
    expect(answer.status, path).toBe(404);
    expect(answer.body, path).toContain("There is nothing here");
  }
});

const DETOURS = [
  "//inventory",
  "/./inventory",
  "/about/../inventory",
  "/%2e%2e/inventory",
  "/%69nventory",
  "/inventory/",
  "/inventory//",
  "/INVENTORY",
  "/inventory.rsc",
  "/inventory.json",
  "/inventory;x=1",
  "/inventory%00",
  "/inventory%2f",
  "/(player)/inventory",
  "/_next/static/../../inventory",
  "/_next/static/..%2f..%2finventory",
  "/_next/static/%2e%2e/%2e%2e/inventory",
  "/_next/data/x/inventory.json",
  "/_next/static//inventory",
  "\\inventory",
];

test("no detour leads around who is asking", async ({ site, visitor }) => {
  const { inSandbox, has, cookie } = await visitor();
  const { calls } = await site.callsDuring(async () => {
    for (const path of DETOURS)
      for (const headers of [{}, { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" }] as Record<
        string,
        string
      >[]) {
        const answer = await site.knock(path, { headers });
        expect(answer.status === 404 || answer.status === 400 || answer.status >= 307, path).toBe(true);
        expect(answer.status, path).toBeLessThan(500);
        const { location = "" } = answer.headers;
        expect(location, path).toMatch(/^(\/(?![/\\])|$)/);
        for (const theirs of [has.characterId, inSandbox.name])
          expect(answer.body, path).not.toContain(theirs);
      }
  });
  expect(calls).toEqual([]);
  const { status } = await site.knock("/inventory", { headers: { cookie } });
  expect(status, "the straight way").toBe(200);
});

test("a stranger's own x-ninefold-path steers no redirect", async ({ site }) => {
  for (const path of ["/inventory", "/account?a=b"])
    for (const wanted of ["//evil.example", "/about", "https://evil.example"]) {
      const { headers } = await site.knock(path, { headers: { "x-ninefold-path": wanted } });
      expect(headers.location).toBe(`/sign-in?returnTo=${encodeURIComponent(path)}`);
    }
});

test("the image proxy of Next fetches nothing for anybody", async ({ site }) => {
  const { origin } = site.sandbox;
  const addresses = [
    `${origin}/common/destiny2_content/icons/x.png`,
    "https://www.bungie.net/common/destiny2_content/icons/x.png",
    "http://169.254.169.254/latest/meta-data",
    "http://127.0.0.1:1/x.png",
    "https://evil.example/x.png",
    "//evil.example/x.png",
    "/icon.svg",
    "/api/plans/x",
    "/inventory",
    "file:///etc/passwd",
  ];
  const { calls } = await site.callsDuring(async () => {
    for (const url of addresses) {
      const path = `/_next/image?url=${encodeURIComponent(url)}&w=64&q=75`;
      expect((await site.knock(path)).status, url).toBe(404);
    }
  });
  expect(calls).toEqual([]);
  expect((await knock(site.origin, "/_next/image")).status).toBe(404);
});
