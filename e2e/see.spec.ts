import { logLines } from "./support/log-lines.ts";
import { CANARY, createSecretSearch } from "./support/secret-search.ts";
import { SiteProcess } from "./support/site-process.ts";
import { expect, test } from "./support/sites-test.ts";
import { TraceCollector } from "./support/trace-collector.ts";
import { visitPage } from "./support/two-sites.ts";

test.describe.configure({ mode: "default", timeout: 300_000 });

const REQUEST_ID = /^[a-z2-7]{16}$/;
const OURS = "x-request-id";

test("one id leads from a click to Bungie's answers, and on to what the worker did for it", async ({
  world,
  page,
  context,
}) => {
  const [site, worker] = [await world.startSite(), await world.startWorker()];
  const visitor = await world.visitor("no-clan");
  const [name = "", value = ""] = visitor.cookie.split("=");
  await context.addCookies([{ name, value, url: site.origin }]);
  const opened = await page.goto(`${site.origin}/inventory`);
  const readId = opened?.headers()[OURS] ?? "";
  expect(readId).toMatch(REQUEST_ID);
  const read = logLines(site).filter(({ requestId }) => requestId === readId);
  expect(read).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ what: "bungie", endpoint: "Destiny2/GetProfile", status: 200, code: 1 }),
    ]),
  );

  await page
    .getByRole("group", { name: "Vault" })
    .getByRole("link", { name: /, legendary / })
    .first()
    .click();
  await page.waitForURL(/\/item\/\d+$/);
  const isClick = (of: { method(): string }) => of.method() === "POST";
  const clicked = page.waitForResponse((answer) => isClick(answer.request()));
  await page.getByRole("button", { name: "Move to Hunter" }).click();
  const clickId = (await clicked).headers()[OURS] ?? "";
  const done = () => logLines(worker).filter(({ requestId }) => requestId === clickId);
  await expect.poll(() => done().some(({ what }) => what === "job"), { timeout: 60_000 }).toBe(true);
  expect(clickId).toMatch(REQUEST_ID);
  expect(done()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ what: "bungie", endpoint: "Destiny2/TransferItem", code: 1 }),
      expect.objectContaining({ what: "job", job: expect.stringMatching(/^plan \d+$/), words: "Done" }),
    ]),
  );
});

test("every answer has an id of ours, also to files, refusals and addresses of nothing, whatever was sent", async ({
  lastingSite: { origin },
}) => {
  const forged = { [OURS]: "forged-by-caller", cookie: "" };
  const asks: [string, RequestInit][] = [
    ["/about", {}],
    ["/healthz", {}],
    ["/icon.svg", {}],
    ["//twice", { redirect: "manual" }],
    ["/nothing/here", {}],
    ["/about", { method: "DELETE" }],
    ["/inventory", { redirect: "manual" }],
  ];
  const ids = new Set<string>();
  for (const [path, wanted] of asks) {
    const answer = await fetch(`${origin}${path}`, { ...wanted, headers: forged });
    expect(answer.headers.get(OURS), path).toMatch(REQUEST_ID);
    ids.add(answer.headers.get(OURS) ?? "");
  }
  expect(ids.size, "each its own").toBe(asks.length);
});

test("the number on a page that broke is in the log, with the place in the code", async ({
  world,
  lastingSite: site,
}) => {
  const visitor = await world.visitor();
  const { db } = world.services;
  const { playerId, membership } = visitor.player;
  const unreadable = { playerId, membershipId: membership.membershipId, name: "x", note: "", items: 5 };
  await db.loadout.create({ data: { ...unreadable, createdAt: new Date(), updatedAt: new Date() } });
  const broken = await fetch(`${site.origin}/loadouts`, { headers: { cookie: visitor.cookie } });
  expect(broken.status).toBe(500);
  const number = broken.headers.get(OURS) ?? "";
  expect(await broken.text(), "the page names it").toContain(number);
  const told = () =>
    logLines(site).filter(({ requestId, level }) => requestId === number && level === "error");
  await expect.poll(() => told().length).toBeGreaterThan(0);
  expect(told()[0]).toMatchObject({ err: { digest: expect.stringMatching(/\d+/), at: expect.any(Array) } });
});

test("everything a site writes once it serves is a line of JSON", async ({ lastingSite: site }) => {
  await fetch(`${site.origin}/about`);
  const said = site.output.slice(site.output.indexOf("{")).trim().split("\n");
  expect(said.filter((line) => line !== "" && !line.startsWith("{"))).toEqual([]);
});

