import { loadMemberships } from "#lib/bungie/memberships.ts";
import { findTokens } from "#lib/db/bungie-tokens.ts";
import { handOverPlan } from "#lib/db/plans-progress.ts";
import { findPlayer, notePlayerSeen, rememberCharacter, rememberMembership } from "#lib/db/players.ts";
import { noteSessionSeen } from "#lib/db/sessions.ts";
import type { SignedInPlayer } from "../../e2e/support/flow-world.ts";
import { expect, test } from "../../e2e/support/move-world.ts";
import type { SandboxControls } from "../../e2e/support/sandbox-controls.ts";
import { WorkerProcess } from "../../e2e/support/worker-process.ts";
import { askMove } from "./ask-move.ts";
import { accessTokenFor } from "./bungie-token.ts";
import { carryOutPlan } from "./carry-out-plan.ts";
import { deleteAccount } from "./delete-account.ts";
import { loadAccountOverview } from "./load-account-overview.ts";
import { loadInventory } from "./load-inventory.ts";
import { reloadMemberships } from "./reload-memberships.ts";
import type { Services } from "./services.ts";
import { recordSignIn } from "./sign-in.ts";

const MINUTE_MS = 60_000;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS);
/** A player's tables, and the column that says whose a row is. */
const OWNED = {
  player: "id",
  account: "userId",
  session: "userId",
  bungie_token: "playerId",
  membership: "playerId",
  profile_snapshot: "playerId",
  plan: "playerId",
  subscription: "playerId",
} as const;

async function rowsOf({ db }: Services, playerId: string): Promise<string[]> {
  const found: string[] = [];
  for (const [table, owner] of Object.entries(OWNED)) {
    const rows = await db.$queryRawUnsafe<unknown[]>(
      `select 1 from "${table}" where "${owner}" = $1`,
      playerId,
    );
    found.push(...rows.map(() => table));
  }
  return found;
}

/** Long enough for a deletion to come in between; the deletion waits for none of it. */
const SLOW = { kind: "slow", delayMs: 4_000, times: 1 } as const;
const POLLING = { timeout: 20_000, intervals: [20] };

type Ended<T> = { readonly value: T } | { readonly error: unknown };

/** Begins something that asks Bungie, deletes the player while Bungie is slow, and answers what became of it. */
async function deleteDuring<T>(
  { services, sandbox }: { services: Services; sandbox: SandboxControls },
  { player, inSandbox }: Pick<SignedInPlayer, "player" | "inSandbox">,
  route: string,
  work: () => Promise<T>,
): Promise<Ended<T>> {
  const isForPlayer = route === "Token" ? {} : { playerId: inSandbox.playerId };
  await sandbox.addFault({ route, ...SLOW, ...isForPlayer });
  const { next } = await sandbox.requests();
  const ended = work().then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  const isTheirs = (one: { route: string; playerId: string | null }) =>
    one.route === route && (route === "Token" || one.playerId === inSandbox.playerId);
  const isAsked = async () => (await sandbox.requests(next)).requests.some(isTheirs);
  await expect.poll(isAsked, POLLING).toBe(true);
  expect(await deleteAccount(services, player, "DELETE")).toEqual({ ok: true });
  return ended;
}

test("a deletion waits for a refresh under way, and the new tokens go with it", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const someone = await aPlayer("no-clan");
  const { playerId } = someone.player;
  const ended = await deleteDuring({ services, sandbox }, someone, "Token", () =>
    accessTokenFor(services, playerId, inMinutes(57)),
  );
  expect(ended).toMatchObject({ value: { ok: true } });
  expect(await rowsOf(services, playerId)).toEqual([]);
  expect(await accessTokenFor(services, playerId, inMinutes(57))).toMatchObject({
    problem: { kind: "signed-out" },
  });
});

test("a page that is being read while its player is deleted is shown, and leaves nothing behind", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const someone = await aPlayer("no-clan");
  const ended = await deleteDuring({ services, sandbox }, someone, "GetProfile", () =>
    loadInventory(services, someone.player, new Date()),
  );
  expect(ended).toMatchObject({ value: { ok: true } });
  expect(await rowsOf(services, someone.player.playerId)).toEqual([]);
});

test("a move asked for while its player is deleted is not stored, and nobody is to make it", async ({
  services,
  sandbox,
  mover,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  const wanted = { itemKey, to: mover.hunter, equip: false };
  const ended = await deleteDuring({ services, sandbox }, mover, "GetProfile", () =>
    askMove(services, mover.player, wanted, new Date()),
  );
  expect(ended).toMatchObject({ value: { problem: { kind: "signed-out" } } });
  expect(await rowsOf(services, mover.player.playerId)).toEqual([]);
});

test("memberships asked for while their player is deleted are not kept", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const someone = await aPlayer("no-clan");
  const ended = await deleteDuring({ services, sandbox }, someone, "GetLinkedProfiles", () =>
    reloadMemberships(services, someone.player, new Date()),
  );
  expect(ended).toMatchObject({ value: { problem: { kind: "signed-out" } } });
  expect(await rowsOf(services, someone.player.playerId)).toEqual([]);
});

/** What a callback hands over, of a player who has tokens. */
async function aSignIn(services: Services, playerId: string) {
  const tokens = await findTokens(services.db, services.env.TOKEN_KEYS, playerId);
  if (!tokens) throw new Error("tokens were expected");
  return { tokens, linked: await loadMemberships(services.bungie, tokens.accessToken) };
}

