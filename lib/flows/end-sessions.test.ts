import { randomUUID } from "node:crypto";
import { createSession, findSession, noteSessionSeen, toSessionKey } from "#lib/db/sessions.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { endSession, listSessions, signOutEverywhere } from "./end-sessions.ts";
import type { Services } from "./services.ts";

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

/** Signs a player in with so many browsers; answers their cookies, the oldest first. */
async function browsers({ db }: Services, playerId: string, devices: readonly (string | null)[]) {
  const cookies: string[] = [];
  for (const device of devices) {
    const sessionToken = randomUUID();
    await createSession(db, { sessionToken, playerId, expiresAt: inDays(30), device });
    cookies.push(sessionToken);
  }
  return cookies;
}

/** Whether each cookie opens anything, as the next request finds it. */
async function opens({ db }: Services, cookies: readonly string[]): Promise<boolean[]> {
  const found = await Promise.all(cookies.map((cookie) => findSession(db, cookie, new Date())));
  return found.map((session) => session !== null);
}

test("a player sees where they are signed in, and nothing that signs anybody in", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("no-clan");
  const cookies = await browsers(services, player.playerId, ["Firefox on Windows", null]);
  const listed = await listSessions(services, player, new Date());
  expect(listed.map(({ device }) => device).sort()).toEqual(["Firefox on Windows", null].sort());
  for (const { createdAt, lastSeenAt, expiresAt } of listed) {
    expect(createdAt.getTime()).toBeLessThanOrEqual(Date.now());
    expect([lastSeenAt, expiresAt > new Date()]).toEqual([null, true]);
  }
  const text = JSON.stringify(listed);
  for (const cookie of cookies) {
    expect(text).not.toContain(cookie);
    expect(text).not.toContain(toSessionKey(cookie));
  }
  for (const { handle } of listed) expect(await findSession(services.db, handle, new Date())).toBeNull();
});

test("a session that is over is not listed", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("no-clan");
  await browsers(services, player.playerId, ["Firefox on Windows"]);
  expect(await listSessions(services, player, inDays(29))).toHaveLength(1);
  expect(await listSessions(services, player, inDays(31))).toEqual([]);
});

test("ending one session makes its cookie worthless at the next request, and no other", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("no-clan");
  const cookies = await browsers(services, player.playerId, ["Firefox on Windows", "Chrome on Android"]);
  const phone = (await listSessions(services, player, new Date())).find(
    ({ device }) => device === "Chrome on Android",
  );
  expect(await endSession(services, player, phone?.handle ?? "")).toEqual({ ok: true });
  expect(await opens(services, cookies)).toEqual([true, false]);
  expect(await endSession(services, player, phone?.handle ?? "")).toEqual({
    ok: false,
    problem: { kind: "unknown-session" },
  });
});

test("nobody ends, sees or guesses another player's session", async ({ services, aPlayer }) => {
  const [ada, bea] = [(await aPlayer("no-clan")).player, (await aPlayer("no-clan")).player];
  const cookies = await browsers(services, ada.playerId, ["Firefox on Windows"]);
  const [session] = await listSessions(services, ada, new Date());
  expect(await listSessions(services, bea, new Date())).toEqual([]);
  const cookie = cookies[0] ?? "";
  for (const handle of [
    session?.handle ?? "",
    cookie,
    toSessionKey(cookie),
    "",
    "%",
    "a\u0000b",
    "x".repeat(9_999),
  ]) {
    expect(await endSession(services, bea, handle)).toEqual({
      ok: false,
      problem: { kind: "unknown-session" },
    });
  }
  expect(await opens(services, cookies)).toEqual([true]);
});

test("signing out everywhere makes every cookie of the player worthless at once, and nobody else's", async ({
  services,
  aPlayer,
}) => {
  const [ada, bea] = [(await aPlayer("no-clan")).player, (await aPlayer("no-clan")).player];
  const cookies = await browsers(services, ada.playerId, ["Firefox on Windows", "Chrome on Android", null]);
  const theirs = await browsers(services, bea.playerId, ["Safari on iOS"]);
  await signOutEverywhere(services, ada);
  expect(await opens(services, cookies)).toEqual([false, false, false]);
  expect(await opens(services, theirs)).toEqual([true]);
  expect(await listSessions(services, ada, new Date())).toEqual([]);
  expect(await services.db.bungieToken.count({ where: { playerId: ada.playerId } })).toBe(1);
});

test("that a session was used is noted at most once a minute", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("no-clan");
  const [cookie = ""] = await browsers(services, player.playerId, ["Firefox on Windows"]);
  const start = Date.now();
  const seen: number[] = [];
  for (const seconds of [0, 30, 59, 60, 90, 125]) {
    const now = new Date(start + seconds * 1_000);
    const session = await findSession(services.db, cookie, now);
    if (!session) throw new Error("a session was expected");
    await noteSessionSeen(services.db, session, now);
    const [listed] = await listSessions(services, player, now);
    seen.push(((listed?.lastSeenAt?.getTime() ?? 0) - start) / 1_000);
  }
  expect(seen).toEqual([0, 0, 0, 60, 60, 125]);
});