test("traces tell of requests, flows and calls, and of no secret, no address and nobody", async ({
  world,
}) => {
  const collector = await TraceCollector.start();
  const site = await SiteProcess.start({ ...world.env, OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint });
  const visitor = await world.visitor("no-clan");
  const visit = await visitPage(site, "/inventory", visitor);
  const itemKey = /"\/item\/(\d+)"/.exec(visit.text)?.[1] ?? /6917\d{12,}/.exec(visit.text)?.[0] ?? "";
  expect(itemKey).not.toBe("");
  const paths = [
    `/item/${itemKey}?secret=${CANARY}query`,
    `/loadout/${CANARY}sharetoken`,
    `/digest/unsubscribe?token=${CANARY}letter`,
    `/api/auth/callback/bungie?code=${CANARY}code&state=${CANARY}state`,
    `/nothing/${CANARY}`,
  ];
  for (const path of paths) await visitPage(site, path, visitor);
  for (const told of [
    "/item/[itemKey]",
    "bungie Destiny2/GetProfile",
    "flow load-inventory",
    "ninefold.request_id",
  ])
    await expect.poll(() => collector.text.includes(told), { timeout: 30_000, message: told }).toBe(true);
  const { inSandbox, player, cookie } = visitor;
  const secrets = [
    ...[cookie.split("=")[1] ?? "", player.playerId, inSandbox.membershipId, inSandbox.bungieMembershipId],
    ...[itemKey, inSandbox.name, ...inSandbox.characters.map(({ characterId }) => characterId)],
    ...[
      world.env.BUNGIE_API_KEY,
      world.env.BUNGIE_CLIENT_SECRET,
      new URL(world.env.DATABASE_URL).pathname.slice(1),
    ],
  ];
  expect(secrets.filter((secret) => collector.text.includes(String(secret)))).toEqual([]);
  const holdsCanary = createSecretSearch([CANARY]);
  expect(collector.bodies.filter((body) => holdsCanary(body))).toHaveLength(0);
  expect(holdsCanary(Buffer.from(site.output)), "the log").toBe(false);
  await site.end();
  await collector.close();
});

test("only where it is asked for, an answer tells where its time went", async ({ world, lastingSite }) => {
  const plain = await fetch(`${lastingSite.origin}/about`);
  expect(plain.headers.get("server-timing")).toBeNull();
  const site = await SiteProcess.start({ ...world.env, SERVER_TIMING: "on" });
  const visitor = await world.visitor();
  const told = await fetch(`${site.origin}/inventory`, { headers: { cookie: visitor.cookie } });
  expect(told.headers.get("server-timing")).toMatch(
    /database;dur=[\d.]+;desc="\d+ calls", .*total;dur=[\d.]+/,
  );
  await site.end();
});

test("the privacy page names whom to write to where the settings do, and nobody otherwise", async ({
  world,
  lastingSite,
}) => {
  const privacyOf = async ({ origin }: SiteProcess) => (await fetch(`${origin}/privacy`)).text();
  expect(await privacyOf(lastingSite)).not.toContain("mailto:");
  const site = await SiteProcess.start({ ...world.env, CONTACT_EMAIL: "whoever@ninefold.example" });
  expect(await privacyOf(site)).toContain('href="mailto:whoever@ninefold.example"');
  await site.end();
});

test("/readyz says what is wanting, /healthz that the site is up, also while no worker is: that takes no site out of use", async ({
  world,
  lastingSite,
}) => {
  const ask = (path: string) => fetch(`${lastingSite.origin}${path}`);
  expect(await (await ask("/healthz")).json()).toEqual({ up: true });
  await world.endProcesses();
  const ready = async () => {
    const answer = await ask("/readyz");
    return { status: answer.status, ...((await answer.json()) as object) };
  };
  await expect.poll(ready, { timeout: 30_000 }).toMatchObject({ status: 503, worker: { ok: false } });
  expect((await ask("/healthz")).status).toBe(200);
  await world.startWorker();
  const all = {
    status: 200,
    ready: true,
    database: { ok: true },
    definitions: { ok: true },
    digest: { ok: true },
  };
  await expect.poll(ready, { timeout: 60_000 }).toMatchObject({ ...all, worker: { ok: true, processes: 1 } });
});

test("however often /readyz is asked, the database is asked once a second at most", async ({
  lastingSite,
}) => {
  const startedMs = performance.now();
  const asked = Array.from({ length: 100 }, async () => {
    const answer = await fetch(`${lastingSite.origin}/readyz`);
    return ((await answer.json()) as { checkedAt: string }).checkedAt;
  });
  const looks = new Set(await Promise.all(asked));
  expect(looks.size).toBeLessThanOrEqual(2 + (performance.now() - startedMs) / 1_000);
});

test("with the database away /healthz is well and /readyz says so, neither with a word about where it is", async ({
  world,
}) => {
  const DATABASE_URL = "postgresql://who:s3cret-word@127.0.0.1:1/nowhere";
  const site = await SiteProcess.start({ ...world.env, DATABASE_URL });
  expect((await fetch(`${site.origin}/healthz`)).status).toBe(200);
  const answer = await fetch(`${site.origin}/readyz`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ ready: false, database: { ok: false } });
  expect(site.output).not.toContain("s3cret-word");
  await site.end();
});
