import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { readBackup } from "#lib/db/backup-rows.ts";
import { latestVisit } from "#lib/game/xur-calendar.ts";
import { freshServices } from "../../e2e/support/fresh-services.ts";
import { test as base, expect } from "../../e2e/support/move-world.ts";
import { backUp } from "./back-up.ts";
import { endLostPlans } from "./end-lost-plans.ts";
import { restoreBackup } from "./restore-backup.ts";
import type { Services } from "./services.ts";

const SILENT = { mayRepeatLetters: false };
const NOT_KEPT = /^(definition|definition_version|definition_progress|_prisma_migrations)$/;

const test = base.extend<{ file: string; elsewhere: Services }>({
  file: async ({ services: _ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), "ninefold-backup-"));
    await use(join(folder, "players.gz"));
    rmSync(folder, { recursive: true });
  },
  elsewhere: async ({ services }, use) => {
    const elsewhere = await freshServices(services, "restored");
    await use(elsewhere);
    await elsewhere.db.$disconnect();
  },
});

/** Every row of every table as PostgreSQL writes it, so that nothing can look alike by being read alike. */
async function contents({ db }: Services): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1`;
  const found: Record<string, string> = {};
  for (const { name } of tables.filter((one) => !NOT_KEPT.test(one.name))) {
    const [row] = await db.$queryRawUnsafe<{ rows: string | null }[]>(
      `select string_agg(t::text, E'\\n' order by t::text) as rows from "${name}" t`,
    );
    found[name] = row?.rows ?? "";
  }
  return found;
}

async function foreignKeys({ db }: Services): Promise<unknown> {
  return db.$queryRaw`
    select conname::text as name, pg_get_constraintdef(oid) as is from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace order by 1`;
}

test("what was backed up is restored to the last byte, and the tables are as they were", async ({
  services,
  elsewhere,
  mover,
  aPlayer,
  file,
}) => {
  await aPlayer("no-clan");
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  await mover.carryOut(await mover.ask({ itemKey, to: mover.hunter }));
  const rows = await backUp(services, file, new Date());
  const before = await contents(services);
  expect(await restoreBackup(elsewhere, file, { mayRepeatLetters: true }, new Date())).toEqual({
    rows,
    refusal: null,
  });
  expect(await contents(elsewhere)).toEqual(before);
  expect(before.bungie_token).not.toBe("");
  expect(before.step).not.toBe("");
  expect(await foreignKeys(elsewhere)).toEqual(await foreignKeys(services));
});

test("a back-up shows the tables at one moment, and nobody but its owner may read it", async ({
  services,
  aPlayer,
  file,
}) => {
  const { player } = await aPlayer("no-clan");
  await backUp(services, file, new Date());
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const text = gunzipSync(readFileSync(file)).toString();
  expect(text).toContain(player.playerId);
  const tokens = await services.db.bungieToken.count();
  expect(text.split(String.raw`\"sealedAccess\":`).length - 1).toBe(tokens);
});

test("a back-up whose database goes away half-way leaves nothing of anybody behind", async ({
  services,
  aPlayer,
  file,
}) => {
  await aPlayer("no-clan");
  // Tables are read by name: this one is held when others are in the file already.
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const holding = services.db.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`lock table xur_stock in access exclusive mode`;
      await held;
    },
    { timeout: 60_000 },
  );
  const failed = expect(backUp(services, file, new Date())).rejects.toThrow(/terminat/);
  const cut = async () => {
    const rows = await services.db.$queryRaw<object[]>`
      select pg_terminate_backend(pid)::text from pg_stat_activity
      where application_name = 'ninefold back-up' and wait_event_type = 'Lock' and datname = current_database()`;
    return rows.length;
  };
  await expect.poll(cut).toBe(1);
  await failed;
  letGo();
  await holding;
  expect(readdirSync(dirname(file))).toEqual([]);
});

test("a back-up whose session is lost between two reads fails, and the process goes on", async ({
  services,
}) => {
  const parts = readBackup(services.env.DATABASE_URL);
  await parts.next();
  const sessions = () => services.db.$queryRaw<object[]>`
    select pg_terminate_backend(pid)::text from pg_stat_activity
    where application_name = 'ninefold back-up' and datname = current_database()`;
  await expect.poll(async () => (await sessions()).length).toBe(0);
  const rest = async () => {
    for await (const part of parts) expect(part).toBeTruthy();
  };
  await expect(rest()).rejects.toThrow(/terminat|not queryable/);
});

