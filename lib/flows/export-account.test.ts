import { toSessionKey } from "#lib/db/sessions.ts";
import { hashToken } from "#lib/flows/subscription-tokens.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { aBatch, clearAccounts, fillAccount, type Secrets } from "../../e2e/support/whole-account.ts";
import { exportAccount } from "./export-account.ts";
import type { Services } from "./services.ts";

type Json = Record<string, unknown>;
/** The export as its reader gets it. */
interface Shown extends Json {
  readonly player: Json;
  readonly bungieLinks: Json[];
  readonly sessions: Json[];
  readonly bungieTokens: Json;
  readonly memberships: Json[];
  readonly lastProfile: Json;
  readonly lastClan: Json;
  readonly moves: (Json & { readonly steps: Json[] })[];
  readonly letters: (Json & { readonly deliveries: Json[] })[];
  readonly letterFacts: Json[];
  readonly itemMarks: Json[];
  readonly searches: Json[];
  readonly viewSettings: Json;
  readonly moveSettings: Json;
  readonly loadouts: Json[];
  readonly readsVendors: Json;
}

/** Where a row of each table that is about players stands in the export. */
const SHOWN: Record<string, (shown: Shown) => Json | undefined> = {
  player: ({ player }) => player,
  account: ({ bungieLinks }) => bungieLinks[0],
  session: ({ sessions }) => sessions[0],
  bungie_token: ({ bungieTokens }) => bungieTokens,
  membership: ({ memberships }) => memberships[0],
  profile_snapshot: ({ lastProfile }) => lastProfile,
  clan_copy: ({ lastClan }) => lastClan,
  plan: ({ moves }) => moves.find(({ state }) => state === "running"),
  step: ({ moves }) => moves.find(({ state }) => state === "running")?.steps[0],
  subscription: ({ letters }) => letters.find(({ state }) => state === "confirmed"),
  delivery: ({ letters }) => letters.find(({ state }) => state === "confirmed")?.deliveries[0],
  letter_facts: ({ letterFacts }) => letterFacts[0],
  item_mark: ({ itemMarks }) => itemMarks[0],
  search: ({ searches }) => searches[0],
  view_settings: ({ viewSettings }) => viewSettings,
  move_settings: ({ moveSettings }) => moveSettings,
  loadout: ({ loadouts }) => loadouts[0],
  vendor_reader: ({ readsVendors }) => readsVendors,
};

const NAMES_ITS_OWNER = "says whose it is; the whole export is one player's";

/** Everything else that is stored, with why it is not handed out. */
const LEFT_OUT: Record<string, string> = {
  "account.userId": NAMES_ITS_OWNER,
  "session.sessionToken": "secret: what a cookie is known by",
  "session.userId": NAMES_ITS_OWNER,
  "bungie_token.playerId": NAMES_ITS_OWNER,
  "bungie_token.keyId": "ours: which key seals the tokens",
  "bungie_token.sealedAccess": "secret: a token",
  "bungie_token.sealedRefresh": "secret: a token",
  "membership.playerId": NAMES_ITS_OWNER,
  "profile_snapshot.playerId": NAMES_ITS_OWNER,
  "profile_snapshot.body": "shown unpacked, as `answer`",
  "clan_copy.playerId": NAMES_ITS_OWNER,
  "clan_copy.body": "shown unpacked, as `clan`",
  "plan.playerId": NAMES_ITS_OWNER,
  "step.planId": "shown inside of its move",
  "subscription.playerId": NAMES_ITS_OWNER,
  "item_mark.playerId": NAMES_ITS_OWNER,
  "search.playerId": NAMES_ITS_OWNER,
  "view_settings.playerId": NAMES_ITS_OWNER,
  "move_settings.playerId": NAMES_ITS_OWNER,
  "loadout.playerId": NAMES_ITS_OWNER,
  "vendor_reader.playerId": NAMES_ITS_OWNER,
  "letter_facts.playerId": NAMES_ITS_OWNER,
  "letter_facts.editionId": "shown as the visit it was about",
  "subscription.confirmTokenHash": "secret: what a confirmation link is known by",
  "subscription.unsubscribeToken": "secret: whoever has it can end the letter",
  "delivery.editionId": "shown as the visit it was about",
  "delivery.subscriptionId": "shown inside of its letter",
  "delivery.batchId": "ours: which hundred letters left together",
  definition: "not about players: the game's",
  definition_version: "not about players: the game's",
  definition_progress: "not about players: the game's",
  edition: "not about players: what Xûr sold in a week",
  delivery_batch: "a hundred readers' letters, until they are sent; what it holds of one is under `letters`",
  xur_visit: "not about players: when Xûr came",
  xur_stock: "not about players: what he sold",
  xur_watch: "not about players: what was last learned of him",
  suppression: "hashes of addresses that bounced or complained: whose they are is not known",
  mail_event: "not about players: numbers of webhooks that were taken in",
  used_state: "not about players: hashes of random values, for an hour",
  _prisma_migrations: "not about players: the shape of the tables",
};

