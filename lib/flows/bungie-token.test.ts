import { findTokens } from "#lib/db/bungie-tokens.ts";
import { expect, type SignedInPlayer, test } from "../../e2e/support/flow-world.ts";
import type { Fault, SandboxControls } from "../../e2e/support/sandbox-controls.ts";
import { accessTokenAfterRefusal, accessTokenFor } from "./bungie-token.ts";
import { openServices, type Services } from "./services.ts";

const MINUTE_MS = 60_000;
/** An access token lives an hour: in 57 minutes it is due, in 61 it is over. */
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS);
const DUE = 57;
const OVER = 61;

/** Runs `work` and counts the calls of the token endpoint it led to. */
async function countTokenCalls<T>(sandbox: SandboxControls, work: () => Promise<T>) {
  const { next } = await sandbox.requests();
  const result = await work();
  const { requests } = await sandbox.requests(next);
  return { result, calls: requests.filter(({ route }) => route === "Token").length };
}

/** The same database through another pool, as a second process has it. */
function anotherProcess({ env }: Services): Services {
  const address = new URL(env.DATABASE_URL);
  address.searchParams.set("application_name", "another-process");
  return openServices({ ...env, DATABASE_URL: address.href });
}

async function sessionOf({ services }: { services: Services }, { player }: SignedInPlayer) {
  const sessionToken = `session-of-${player.playerId}`;
  await services.db.session.create({
    data: { sessionToken, userId: player.playerId, expires: inMinutes(600) },
  });
  return () => services.db.session.count({ where: { sessionToken } });
}

test("a token that is good for a while is handed out without asking Bungie", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player } = await aPlayer("one-character");
  const { result, calls } = await countTokenCalls(sandbox, () =>
    accessTokenFor(services, player.playerId, inMinutes(50)),
  );
  expect(result.ok).toBe(true);
  expect(calls).toBe(0);
});

test("a hundred callers in two processes at the moment of expiry make one refresh call and all get its token", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player } = await aPlayer("one-character");
  const other = anotherProcess(services);
  await sandbox.addFault({ route: "Token", kind: "delay", delayMs: 500, times: 1 });
  const { result, calls } = await countTokenCalls(sandbox, () =>
    Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        accessTokenFor(n % 2 ? services : other, player.playerId, inMinutes(OVER)),
      ),
    ),
  );
  await other.db.$disconnect();
  expect(calls).toBe(1);
  expect(
    new Set(result.map((outcome) => (outcome.ok ? outcome.accessToken : outcome.problem.kind))).size,
  ).toBe(1);
  expect(result.every(({ ok }) => ok)).toBe(true);
});

const OUTAGES: readonly (Omit<Fault, "route"> & { readonly name: string })[] = [
  { name: "503", kind: "status", status: 503 },
  { name: "a gateway's 502", kind: "status", status: 502 },
  { name: "an HTML page", kind: "html" },
  { name: "a broken connection", kind: "reset" },
  { name: "SystemDisabled", kind: "code", code: 5 },
  { name: "being throttled", kind: "code", code: 36 },
];

for (const { name, ...fault } of OUTAGES) {
  test(`a refresh answered by ${name} keeps the tokens and the session`, async ({
    services,
    sandbox,
    aPlayer,
  }) => {
    const someone = await aPlayer("one-character");
    const { playerId } = someone.player;
    const countSessions = await sessionOf({ services }, someone);
    await sandbox.addFault({ route: "Token", ...fault, times: 2 });

    expect((await accessTokenFor(services, playerId, inMinutes(DUE))).ok, "the old token still serves").toBe(
      true,
    );
    const over = await accessTokenFor(services, playerId, inMinutes(OVER));
    expect(over.ok ? "a token" : over.problem.kind).toMatch(/^(maintenance|busy)$/);
    expect(await countSessions()).toBe(1);

    await sandbox.clearFaults();
    expect((await accessTokenFor(services, playerId, inMinutes(OVER + 1))).ok, "after the outage").toBe(true);
  });
}