test("a sign-in of the moment in which its player is deleted fails whole, and the next one begins a fresh account", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const someone = await aPlayer("no-clan");
  const { playerId } = someone.player;
  await services.db.user.update({ where: { id: playerId }, data: { selectedCharacterId: "1" } });
  await loadInventory(services, someone.player, new Date());
  const signIn = await aSignIn(services, playerId);
  const ended = await deleteDuring({ services, sandbox }, someone, "GetLinkedProfiles", () =>
    recordSignIn(services, playerId, signIn),
  );
  expect(ended).toHaveProperty("error");
  expect(await rowsOf(services, playerId)).toEqual([]);

  const row = await services.db.user.create({ data: {} });
  await recordSignIn(services, row.id, signIn);
  const player = await findPlayer(services.db, row.id);
  if (!player) throw new Error("a player was expected");
  expect(player).toMatchObject({ membership: someone.player.membership, selectedCharacterId: null });
  const overview = await loadAccountOverview(services, player, new Date());
  expect(overview).toMatchObject({ lastReadAt: null, lastSeenAt: null, activePlans: 0 });
});

test("what a request notes about a player who is gone is nothing, and breaks nothing", async ({
  services,
  aPlayer,
}) => {
  const { db } = services;
  const { playerId } = (await aPlayer("no-clan")).player;
  await deleteAccount(services, { playerId, bungieName: "" }, "DELETE");
  await notePlayerSeen(db, { id: playerId, lastSeenAt: null }, new Date());
  await noteSessionSeen(db, { handle: "gone", lastSeenAt: null }, new Date());
  await rememberMembership(db, playerId, "1");
  await rememberCharacter(db, playerId, "1");
  expect(await rowsOf(services, playerId)).toEqual([]);
});

test("a move under way when its player is deleted makes no further call and does not break", async ({
  services,
  sandbox,
  mover,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  const planId = await mover.ask({ itemKey, to: mover.warlock });
  expect((await mover.plan(planId)).steps).toHaveLength(2);
  const ended = await deleteDuring({ services, sandbox }, mover, "TransferItem", () =>
    carryOutPlan(services, planId, { clock: () => new Date() }),
  );
  expect(ended).toEqual({ value: undefined });
  expect(await mover.writes()).toHaveLength(1);
  expect((await mover.whereIs(itemKey)).place).toEqual({ kind: "vault" });
  await carryOutPlan(services, planId, { clock: () => new Date() });
  expect(await mover.writes()).toHaveLength(1);
});

test("the worker that holds a deleted player's move lets go of it, and its lane goes on for others", async ({
  services,
  sandbox,
  mover,
}) => {
  // Earlier tests leave moves that nobody carried out; this worker would do them all first.
  await services.db.$executeRaw`delete from graphile_worker._private_jobs`;
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  const worker = await WorkerProcess.start(services.env);
  try {
    await deleteDuring({ services, sandbox }, mover, "TransferItem", () =>
      mover.ask({ itemKey, to: mover.warlock }),
    );
    const held = () => services.db.$queryRaw<unknown[]>`
      select 1 from graphile_worker.jobs where task_identifier = 'plan'
      union all select 1 from graphile_worker._private_job_queues where locked_at is not null`;
    await expect.poll(held, POLLING).toEqual([]);
    expect(await mover.writes()).toHaveLength(1);
    expect(worker.output).not.toMatch(/fail|error/i);
  } finally {
    await worker.end();
  }
});

test("moves that wait for the worker leave the queue with their player", async ({ services, mover }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  const planId = await mover.ask({ itemKey, to: mover.hunter });
  const jobs = () => services.db.$queryRaw`
    select 1 from graphile_worker.jobs where key = ${`plan:${planId}`}`;
  expect(await jobs()).toHaveLength(1);
  await deleteAccount(services, mover.player, "DELETE");
  expect(await jobs()).toEqual([]);
});

test("a worker that stops just after the deletion puts no job back", async ({ services, mover }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  const plan = await mover.plan(await mover.ask({ itemKey, to: mover.hunter }));
  await deleteAccount(services, mover.player, "DELETE");
  await handOverPlan(services.db, plan);
  const jobs = await services.db.$queryRaw`
    select 1 from graphile_worker.jobs where key = ${`plan:${plan.planId}`}`;
  expect(jobs).toEqual([]);
});

test("a worker that stops during the deletion puts no job back either", async ({ services, mover }) => {
  const { db } = services;
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  const plan = await mover.plan(await mover.ask({ itemKey, to: mover.hunter }));
  await db.$executeRaw`select graphile_worker.remove_job(${`plan:${plan.planId}`})`;
  const isWaiting = () => db.$queryRaw<unknown[]>`
    select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query like '%add_job%'`;
  let handingOver: Promise<unknown> = Promise.resolve();
  await db.$transaction(async (transaction) => {
    await transaction.plan.delete({ where: { id: plan.planId } });
    handingOver = handOverPlan(db, plan);
    await expect.poll(isWaiting, POLLING).toHaveLength(1);
  });
  await handingOver;
  const jobs = await db.$queryRaw`
    select 1 from graphile_worker.jobs where key = ${`plan:${plan.planId}`}`;
  expect(jobs).toEqual([]);
});
