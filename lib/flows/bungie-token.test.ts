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
    expect((await accessTokenFor(services, playerId, inMinutes(OVER))).ok, "after the outage").toBe(true);
  });
}

test("a refresh token that is not valid yet is not asked for in a loop, and is kept", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player } = await aPlayer("one-character");
  await sandbox.addFault({ route: "Token", kind: "code", code: 2110, times: 1 });
  const { result, calls } = await countTokenCalls(sandbox, () =>
    accessTokenFor(services, player.playerId, inMinutes(OVER)),
  );
  expect(result).toMatchObject({ ok: false, problem: { kind: "busy" } });
  expect(calls).toBe(1);
  expect((await accessTokenFor(services, player.playerId, inMinutes(OVER))).ok).toBe(true);
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

for (const code of [2106, 2118, 2123, 2124]) {
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
      const outcome = await accessTokenFor(services, player.playerId, inMinutes(OVER));
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

test("a dump of the database holds no token in clear", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("one-character");
  const outcome = await accessTokenFor(services, player.playerId, inMinutes(OVER));
  if (!outcome.ok) throw new Error("a token was expected");
  const [dump] = await services.db.$queryRaw<{ text: string }[]>`
    select encode("sealedAccess", 'escape') || encode("sealedRefresh", 'escape') as text
    from bungie_token where "playerId" = ${player.playerId}`;
  expect(dump?.text.length).toBeGreaterThan(100);
  expect(dump?.text).not.toContain(outcome.accessToken.slice(0, 8));
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
