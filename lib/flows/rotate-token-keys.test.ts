import { execFile } from "node:child_process";
import fc from "fast-check";
import { findTokens, listSealedRows, saveTokens } from "#lib/db/bungie-tokens.ts";
import type { SealingKey } from "#lib/db/sealed.ts";
import { test as base, expect } from "../../e2e/support/flow-world.ts";
import { toProcessEnv } from "../../e2e/support/node-process.ts";
import { accessTokenFor } from "./bungie-token.ts";
import { rotateTokenKeys } from "./rotate-token-keys.ts";
import { openServices, type Services } from "./services.ts";

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const DUE = 57;
const NEXT: SealingKey = { keyId: "next", key: Buffer.alloc(32, 9) };
const EMPTY: SealingKey = { keyId: "sandbox-1", key: Buffer.alloc(32, 1) };

/** The command counts all rows there are: what earlier tests left would be counted too. */
const test = base.extend<{ emptyTable: undefined }>({
  emptyTable: [
    async ({ services }, use) => {
      await services.db.bungieToken.deleteMany();
      await use(undefined);
    },
    { auto: true },
  ],
});

/** The same site after its operator put another key first. */
function withKeys(services: Services, ...keys: readonly SealingKey[]): Services {
  const TOKEN_KEYS = keys.map(({ keyId, key }) => ({ keyId, key: Buffer.from(key) }));
  return { ...services, env: { ...services.env, TOKEN_KEYS } };
}

const withNewKey = (services: Services) => withKeys(services, NEXT, ...services.env.TOKEN_KEYS);

/** The same database through another pool, as a second process has it. */
function anotherProcess({ env }: Services): Services {
  const address = new URL(env.DATABASE_URL);
  address.searchParams.set("application_name", "another-process");
  return openServices({ ...env, DATABASE_URL: address.href });
}

const keyIds = async ({ db }: Services) =>
  (await db.bungieToken.findMany({ select: { keyId: true } })).map(({ keyId }) => keyId);