test("a refresh token that is not valid yet is not asked for in a loop, and is kept", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { playerId } = (await aPlayer("one-character")).player;
  await sandbox.addFault({ route: "Token", kind: "code", code: 2110, times: 1 });
  const { result, calls } = await countTokenCalls(sandbox, async () => {
    const kinds: string[] = [];
    for (let visit = 0; visit < 20; visit++) {
      const outcome = await accessTokenFor(services, playerId, inMinutes(OVER + visit / 25));
      kinds.push(outcome.ok ? "a token" : outcome.problem.kind);
    }
    return kinds;
  });
  expect(new Set(result)).toEqual(new Set(["busy"]));
  expect(calls, "20 page views within a minute").toBe(1);
  expect((await accessTokenFor(services, playerId, inMinutes(OVER + 2))).ok, "a minute later").toBe(true);
});

for (const { name, ...fault } of OUTAGES) {
  test(`a hundred callers in two processes while a refresh is answered by ${name} ask once`, async ({
    services,
    sandbox,
    aPlayer,
  }) => {
    const { playerId } = (await aPlayer("one-character")).player;
    const other = anotherProcess(services);
    await sandbox.addFault({ route: "Token", ...fault });
    const { result, calls } = await countTokenCalls(sandbox, async () => {
      const now = inMinutes(OVER);
      const all = (n: number) =>
        Promise.all(
          Array.from({ length: n }, (_, one) => accessTokenFor(one % 2 ? services : other, playerId, now)),
        );
      return [...(await all(50)), ...(await all(50))];
    });
    await other.db.$disconnect();
    expect(calls).toBe(1);
    const kinds = new Set(result.map((outcome) => (outcome.ok ? "a token" : outcome.problem.kind)));
    expect([...kinds], "the same words for all").toEqual([fault.code === 36 ? "busy" : "maintenance"]);
  });
}

for (const code of [22, 99, 2111, 2115]) {
  test(`code ${code} at a refresh proves nothing: tokens and session stay, and nobody asks again for a minute`, async ({
    services,
    sandbox,
    aPlayer,
  }) => {
    const someone = await aPlayer("one-character");
    const { playerId } = someone.player;
    const countSessions = await sessionOf({ services }, someone);
    await sandbox.addFault({ route: "Token", kind: "code", code, times: 1 });
    const { result, calls } = await countTokenCalls(sandbox, async () => [
      await accessTokenFor(services, playerId, inMinutes(OVER)),
      await accessTokenFor(services, playerId, inMinutes(OVER + 0.5)),
    ]);
    expect(result.map((outcome) => (outcome.ok ? "a token" : outcome.problem.kind))).toEqual([
      "busy",
      "busy",
    ]);
    expect(calls).toBe(1);
    expect(await countSessions()).toBe(1);
    expect((await accessTokenFor(services, playerId, inMinutes(OVER + 2))).ok).toBe(true);
  });
}

test("our own configuration refused is told once, keeps the tokens, and is not asked about at every page", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const someone = await aPlayer("one-character");
  const { playerId } = someone.player;
  const countSessions = await sessionOf({ services }, someone);
  await sandbox.addFault({ route: "Token", kind: "code", code: 2101 });
  const { calls } = await countTokenCalls(sandbox, async () => {
    await expect(accessTokenFor(services, playerId, inMinutes(OVER))).rejects.toMatchObject({
      reason: "configuration",
      code: 2101,
    });
    for (let visit = 1; visit < 10; visit++)
      expect(await accessTokenFor(services, playerId, inMinutes(OVER + visit / 12))).toMatchObject({
        ok: false,
        problem: { kind: "busy" },
      });
  });
  expect(calls).toBe(1);
  expect(await countSessions()).toBe(1);
});