/** How to find the row of a player that `SHOWN` shows. */
const ROW: Record<string, string> = {
  player: `t.id = $1`,
  account: `t."userId" = $1`,
  session: `t."userId" = $1 order by t."createdAt" desc, t.handle`,
  plan: `t."playerId" = $1 and t.state = 'running'`,
  step: `exists (select 1 from plan p where p.id = t."planId" and p."playerId" = $1 and p.state = 'running')
    order by t.position`,
  subscription: `t."playerId" = $1 and t.state = 'confirmed'`,
  delivery: `exists (select 1 from subscription s where s.id = t."subscriptionId" and s."playerId" = $1)`,
};

async function columnsByTable({ db }: Services): Promise<Map<string, string[]>> {
  const columns = await db.$queryRaw<{ table_name: string; column_name: string }[]>`
    select table_name::text, column_name::text from information_schema.columns
    where table_schema = 'public' order by table_name, ordinal_position`;
  const byTable = new Map<string, string[]>();
  for (const { table_name, column_name } of columns) {
    byTable.set(table_name, [...(byTable.get(table_name) ?? []), column_name]);
  }
  return byTable;
}

async function rowOf({ db }: Services, table: string, playerId: string): Promise<Json> {
  const where = ROW[table] ?? `t."playerId" = $1`;
  const rows = await db.$queryRawUnsafe<{ row: Json }[]>(
    `select to_jsonb(t) as row from "${table}" t where ${where} limit 1`,
    playerId,
  );
  expect(rows, `the test fills a row of ${table}`).toHaveLength(1);
  return rows[0]?.row ?? {};
}

/** Instants are stored without a zone, in UTC. */
function asShown(stored: unknown): unknown {
  const isInstant = typeof stored === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+$/.test(stored);
  return isInstant ? new Date(`${stored}Z`).toISOString() : stored;
}

async function shownTo(services: Services, player: { playerId: string }): Promise<[Shown, string]> {
  const text = JSON.stringify(await exportAccount(services, player, new Date()));
  return [JSON.parse(text) as Shown, text];
}

test.afterEach(({ services }) => clearAccounts(services));

test.beforeEach(async ({ services }) => {
  await services.db.edition.deleteMany();
  await services.db.subscription.deleteMany();
});

test("an export holds every stored column of a player, or says in this test why not", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const someone = await aPlayer("no-clan");
  const now = new Date();
  await fillAccount({ services, sandbox }, someone, now);
  await aBatch(services, { visitStartsAt: new Date("2031-01-03T17:00:00Z"), isTried: true, now });
  await services.db.delivery.updateMany({
    data: { providerId: "mail-1", sentAt: now, failure: "none", written: "personal" },
  });
  const { playerId } = someone.player;
  const [shown] = await shownTo(services, someone.player);
  const tables = await columnsByTable(services);
  const known = [...tables].flatMap(([table, columns]) => [
    table,
    ...columns.map((one) => `${table}.${one}`),
  ]);
  expect(Object.keys(LEFT_OUT).filter((name) => !known.includes(name))).toEqual([]);
  for (const [table, columns] of tables) {
    if (table in LEFT_OUT) continue;
    const stored = await rowOf(services, table, playerId);
    const handedOut = SHOWN[table]?.(shown);
    expect(handedOut, `${table} is in the export`).toBeTruthy();
    for (const column of columns.filter((one) => !(`${table}.${one}` in LEFT_OUT))) {
      expect(stored[column], `the test fills ${table}.${column}`).not.toBeNull();
      expect(handedOut, `${table}.${column} is in the export`).toHaveProperty(column);
      expect(handedOut?.[column], `${table}.${column}`).toEqual(asShown(stored[column]));
    }
  }
});

