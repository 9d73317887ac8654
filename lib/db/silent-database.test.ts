import { DatabaseRelay } from "../../e2e/support/database-relay.ts";
import { test as base, expect } from "../../e2e/support/flow-world.ts";
import { type Db, openDb } from "./client.ts";
import { beyondRequest, isDatabaseAway, watchRequest } from "./database-trouble.ts";

const PATIENCE_MS = 300;

const test = base.extend<{ relay: DatabaseRelay; db: Db }>({
  relay: async ({ services }, use) => {
    const relay = await DatabaseRelay.start(services.env.DATABASE_URL);
    await use(relay);
    await relay.cut();
  },
  db: async ({ relay }, use) => {
    const db = openDb(relay.databaseUrl);
    await db.user.count();
    await use(db);
    relay.goOn();
    await db.$disconnect();
  },
});

const failureOf = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => error,
  );

const QUESTIONS: readonly [what: string, ask: (db: Db) => Promise<unknown>][] = [
  ["a question", (db) => db.user.count()],
  ["two questions at once", (db) => Promise.all([db.user.count(), db.session.count()])],
  ["a transaction of several questions", (db) => db.$transaction([db.user.count(), db.session.count()])],
  ["a transaction", (db) => db.$transaction((tx) => tx.user.count())],
];

for (const [what, ask] of QUESTIONS)
  test(`a request does not wait for ever for a database that takes ${what} and says nothing, and works once it speaks`, async ({
    relay,
    db,
  }) => {
    relay.hang();
    const trouble = watchRequest(PATIENCE_MS);
    expect(isDatabaseAway(await failureOf(ask(db)))).toBe(true);
    expect(trouble.isDatabaseAway).toBe(true);
    relay.goOn();
    watchRequest();
    await ask(db);
  });

test("a transaction in whose middle the database falls silent ends too", async ({ relay, db }) => {
  const trouble = watchRequest(PATIENCE_MS);
  const asked = db.$transaction(async (tx) => {
    await tx.user.count();
    relay.hang();
    await tx.user.count();
  });
  expect(isDatabaseAway(await failureOf(asked))).toBe(true);
  expect(trouble.isDatabaseAway).toBe(true);
});

test("what a request only sets off waits for the database as long as it takes", async ({ db }) => {
  watchRequest(PATIENCE_MS);
  const slow = () => db.$queryRaw`select pg_sleep(1)::text`;
  expect(isDatabaseAway(await failureOf(slow()))).toBe(true);
  expect(await beyondRequest(async () => slow())).toHaveLength(1);
});