test("a slow token endpoint keeps nobody else from the database", async ({ services, sandbox, aPlayer }) => {
  const players = await Promise.all(Array.from({ length: 12 }, () => aPlayer("one-character")));
  await sandbox.addFault({ route: "Token", kind: "delay", delayMs: 2_000 });
  const order: string[] = [];
  const refreshes = players.map(async ({ player }) => {
    expect((await accessTokenFor(services, player.playerId, inMinutes(OVER))).ok).toBe(true);
    order.push("a refresh");
  });
  const refreshing = () =>
    services.db.$queryRaw<unknown[]>`
      select 1 from pg_locks where locktype = 'tuple' or mode = 'RowShareLock'`;
  await expect.poll(refreshing, { intervals: [20] }).not.toEqual([]);
  await Promise.all(Array.from({ length: 20 }, () => services.db.user.count()));
  order.push("the others");
  await Promise.all(refreshes);
  expect(order[0]).toBe("the others");
});

test("an authorization that was revoked signs the player out everywhere and is not asked about again", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const someone = await aPlayer("one-character");
  const { playerId } = someone.player;
  const countSessions = await sessionOf({ services }, someone);
  await sandbox.setPlayer(someone.inSandbox.playerId, { revoked: true });

  const first = await accessTokenFor(services, playerId, inMinutes(OVER));
  expect(first).toEqual({ ok: false, problem: { kind: "signed-out" } });
  expect(await countSessions()).toBe(0);
  const { result, calls } = await countTokenCalls(sandbox, () =>
    accessTokenFor(services, playerId, inMinutes(OVER)),
  );
  expect(result).toEqual(first);
  expect(calls).toBe(0);
});

for (const code of [2106, 2117, 2118, 2119, 2120, 2121, 2122, 2123, 2124]) {
  test(`code ${code} at a refresh ends the sign-in`, async ({ services, sandbox, aPlayer }) => {
    const { player } = await aPlayer("one-character");
    await sandbox.addFault({ route: "Token", kind: "code", code, times: 1 });
    const outcome = await accessTokenFor(services, player.playerId, inMinutes(DUE));
    expect(outcome).toEqual({ ok: false, problem: { kind: "signed-out" } });
    expect(await services.db.bungieToken.count({ where: { playerId: player.playerId } })).toBe(0);
  });
}

test("a refresh whose answer was lost costs at most one new sign-in, never a loop", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player } = await aPlayer("one-character");
  await sandbox.addFault({ route: "Token", kind: "lost-answer", times: 1 });
  const { result, calls } = await countTokenCalls(sandbox, async () => {
    const kinds: string[] = [];
    for (let visit = 0; visit < 4; visit++) {
      const outcome = await accessTokenFor(services, player.playerId, inMinutes(OVER + visit));
      kinds.push(outcome.ok ? "token" : outcome.problem.kind);
    }
    return kinds;
  });
  expect(result).toEqual(["maintenance", "signed-out", "signed-out", "signed-out"]);
  expect(calls).toBe(2);
});

test("two players' tokens that were swapped in the database open for neither", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const [ada, bea] = [(await aPlayer("one-character")).player, (await aPlayer("one-character")).player];
  const rows = await services.db.bungieToken.findMany({
    where: { playerId: { in: [ada.playerId, bea.playerId] } },
  });
  for (const { playerId, updatedAt: _, ...sealed } of rows) {
    const other = playerId === ada.playerId ? bea.playerId : ada.playerId;
    await services.db.bungieToken.update({ where: { playerId: other }, data: sealed });
  }
  const { result, calls } = await countTokenCalls(sandbox, () =>
    Promise.all([ada, bea].map(({ playerId }) => accessTokenFor(services, playerId, inMinutes(0)))),
  );
  expect(result.map(({ ok }) => ok)).toEqual([false, false]);
  expect(calls).toBe(0);
});

