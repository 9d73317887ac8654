import { DeployRun, NewerMigrations } from "./support/deploy-run.ts";
import { HttpVisitor } from "./support/http-visitor.ts";
import { Mover } from "./support/move-world.ts";
import { SiteProcess } from "./support/site-process.ts";
import { expect, test } from "./support/sites-test.ts";
import type { TwoSites } from "./support/two-sites.ts";

/** 128 and the signal's number: it ended as it was told to, and its work with it. */
const ENDED_BY_SIGTERM = 143;
const POLL = { timeout: 40_000, intervals: [50] };

/** A site beside which no worker runs. */
function startLoneSite({ env }: TwoSites): Promise<SiteProcess> {
  return SiteProcess.start({ ...env, RUN_JOBS: "site" }, { authUrl: env.AUTH_URL });
}

test("on a host without a worker, a move begins once the click is answered, and the clock's call does the rest", async ({
  world,
}) => {
  test.setTimeout(180_000);
  const site = await startLoneSite(world);
  const visitor = await world.visitor("rich");
  const mover = new Mover(world.services, world.sandbox, visitor);
  await mover.opensPage();
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  const browser = new HttpVisitor(site.origin, world.env.AUTH_URL);
  const [name = "", value = ""] = visitor.cookie.split("=");
  browser.cookies.set(name, value);
  const answer = await browser.press(`/item/${itemKey}`, /name="wish"/, { wish: "move:vault" });
  expect(answer.status, await answer.text()).toBe(303);
  await expect.poll(async () => (await mover.whereIs(itemKey)).place, POLL).toEqual({ kind: "vault" });

  const authorization = `Bearer ${world.env.CRON_SECRET}`;
  const call = (headers: Record<string, string>, query = "") =>
    fetch(`${site.origin}/api/cron/jobs${query}`, { headers });
  expect((await call({})).status).toBe(401);
  expect((await call({ authorization: `${authorization}x` })).status).toBe(401);
  expect((await call({ authorization }, "?seconds=forever")).status).toBe(400);
  // Asked for beside the site: nobody told it, so it waits for the clock.
  const later = await mover.ask({ itemKey, to: mover.hunter });
  const worked = await call({ authorization }, "?seconds=30");
  expect(await worked.json()).toMatchObject({ failed: [], callAgain: false });
  expect((await mover.plan(later)).state).toBe("done");
  expect(await site.end("SIGTERM"), site.output).toBe(ENDED_BY_SIGTERM);
});

test("the site of before answers every request while a newer version changes the database", async ({
  world,
}) => {
  test.setTimeout(120_000);
  const site = await world.startSite();
  const { cookie } = await world.visitor("one-character");
  const newer = new NewerMigrations(`
    alter table "player" add column "newer" text;
    alter table "session" add column "newerCount" integer not null default 0;
    create table "newer" ("id" text primary key, "playerId" text references "player"("id"));`);
  const statuses: number[] = [];
  let isOver = false;
  const ask = async () => {
    for (let nth = 0; !isOver; nth += 1) {
      const path = ["/characters", "/about", "/xur", "/account"][nth % 4];
      const answer = await fetch(`${site.origin}${path}`, { headers: { cookie }, redirect: "manual" });
      await answer.arrayBuffer();
      statuses.push(answer.status);
    }
  };
  const askers = [ask(), ask(), ask()];
  const answered = async (more: number) => {
    const before = statuses.length;
    await expect.poll(() => statuses.length, POLL).toBeGreaterThan(before + more);
  };
  await answered(8);
  const deploy = new DeployRun(world.env.DATABASE_URL, newer);
  expect(await deploy.ended(), deploy.output).toBe(0);
  expect(deploy.output).toContain("29991231000000_newer");
  await answered(8);
  isOver = true;
  await Promise.all(askers);
  expect([...new Set(statuses)]).toEqual([200]);
  newer.remove();
});
