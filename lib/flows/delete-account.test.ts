import { gunzipSync } from "node:zlib";
import { findTokens } from "#lib/db/bungie-tokens.ts";
import { settleBatches } from "#lib/db/deliveries.ts";
import { findSession, toSessionKey } from "#lib/db/sessions.ts";
import { hashToken } from "#lib/flows/subscription-tokens.ts";
import { expect, type SignedInPlayer, test } from "../../e2e/support/flow-world.ts";
import { aBatch, clearAccounts, fillAccount, type WholeAccount } from "../../e2e/support/whole-account.ts";
import { deleteAccount } from "./delete-account.ts";
import { exportAccount } from "./export-account.ts";
import type { Services } from "./services.ts";

test.afterEach(({ services }) => clearAccounts(services));

test.beforeEach(async ({ services }) => {
  await services.db.edition.deleteMany();
  await services.db.subscription.deleteMany();
});

/** The text of everything in the database, bytes as hex and, where they are packed, unpacked too. */
async function dump({ db }: Services): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`;
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<Record<string, unknown>[]>(`select * from ${name}`);
    texts.push(...rows.flatMap((row) => Object.values(row)).map(toText));
  }
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["public.player", "graphile_worker._private_jobs"]),
  );
  return texts.join("\n");
}

function toText(value: unknown): string {
  if (!(value instanceof Uint8Array))
    return typeof value === "bigint" ? String(value) : (JSON.stringify(value) ?? "");
  const isPacked = value[0] === 0x1f && value[1] === 0x8b;
  return Buffer.from(value).toString("hex") + (isPacked ? gunzipSync(value).toString("utf8") : "");
}

/** Everything by which a player could be found again. */
async function tracesOf(
  { db }: Services,
  { player, inSandbox }: SignedInPlayer,
  { addresses, secrets, queuedPlanId, runningPlanId, mover }: WholeAccount,
): Promise<string[]> {
  const { playerId } = player;
  const sessions = await db.session.findMany({ where: { userId: playerId } });
  const { sealedAccess, sealedRefresh } = await db.bungieToken.findUniqueOrThrow({ where: { playerId } });
  const item = (await mover.items()).find(({ itemInstanceId }) => itemInstanceId !== null);
  return [
    playerId,
    player.bungieName,
    inSandbox.membershipId,
    inSandbox.bungieMembershipId,
    ...inSandbox.characters.map(({ characterId }) => characterId),
    item?.itemInstanceId ?? "",
    queuedPlanId,
    runningPlanId,
    ...Object.values(addresses),
    ...sessions.map(({ handle }) => handle),
    ...secrets.sessionTokens.map(toSessionKey),
    ...secrets.unsubscribeTokens,
    ...secrets.confirmTokens.map(hashToken),
    ...[sealedAccess, sealedRefresh].map((sealed) => Buffer.from(sealed).toString("hex")),
  ];
}

/** What a deletion of somebody else must leave as it is. */
async function stateOf(services: Services, { player }: SignedInPlayer, { secrets }: WholeAccount) {
  const { db, env } = services;
  const { madeAt: _, ...held } = (await exportAccount(services, player, new Date())) ?? { madeAt: null };
  const [cookie = ""] = secrets.sessionTokens;
  return {
    held,
    tokens: await findTokens(db, env.TOKEN_KEYS, player.playerId),
    isSignedIn: (await findSession(db, cookie, new Date())) !== null,
    jobs: await db.$queryRaw`
      select key, attempts from graphile_worker.jobs
      where key in (select 'plan:' || id from plan where "playerId" = ${player.playerId}) order by key`,
    letters: await db.delivery.findMany({
      where: { subscription: { playerId: player.playerId } },
      orderBy: { editionId: "asc" },
    }),
  };
}

test("a deleted player is found nowhere in the database, and their neighbour has lost nothing", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { db } = services;
  const [ada, bea] = [
    await aPlayer("no-clan", { name: "Leaving Ada" }),
    await aPlayer("no-clan", { name: "Staying Bea" }),
  ];
  const now = new Date();
  const [leaving, staying] = [
    await fillAccount({ services, sandbox }, ada, now),
    await fillAccount({ services, sandbox }, bea, now),
  ];
  const batch = (week: string, isTried: boolean) =>
    aBatch(services, { visitStartsAt: new Date(`2031-01-${week}T17:00:00Z`), isTried, now });
  await batch("03", false);
  const unknown = await batch("10", true);
  const answered = await batch("17", true);
  const letters = await db.delivery.findMany({ where: { batchId: answered } });
  const sent = letters.map(({ subscriptionId }) => ({
    ...{ subscriptionId, written: "not-linked", providerId: "mail", failure: null },
  }));
  const settle = async (batchId: string) => {
    const { idempotencyKey } = await db.deliveryBatch.findUniqueOrThrow({ where: { id: batchId } });
    await settleBatches(db, [{ batch: { batchId, idempotencyKey }, results: sent }], now);
  };
  await settle(answered);
  const traces = await tracesOf(services, ada, leaving);
  const before = await dump(services);
  for (const trace of traces) expect(before).toContain(trace);
  const neighbour = await stateOf(services, bea, staying);
  expect(neighbour.jobs).toHaveLength(2);
  expect(neighbour.letters).toHaveLength(3);

  expect(await deleteAccount(services, ada.player, "DELETE")).toEqual({ ok: true });

  expect(await stateOf(services, bea, staying)).toEqual(neighbour);
  // Until somebody knows whether the letters left, they are kept as they were sent: other bytes would be refused.
  const [left] = await db.deliveryBatch.findMany({ where: { NOT: { body: null } } });
  expect(left).toMatchObject({ id: unknown, state: "unknown" });
  expect(toText(left?.body)).toContain(leaving.addresses.confirmed);
  await settle(unknown);
  const after = await dump(services);
  for (const trace of traces) expect(after).not.toContain(trace);
  for (const token of [leaving.secrets.accessToken, leaving.secrets.refreshToken])
    expect(before + after).not.toContain(token);
});

for (const [typed, isRight] of [
  ["Ada Sundance#0042", true],
  ["  ada   sundance#0042 ", true],
  ["Ada Sundance", true],
  ["DELETE", true],
  ["delete", true],
  ["", false],
  ["   ", false],
  ["Ada", false],
  ["Ada Sundance#0043", false],
  ["#0042", false],
  ["Bea Moonrise#0001", false],
  ["DELETE Ada Sundance", false],
] as const) {
  test(`typing "${typed}" ${isRight ? "deletes" : "deletes nothing of"} Ada Sundance#0042`, async ({
    services,
  }) => {
    const { id: playerId } = await services.db.user.create({ data: { bungieName: "Ada Sundance#0042" } });
    const outcome = await deleteAccount(services, { playerId, bungieName: "Ada Sundance#0042" }, typed);
    expect(outcome).toEqual(isRight ? { ok: true } : { ok: false, problem: { kind: "wrong-confirmation" } });
    expect(await services.db.user.count({ where: { id: playerId } })).toBe(isRight ? 0 : 1);
  });
}