/** Runs the command as npm does, as a process of its own. */
function runCommand(settings: Record<string, string>, args: readonly string[] = []) {
  const program = ["node_modules/tsx/dist/cli.mjs", "lib/commands/tokens-rotate.ts", ...args];
  const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, NODE_ENV: "production", ...settings };
  return new Promise<{ exitCode: number; stdout: string; stderr: string }>((done) => {
    execFile(process.execPath, program, { env }, (error, stdout, stderr) =>
      done({ exitCode: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

test("keys rotate without signing anyone out, and the old key is not needed any more", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const players = [await aPlayer("one-character"), await aPlayer("one-character")];
  const expires = inMinutes(600);
  for (const { player } of players)
    await services.db.session.create({
      data: { sessionToken: `rotating-${player.playerId}`, userId: player.playerId, expires },
    });
  const { next } = await sandbox.requests();

  expect(await rotateTokenKeys(withNewKey(services))).toEqual({
    currentKeyId: "next",
    sealedAnew: 2,
    alreadyFine: 0,
    unsealable: new Map(),
    sealedBehindUs: 0,
    olderKeyIds: ["sandbox-1"],
  });

  const onlyNew = withKeys(services, NEXT);
  for (const { player } of players) {
    expect((await accessTokenFor(onlyNew, player.playerId, inMinutes(0))).ok).toBe(true);
    expect(await services.db.session.count({ where: { userId: player.playerId } })).toBe(1);
  }
  expect((await sandbox.requests(next)).requests.filter(({ route }) => route === "Token")).toEqual([]);
  for (const { player } of players)
    expect((await accessTokenFor(onlyNew, player.playerId, inMinutes(DUE))).ok, "and refresh").toBe(true);
});

test("a second rotation finds nothing to do and changes no byte", async ({ services, aPlayer }) => {
  await aPlayer("one-character");
  const rotated = withNewKey(services);
  await rotateTokenKeys(rotated);
  const rows = await services.db.bungieToken.findMany();
  expect(await rotateTokenKeys(rotated)).toMatchObject({ sealedAnew: 0, alreadyFine: 1 });
  expect(await services.db.bungieToken.findMany()).toEqual(rows);
});

test("a rotation that was broken off is carried on by the next one", async ({ services, aPlayer }) => {
  const rotated = withNewKey(services);
  const { player } = await aPlayer("one-character");
  await rotateTokenKeys(rotated);
  await aPlayer("one-character");
  expect((await keyIds(services)).sort()).toEqual(["next", "sandbox-1"]);
  expect((await accessTokenFor(rotated, player.playerId, inMinutes(0))).ok, "half-way both open").toBe(true);
  expect(await rotateTokenKeys(rotated)).toMatchObject({ sealedAnew: 1, alreadyFine: 1 });
  expect(await keyIds(services)).toEqual(["next", "next"]);
});

test("more rows than one page are all sealed anew", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("one-character");
  const tokens = await findTokens(services.db, services.env.TOKEN_KEYS, player.playerId);
  if (!tokens) throw new Error("tokens were expected");
  await services.db.user.createMany({
    data: Array.from({ length: 450 }, (_, n) => ({ id: `many-${String(n).padStart(4, "0")}` })),
  });
  for (const { id } of await services.db.user.findMany({ where: { id: { startsWith: "many-" } } }))
    await saveTokens(services.db, services.env.TOKEN_KEYS, id, tokens);
  expect(await rotateTokenKeys(withNewKey(services))).toMatchObject({ sealedAnew: 451, sealedBehindUs: 0 });
  await services.db.user.deleteMany({ where: { id: { startsWith: "many-" } } });
});

test("a refresh of the same moment is waited for, and its newer tokens are what is sealed", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("one-character");
  const rotated = withNewKey(services);
  await sandbox.addFault({
    route: "Token",
    kind: "delay",
    delayMs: 700,
    times: 1,
    playerId: inSandbox.playerId,
  });
  const refreshing = accessTokenFor(services, player.playerId, inMinutes(DUE));
  await expect
    .poll(
      async () =>
        (
          await services.db.$queryRaw<unknown[]>`
      select 1 from bungie_token where "playerId" not in (select "playerId" from bungie_token for update skip locked)`
        ).length,
    )
    .toBe(1);
  const rotation = await rotateTokenKeys(rotated);
  const refreshed = await refreshing;
  expect(rotation).toMatchObject({ sealedAnew: 1, sealedBehindUs: 0 });
  const kept = await findTokens(services.db, [NEXT], player.playerId);
  expect(refreshed.ok && refreshed.accessToken).toBe(kept?.accessToken);
});

test("rotating again and again while players refresh loses nobody's newest tokens", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
  console.log(`seed ${seed}`);
  const players = await Promise.all(Array.from({ length: 8 }, () => aPlayer("one-character")));
  const [first = NEXT] = services.env.TOKEN_KEYS;
  const site = withKeys(services, first, NEXT);
  const command = anotherProcess(withKeys(services, NEXT, first));
  const pauses = fc.sample(fc.nat({ max: 60 }), { numRuns: 40, seed });
  await sandbox.addFault({ route: "Token", kind: "delay", delayMs: 40 });
  let isOver = false;
  const rotating = (async () => {
    while (!isOver) await rotateTokenKeys(command);
  })();
  await Promise.all(
    pauses.map(async (pauseMs, n) => {
      const { player } = players[n % players.length] ?? { player: { playerId: "" } };
      const waits = (n / players.length) * 100 + pauseMs;
      await new Promise((resolve) => setTimeout(resolve, waits));
      // A refresh seals with the older key, so that the rotation finds its row again and again.
      const outcome = await accessTokenFor(site, player.playerId, inMinutes(DUE * (n + 1)));
      expect(outcome.ok ? "a token" : outcome.problem.kind, `refresh ${n}`).toBe("a token");
    }),
  );
  isOver = true;
  await rotating;
  await command.db.$disconnect();
  for (const { player } of players)
    expect((await accessTokenFor(site, player.playerId, inMinutes(DUE * 50))).ok).toBe(true);
});

test("rows that nobody can open are counted by the key they name, and left as they are", async ({
  services,
  aPlayer,
}) => {
  const [ada, bea] = [(await aPlayer("one-character")).player, (await aPlayer("one-character")).player];
  await aPlayer("one-character");
  await services.db.bungieToken.update({ where: { playerId: ada.playerId }, data: { keyId: "lost" } });
  await services.db.bungieToken.update({
    where: { playerId: bea.playerId },
    data: { sealedAccess: new Uint8Array(60) },
  });
  const before = await services.db.bungieToken.findMany({
    where: { playerId: { in: [ada.playerId, bea.playerId] } },
  });
  expect(await rotateTokenKeys(withNewKey(services))).toMatchObject({
    sealedAnew: 1,
    alreadyFine: 0,
    unsealable: new Map([
      ["lost", 1],
      ["sandbox-1", 1],
    ]),
  });
  expect(
    await services.db.bungieToken.findMany({
      where: { playerId: { in: before.map((row) => row.playerId) } },
    }),
  ).toEqual(before);
});

test("a key that changed under its old name is told, not taken for fine", async ({ services, aPlayer }) => {
  await aPlayer("one-character");
  const rows = await listSealedRows(services.db, [EMPTY], { after: "", limit: 10 });
  expect(rows).toMatchObject([{ keyId: "sandbox-1", state: "unsealable" }]);
});

test("the command says what it did and when the old key may go, without naming a player", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("one-character");
  const ended = await runCommand(toProcessEnv(withNewKey(services).env));
  expect(ended).toMatchObject({ exitCode: 0, stderr: "" });
  expect(ended.stdout.trim().split("\n")).toEqual([
    'Sealed anew with "next": 1',
    "Already sealed with it: 0",
    "Could not be opened: 0",
    'No row needs an older key any more: "sandbox-1" may be taken out of TOKEN_KEYS. Restart sites and workers then.',
  ]);
  expect(ended.stdout).not.toContain(player.playerId);
  expect((await accessTokenFor(withKeys(services, NEXT), player.playerId, inMinutes(0))).ok).toBe(true);
  const again = await runCommand(toProcessEnv(withKeys(services, NEXT).env));
  expect(again.stdout).toContain("Already sealed with it: 1");
  expect(again.stdout).toContain("TOKEN_KEYS holds no older key.");
});