test("a move that was under way is ended, not done a second time", async ({
  services,
  elsewhere,
  mover,
  file,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  const planId = await mover.ask({ itemKey, to: mover.hunter });
  await backUp(services, file, new Date());
  await restoreBackup(elsewhere, file, SILENT, new Date());
  expect(await endLostPlans(elsewhere, new Date())).toContain(planId);
  const plan = await elsewhere.db.plan.findUniqueOrThrow({ where: { id: planId } });
  // Of which nothing had begun yet.
  expect(plan.state).toBe("refused");
});

test("a letter that may have left after the back-up is not sent again, unless somebody says so", async ({
  services,
  elsewhere,
  file,
}) => {
  const now = new Date("2027-02-06T12:00:00Z"); // a Saturday: he is here
  const visitStartsAt = latestVisit(now).startsAt;
  await services.db.edition.deleteMany({ where: { visitStartsAt } });
  await backUp(services, file, now);
  await restoreBackup(elsewhere, file, SILENT, now);
  const editions = await elsewhere.db.edition.findMany({ where: { visitStartsAt } });
  expect(editions.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
    "correction sent",
    "digest sent",
  ]);
  const again = await freshServices(services, "restored");
  await restoreBackup(again, file, { mayRepeatLetters: true }, now);
  expect(await again.db.edition.count({ where: { visitStartsAt } })).toBe(0);
  await again.db.$disconnect();
});

test("a letter that was on its way at the back-up is given up, unless somebody says so", async ({
  services,
  elsewhere,
  file,
}) => {
  const now = new Date("2027-02-13T12:00:00Z");
  const visitStartsAt = latestVisit(now).startsAt;
  const unsubscribeToken = randomUUID();
  const address = `${unsubscribeToken}@reader.example`;
  const { id: subscriptionId } = await services.db.subscription.create({
    data: { address, unsubscribeToken, state: "confirmed" },
  });
  const { id: editionId } = await services.db.edition.create({
    data: { visitStartsAt, wares: [], state: "open" },
  });
  const { id: batchId } = await services.db.deliveryBatch.create({
    data: { editionId, idempotencyKey: randomUUID(), state: "claimed", body: Buffer.from("x"), dueAt: now },
  });
  await services.db.delivery.create({ data: { editionId, subscriptionId, batchId, state: "claimed" } });
  await backUp(services, file, now);
  await services.db.edition.delete({ where: { id: editionId } });
  await services.db.subscription.delete({ where: { id: subscriptionId } });
  const states = async ({ db }: Services) => ({
    edition: (await db.edition.findUniqueOrThrow({ where: { id: editionId } })).state,
    batch: (await db.deliveryBatch.findUniqueOrThrow({ where: { id: batchId } })).state,
    delivery: (await db.delivery.findFirstOrThrow({ where: { batchId } })).state,
  });
  await restoreBackup(elsewhere, file, SILENT, now);
  expect(await states(elsewhere)).toEqual({ edition: "sent", batch: "given-up", delivery: "given-up" });
  const again = await freshServices(services, "restored");
  await restoreBackup(again, file, { mayRepeatLetters: true }, now);
  expect(await states(again)).toEqual({ edition: "open", batch: "claimed", delivery: "claimed" });
  await again.db.$disconnect();
});

test("a database that holds something is left alone", async ({ services, aPlayer, file }) => {
  await aPlayer("no-clan");
  await backUp(services, file, new Date());
  const before = await services.db.user.count();
  const { rows, refusal } = await restoreBackup(services, file, SILENT, new Date());
  expect({ rows, kind: refusal?.kind }).toEqual({ rows: 0, kind: "not-empty" });
  expect(await services.db.user.count()).toBe(before);
});

for (const [what, spoil] of [
  ["cut off", (whole: Buffer) => whole.subarray(0, whole.length - 40)],
  ["without its end", (whole: Buffer) => gzipSync(linesOf(whole).slice(0, -2).join("\n"))],
  ["without one of its rows", (whole: Buffer) => gzipSync(withoutARow(linesOf(whole)).join("\n"))],
  ["something else", () => gzipSync("hello\n")],
  ["not packed", () => Buffer.from("hello\n")],
] as const) {
  test(`of a file that is ${what} nothing is restored`, async ({ services, elsewhere, aPlayer, file }) => {
    await aPlayer("no-clan");
    await backUp(services, file, new Date());
    writeFileSync(file, spoil(readFileSync(file)));
    await expect(restoreBackup(elsewhere, file, SILENT, new Date())).rejects.toThrow(/^(It|A line|Its)/);
    expect(await elsewhere.db.user.count()).toBe(0);
  });
}

const linesOf = (packed: Buffer) => gunzipSync(packed).toString().split("\n");

function withoutARow(lines: readonly string[]): string[] {
  const at = lines.findIndex((line) => line.startsWith('{"row":'));
  return lines.toSpliced(at, 1);
}
