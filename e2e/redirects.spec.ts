import { HttpVisitor } from "./support/http-visitor.ts";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import type { PlayerTemplate } from "./support/sandbox-controls.ts";

const PAGES = [
  "/",
  "/sign-in",
  "/sign-in?returnTo=%2Fsign-in%3FreturnTo%3D%252Fsign-in",
  "/sign-in?problem=signed-out&returnTo=%2Finventory",
  "/sign-out",
  "/choose-membership",
  "/choose-membership?returnTo=%2Fchoose-membership",
  "/characters",
  "/inventory",
  "/account",
  "/item/nothing-like-an-item",
  "/moves/nothing-like-a-move",
  "/xur",
  "/digest",
  "/about",
  "/api/auth/callback/bungie",
  "/api/auth/callback/bungie?error=access_denied",
  "/api/auth/signin",
];
const MOST_HOPS = 3;

async function expectShortWays(visitor: HttpVisitor, who: string): Promise<void> {
  for (const page of PAGES) {
    const { hops, status } = await visitor.open(page);
    expect(hops, `${page} ${who}`).toBeLessThanOrEqual(MOST_HOPS);
    expect(status, `${page} ${who}`).toBeLessThan(500);
  }
}

test("signed out, every page is reached or explained within three redirects", async ({ baseURL }) => {
  await expectShortWays(new HttpVisitor(baseURL ?? ""), "signed out");
});

for (const template of [
  "one-character",
  "two-memberships",
  "cross-saved",
  "brand-new",
  "private",
] as const satisfies readonly PlayerTemplate[]) {
  test(`for a ${template} player every page is reached or explained within three redirects`, async ({
    baseURL,
    sandbox,
  }) => {
    const player = await newPlayer(sandbox, template);
    const visitor = new HttpVisitor(baseURL ?? "");
    const landed = await visitor.open(await visitor.signIn(player, "/inventory"));
    expect(landed.hops).toBeLessThanOrEqual(MOST_HOPS);
    await expectShortWays(visitor, template);
  });
}

test("for a player without characters, and one whose authorization ended, no page redirects without end", async ({
  baseURL,
  sandbox,
}) => {
  const player = await newPlayer(sandbox);
  const visitor = new HttpVisitor(baseURL ?? "");
  await visitor.signIn(player, "/about");
  await sandbox.setPlayer(player.playerId, { charactersDeleted: true });
  await expectShortWays(visitor, "without characters");
  await sandbox.setPlayer(player.playerId, { revoked: true });
  await expectShortWays(visitor, "whose authorization ended");
});

test("with a cookie of a session that is over, every page is as for a stranger", async ({
  baseURL,
  sandbox,
}) => {
  const player = await newPlayer(sandbox);
  const visitor = new HttpVisitor(baseURL ?? "");
  await visitor.signIn(player, "/about");
  const [name = "", value = ""] = [...visitor.cookies].find(([one]) => one.endsWith("session")) ?? [];
  await visitor.press("/sign-out", />Sign out</);
  visitor.cookies.set(name, value);
  await expectShortWays(visitor, "with an old cookie");
  expect((await visitor.open("/inventory")).url.pathname).toBe("/sign-in");
});