test("a player whose name is only a code cannot be deleted by typing nothing", async ({ services }) => {
  for (const bungieName of ["#0042", ""]) {
    const { id: playerId } = await services.db.user.create({ data: { bungieName } });
    expect(await deleteAccount(services, { playerId, bungieName }, "")).toMatchObject({ ok: false });
    await services.db.user.delete({ where: { id: playerId } });
  }
});

test("deleting twice, also at once, is fine", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("no-clan");
  const both = await Promise.all([1, 2].map(() => deleteAccount(services, player, "DELETE")));
  expect([...both, await deleteAccount(services, player, "DELETE")]).toEqual([
    { ok: true },
    { ok: true },
    { ok: true },
  ]);
});

test("a deletion that breaks half-way deletes nothing", async ({ services, sandbox, aPlayer }) => {
  const { db } = services;
  const someone = await aPlayer("no-clan");
  const account = await fillAccount({ services, sandbox }, someone, new Date());
  const before = await stateOf(services, someone, account);
  // The last statement of all meets a row that may not go.
  await db.$executeRaw`create table keeps_player ("playerId" text references player (id))`;
  try {
    await db.$executeRaw`insert into keeps_player values (${someone.player.playerId})`;
    await expect(deleteAccount(services, someone.player, "DELETE")).rejects.toThrow();
    expect(await stateOf(services, someone, account)).toEqual(before);
  } finally {
    await db.$executeRaw`drop table keeps_player`;
  }
});