test("the command ends with 1 and what to do when rows cannot be opened", async ({ services, aPlayer }) => {
  await aPlayer("one-character");
  const { exitCode, stdout, stderr } = await runCommand(toProcessEnv(withKeys(services, NEXT).env));
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
  expect(stdout).toContain("Could not be opened: 1");
  expect(stdout).toContain('1 under "sandbox-1": TOKEN_KEYS has no key of that name');
  expect(stdout).toContain("put it back into TOKEN_KEYS behind the first and run this\nagain");
  expect(stdout).toContain("Keep every key in TOKEN_KEYS until this ends without such rows.");
  expect(await keyIds(services), "nothing was changed").toEqual(["sandbox-1"]);
});

test("the command names every missing setting, none of their values, and ends as the worker does", async ({
  services,
}) => {
  const { TOKEN_KEYS: _, ...settings } = toProcessEnv(services.env);
  const { exitCode, stdout, stderr } = await runCommand({ ...settings, DATABASE_URL: "" });
  expect({ exitCode, stdout }).toEqual({ exitCode: 78, stdout: "" });
  expect(stderr).toContain("TOKEN_KEYS:");
  expect(stderr).toContain("DATABASE_URL:");
  expect(stderr).not.toContain(services.env.BUNGIE_CLIENT_SECRET);
});

test("without its database the command says so, and how to go on", async ({ services }) => {
  const DATABASE_URL = "postgresql://ninefold:secret-word@127.0.0.1:1/ninefold";
  const { exitCode, stdout, stderr } = await runCommand({ ...toProcessEnv(services.env), DATABASE_URL });
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toMatch(
    /^The database did not do its part: .+\nRun this again; it goes on where it stopped\.$/m,
  );
  expect(stderr).not.toContain("secret-word");
});

test("the command refuses arguments in one sentence", async ({ services }) => {
  const { exitCode, stdout, stderr } = await runCommand(toProcessEnv(services.env), ["--now"]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr.trim().split("\n")).toHaveLength(1);
});