test("a dump of the whole database holds no token, in any way of writing it", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("one-character");
  const outcome = await accessTokenFor(services, player.playerId, inMinutes(OVER));
  const held = await findTokens(services.db, services.env.TOKEN_KEYS, player.playerId);
  if (!outcome.ok || !held) throw new Error("a token was expected");
  const tables = await services.db.$queryRaw<{ name: string }[]>`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`;
  const dumps = await Promise.all(
    tables.map(({ name }) =>
      services.db.$queryRawUnsafe<{ text: string | null }[]>(
        `select string_agg(t::text, ' ') as text from ${name} t`,
      ),
    ),
  );
  const dump = dumps.map(([one]) => one?.text ?? "").join(" ");
  const old = await sandbox.tokensFor(inSandbox.playerId);
  expect(dump).toContain(player.playerId);
  // Base64 depends on where it begins; a piece from the middle of a piece would do, so three are tried.
  for (const token of [outcome.accessToken, held.refreshToken, String(old.access_token)])
    for (const encoding of ["utf8", "hex", "base64"] as const)
      for (const from of [0, 1, 2]) {
        const piece = Buffer.from(token.slice(from, from + 24))
          .toString(encoding)
          .slice(0, 20);
        expect(dump.includes(piece), `${encoding} from ${from}`).toBe(false);
      }
});

test("a new sealing key signs nobody out, and is used from the next refresh on", async ({
  services,
  aPlayer,
}) => {
  const { playerId } = (await aPlayer("one-character")).player;
  const rotated = {
    ...services,
    env: {
      ...services.env,
      TOKEN_KEYS: [{ keyId: "next", key: Buffer.alloc(32, 9) }, ...services.env.TOKEN_KEYS],
    },
  };
  expect((await accessTokenFor(rotated, playerId, inMinutes(0))).ok).toBe(true);
  expect((await accessTokenFor(rotated, playerId, inMinutes(DUE))).ok).toBe(true);
  expect(await services.db.bungieToken.findUnique({ where: { playerId } })).toMatchObject({ keyId: "next" });
});

test("everybody who was refused the same token shares one refresh", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { playerId } = (await aPlayer("one-character")).player;
  const refused = await accessTokenFor(services, playerId, inMinutes(0));
  if (!refused.ok) throw new Error("a token was expected");
  const renew = () => accessTokenAfterRefusal(services, playerId, refused.accessToken, inMinutes(0));
  const { result, calls } = await countTokenCalls(sandbox, async () => [
    ...(await Promise.all(Array.from({ length: 10 }, renew))),
    await renew(),
  ]);
  expect(calls).toBe(1);
  for (const outcome of result) {
    expect(outcome.ok && outcome.accessToken !== refused.accessToken).toBe(true);
  }
});

test("a token that is refused although it was just issued is not replaced again within a minute, in any process", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const someone = await aPlayer("one-character");
  const { playerId } = someone.player;
  const countSessions = await sessionOf({ services }, someone);
  const other = anotherProcess(services);
  const refusedAgain = async (at: Services, minutes: number) => {
    const token = await accessTokenFor(at, playerId, inMinutes(minutes));
    if (!token.ok) throw new Error("a token was expected");
    const next = await accessTokenAfterRefusal(at, playerId, token.accessToken, inMinutes(minutes));
    return next.ok ? "a token" : next.problem.kind;
  };
  const { result, calls } = await countTokenCalls(sandbox, async () => {
    const kinds: string[] = [];
    for (let visit = 0; visit < 10; visit++)
      kinds.push(await refusedAgain(visit % 2 ? services : other, visit / 12));
    return kinds;
  });
  expect(result).toEqual(["a token", ...Array.from({ length: 9 }, () => "busy")]);
  expect(calls).toBe(1);
  expect(await countSessions()).toBe(1);
  const later = await countTokenCalls(sandbox, () => refusedAgain(services, 2));
  await other.db.$disconnect();
  expect(later).toEqual({ result: "a token", calls: 1 });
});
