import { expect } from "@playwright/test";
import pg from "pg";
import { test as base } from "./pictures-test.ts";
import { SiteProcess } from "./site-process.ts";
import { TwoSites } from "./two-sites.ts";

/** Tests that start, stop and kill sites: with a stack of their own, prepared once for each of the runner's processes. */
export const test = base.extend<
  { world: TwoSites },
  {
    stack: TwoSites;
    /** A site that serves from test to test, for those that end none: starting one is most of a test's work. */
    lastingSite: SiteProcess;
  }
>({
  stack: [
    async ({ browserName: _ }, use) => {
      const stack = await TwoSites.prepare();
      await use(stack);
      await stack.close();
    },
    { scope: "worker", timeout: 300_000 },
  ],
  lastingSite: [
    async ({ stack }, use) => {
      const site = await SiteProcess.start(stack.env, { authUrl: stack.env.AUTH_URL });
      await use(site);
      await site.end();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  world: async ({ stack }, use) => {
    await use(stack);
    await stack.sandbox.clearFaults();
    await stack.endProcesses();
  },
});

/** Any number nobody else takes an advisory lock on. */
const GATE = 470_001;

/** Holds new tokens of a player back in the database: whoever writes them waits there for `release`. */
export async function holdBackTokens({ services }: TwoSites, { playerId }: { readonly playerId: string }) {
  await services.db.$executeRawUnsafe(`
    create or replace function hold_back_tokens() returns trigger language plpgsql as $$
    begin
      if new."playerId" = '${playerId}' and new."sealedRefresh" is distinct from old."sealedRefresh" then
        perform pg_advisory_xact_lock(${GATE});
      end if;
      return new;
    end $$`);
  await services.db.$executeRawUnsafe(
    `create or replace trigger hold_back_tokens before update on bungie_token
     for each row execute function hold_back_tokens()`,
  );
  const holder = new pg.Client({ connectionString: services.env.DATABASE_URL });
  await holder.connect();
  await holder.query("select pg_advisory_lock($1)", [GATE]);
  const waiting = async () => {
    const { rows } = await holder.query(
      "select 1 from pg_locks where locktype = 'advisory' and objid = $1 and not granted",
      [GATE],
    );
    return rows.length;
  };
  const release = async () => {
    await holder.end();
    await services.db.$executeRawUnsafe("drop trigger hold_back_tokens on bungie_token");
  };
  return { waiting, release };
}

/** Whether somebody holds the row of a player's tokens right now: a refresh is under way. */
export async function isRefreshing({ services }: TwoSites, playerId: string): Promise<boolean> {
  const free = await services.db.$queryRaw<unknown[]>`
    select 1 from bungie_token where "playerId" = ${playerId} for update skip locked`;
  return free.length === 0;
}

export { expect };
