import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "../../e2e/support/flow-world.ts";
import type { Db, DbOrTransaction } from "./client.ts";
import { isDatabaseAway } from "./database-trouble.ts";

/** What a restart of the server does to a session, done to one alone. */
async function cut(db: Db, processId: number): Promise<void> {
  await db.$queryRaw`select pg_terminate_backend(${processId}::int)`;
  const isThere = () => db.$queryRaw<object[]>`select 1 from pg_stat_activity where pid = ${processId}::int`;
  while ((await isThere()).length > 0) await sleep(5);
}

async function processOf(tx: DbOrTransaction): Promise<number> {
  const [row] = await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
  return row?.pid ?? 0;
}

/** PostgreSQL forgets a session before it closes the connection: whoever takes it in between is told the same, once. */
async function nextWorks(db: Db): Promise<void> {
  const next = () => db.$transaction((tx) => processOf(tx));
  const first: unknown = await next().catch((thrown: unknown) => thrown);
  if (first instanceof Error) expect(isDatabaseAway(first)).toBe(true);
  expect(first instanceof Error ? await next() : first).toBeGreaterThan(0);
}

for (const [when, goesOn] of [
  ["before a question", true],
  ["before its end", false],
] as const) {
  test(`a transaction whose session is cut ${when} is told from a mistake of ours, and the next one works`, async ({
    services: { db },
  }) => {
    const error: unknown = await db
      .$transaction(async (tx) => {
        await cut(db, await processOf(tx));
        if (goesOn) await processOf(tx);
      })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(isDatabaseAway(error)).toBe(true);
    await nextWorks(db);
  });
}

test("a question whose session is cut under way is told from a mistake of ours", async ({
  services: { db },
}) => {
  const asked = db.$queryRaw`select pg_sleep(60) /* cut me */`.catch((thrown: unknown) => thrown);
  const find = () => db.$queryRaw<{ pid: number }[]>`
    select pid from pg_stat_activity where query like '%cut me%' and pid <> pg_backend_pid() and datname = current_database()`;
  let found = await find();
  while (found.length === 0) found = await find();
  for (const { pid } of found) await cut(db, pid);
  expect(isDatabaseAway(await asked)).toBe(true);
});
