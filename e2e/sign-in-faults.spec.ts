import { approve, HttpVisitor, readable } from "./support/http-visitor.ts";
import { expect, test } from "./support/journey.ts";
import { keptOf } from "./support/kept-sign-ins.ts";
import { newPlayer } from "./support/new-player.ts";
import type { Fault } from "./support/sandbox-controls.ts";

const DOWN = "Bungie.net is down";
const BUSY = "Bungie.net is busy";
const FAILED = "Signing in did not work";
const OURS = "Something broke on our side";
const WANTED = "/about?from=here";

type Case = readonly [what: string, fault: Omit<Fault, "route" | "playerId">, words: string];

/** Reads are asked again by themselves, so these faults stay until they are taken away. */
const AT_EITHER: readonly Case[] = [
  ["503", { kind: "status", status: 503 }, DOWN],
  ["a gateway's error", { kind: "status", status: 502 }, DOWN],
  ["a web page in place of JSON", { kind: "html" }, DOWN],
  ["a broken connection", { kind: "reset" }, DOWN],
  ["a lost answer", { kind: "lost-answer" }, DOWN],
  ["half an answer", { kind: "truncate" }, DOWN],
  ["half of the JSON", { kind: "cut-json" }, DOWN],
  ["no answer before the deadline", { kind: "hang" }, DOWN],
  ["an answer that trickles past the deadline", { kind: "slow", delayMs: 40_000 }, DOWN],
  ["SystemDisabled", { kind: "code", code: 5 }, DOWN],
  ["a throttle", { kind: "code", code: 37 }, BUSY],
  ["a refusal that we cannot explain", { kind: "code", code: 686 }, FAILED],
  ["a refusal of our own key", { kind: "code", code: 2101 }, OURS],
];

const CASES: readonly (readonly [route: string, ...Case])[] = [
  ...AT_EITHER.map((one) => ["Token", ...one] as const),
  ["Token", "a spent code (2106)", { kind: "code", code: 2106 }, FAILED],
  ["Token", "a stale code (2122)", { kind: "code", code: 2122 }, FAILED],
  ...AT_EITHER.map((one) => ["GetMembershipsForCurrentUser", ...one] as const),
  ["GetMembershipsForCurrentUser", "a token that is not accepted (99)", { kind: "code", code: 99 }, FAILED],
];

for (const [route, what, fault, words] of CASES) {
  test(`${what} from ${route} ends in words: no session, no tokens kept, and the way back stays`, async ({
    sandbox,
    baseURL,
  }) => {
    const player = await newPlayer(sandbox);
    const visitor = new HttpVisitor(baseURL ?? "");
    const callback = await approve(await visitor.beginSignIn(WANTED), player);
    const { faultId } = await sandbox.addFault({ route, playerId: player.playerId, ...fault });
    const ended = await visitor.open(callback);
    await sandbox.removeFault(faultId);
    expect([ended.status, ended.url.pathname]).toEqual([200, "/sign-in"]);
    expect(readable(ended.html)).toContain(words);
    expect(readable(ended.html)).toContain("You will return to the page about Ninefold");
    expect(visitor.cookie("session")).toBeUndefined();
    expect(await keptOf(player.bungieMembershipId)).toEqual({ tokens: 0, sessions: 0 });

    // The way back survives, and nothing of the failed attempt is in the next one's way.
    const returnTo = ended.url.searchParams.get("returnTo") ?? "";
    const back = await visitor.signIn(player, returnTo);
    expect(back.pathname + back.search).toBe(WANTED);
    expect(await keptOf(player.bungieMembershipId)).toEqual({ tokens: 1, sessions: 1 });
  });
}

for (const [what, fault] of [
  ["the game servers are down", { kind: "code", code: 5 }],
  ["the game servers answer with a web page", { kind: "html" }],
  ["the game servers do not answer", { kind: "hang" }],
] as const) {
  test(`signing in works while ${what}`, async ({ sandbox, baseURL }) => {
    const player = await newPlayer(sandbox);
    const { faultId } = await sandbox.addFault({
      route: "GetLinkedProfiles",
      playerId: player.playerId,
      ...fault,
    });
    const visitor = new HttpVisitor(baseURL ?? "");
    expect((await visitor.signIn(player)).pathname).toBe("/characters");
    await sandbox.removeFault(faultId);
    expect(await keptOf(player.bungieMembershipId)).toEqual({ tokens: 1, sessions: 1 });
    expect((await visitor.open("/characters")).hops, "the one account is known").toBe(0);
  });
}

test("signing in works for an account whose answer leaves out the Bungie.net user", async ({
  sandbox,
  baseURL,
}) => {
  for (const template of ["one-character", "brand-new"] as const) {
    const player = await newPlayer(sandbox, template);
    await sandbox.setPlayer(player.playerId, { withoutBungieUser: true });
    const visitor = new HttpVisitor(baseURL ?? "");
    await visitor.signIn(player);
    expect(await keptOf(player.bungieMembershipId)).toEqual({ tokens: 1, sessions: 1 });
    const told = readable((await visitor.open("/sign-out")).html);
    expect(told).toMatch(template === "brand-new" ? /signed in as \S/ : new RegExp(`as ${player.name}`));
  }
});

test("an outage during a second sign-in leaves the first one as it was", async ({ sandbox, baseURL }) => {
  const player = await newPlayer(sandbox);
  const visitor = new HttpVisitor(baseURL ?? "");
  await visitor.signIn(player);
  const session = visitor.cookie("session");
  const page = "/sign-in?returnTo=%2Fabout";
  const begun = await visitor.press(page, /as somebody else/);
  const callback = await approve(new URL(begun.headers.get("location") ?? ""), player);
  const { faultId } = await sandbox.addFault({
    route: "Token",
    playerId: player.playerId,
    kind: "status",
    status: 503,
  });
  const ended = await visitor.open(callback);
  await sandbox.removeFault(faultId);
  expect(readable(ended.html)).toContain(DOWN);
  expect(readable(ended.html)).toContain(`You are signed in as ${player.name}`);
  expect(visitor.cookie("session")).toBe(session);
  expect(await keptOf(player.bungieMembershipId)).toEqual({ tokens: 1, sessions: 1 });
});

test("an error that Bungie.net names in the callback is told in words and keeps the way back", async ({
  baseURL,
}) => {
  for (const [error, words] of [
    ["access_denied", "You declined at Bungie.net"],
    ["server_error", DOWN],
    ["temporarily_unavailable", DOWN],
    ["invalid_scope", FAILED],
    ["<script>alert(1)</script>", FAILED],
  ] as const) {
    const visitor = new HttpVisitor(baseURL ?? "");
    await visitor.beginSignIn(WANTED);
    const ended = await visitor.open(
      `/api/auth/callback/bungie?${new URLSearchParams({ error, state: "x" })}`,
    );
    expect(readable(ended.html), error).toContain(words);
    expect(ended.html, error).not.toContain("alert(1)");
    expect(ended.url.searchParams.get("returnTo"), error).toBe(WANTED);
  }
});