test("an export holds the last copy of the account, unpacked, and what Bungie answered to each step", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const someone = await aPlayer("no-clan");
  const { mover } = await fillAccount({ services, sandbox }, someone, new Date());
  const [shown] = await shownTo(services, someone.player);
  const { characters, items } = shown.lastProfile.answer as { characters: Json[]; items: Json[] };
  expect(characters.map(({ characterId }) => characterId).sort()).toEqual(
    someone.inSandbox.characters.map(({ characterId }) => characterId).sort(),
  );
  expect(items.length).toBeGreaterThanOrEqual(
    (await mover.items()).filter((one) => one.itemInstanceId).length,
  );
  expect(shown.moves.flatMap(({ steps }) => steps).map(({ bungieCode }) => bungieCode)).toContain(1);
});

test("an export lets its reader in nowhere: no token, no session, no link of a letter", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const someone = await aPlayer("no-clan");
  const { secrets } = await fillAccount({ services, sandbox }, someone, new Date());
  const [shown, text] = await shownTo(services, someone.player);
  for (const secret of await everySecret(services, someone.player.playerId, secrets)) {
    expect(text).not.toContain(secret);
  }
  expect(Object.keys(shown.bungieTokens)).toContain("refreshExpiresAt");
});

async function everySecret({ db }: Services, playerId: string, secrets: Secrets): Promise<string[]> {
  const { sealedAccess, sealedRefresh } = await db.bungieToken.findUniqueOrThrow({ where: { playerId } });
  return [
    secrets.accessToken,
    secrets.refreshToken,
    ...[sealedAccess, sealedRefresh].flatMap((sealed) =>
      (["hex", "base64", "base64url"] as const).map((form) => Buffer.from(sealed).toString(form)),
    ),
    ...secrets.sessionTokens.flatMap((token) => [token, toSessionKey(token)]),
    ...secrets.unsubscribeTokens,
    ...secrets.confirmTokens.flatMap((token) => [token, hashToken(token)]),
  ];
}

test("an export holds nothing of another player", async ({ services, sandbox, aPlayer }) => {
  const [ada, bea] = [
    await aPlayer("no-clan", { name: "Exporting Ada" }),
    await aPlayer("no-clan", { name: "Neighbour Bea" }),
  ];
  const now = new Date();
  await fillAccount({ services, sandbox }, ada, now);
  const other = await fillAccount({ services, sandbox }, bea, now);
  await aBatch(services, { visitStartsAt: new Date("2031-01-10T17:00:00Z"), isTried: true, now });
  const [, text] = await shownTo(services, ada.player);
  const sessions = await services.db.session.findMany({ where: { userId: bea.player.playerId } });
  const theirs = [
    bea.player.playerId,
    "Neighbour Bea",
    bea.inSandbox.membershipId,
    bea.inSandbox.bungieMembershipId,
    ...bea.inSandbox.characters.map(({ characterId }) => characterId),
    ...sessions.map(({ handle }) => handle),
    ...Object.values(other.addresses),
    other.queuedPlanId,
    other.runningPlanId,
  ];
  for (const fact of theirs) expect(text).not.toContain(fact);
  expect(text).toContain("Exporting Ada");
});

test("nobody gets an export of a player who is gone", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("no-clan");
  await services.db.user.delete({ where: { id: player.playerId } });
  expect(await exportAccount(services, player, new Date())).toBeNull();
});
