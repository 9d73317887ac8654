import { loadMemberships } from "#lib/bungie/memberships.ts";
import { findMemberships, saveMemberships } from "#lib/db/memberships.ts";
import { findPlayer } from "#lib/db/players.ts";
import { expect, type SignedInPlayer, test } from "../../e2e/support/flow-world.ts";
import { accessTokenFor } from "./bungie-token.ts";
import { listMemberships, pickMembership } from "./choose-membership.ts";
import type { Services } from "./services.ts";
import { recordSignIn } from "./sign-in.ts";

/** What the callback does after the code was exchanged, for a player whose row exists. */
async function signInAgain(services: Services, { player }: SignedInPlayer) {
  const token = await accessTokenFor(services, player.playerId, new Date());
  if (!token.ok) throw new Error("a token was expected");
  const soon = new Date(Date.now() + 3_600_000);
  const linked = await loadMemberships(services.bungie, token.accessToken);
  const tokens = {
    accessToken: token.accessToken,
    refreshToken: "unused",
    accessExpiresAt: soon,
    refreshExpiresAt: soon,
  };
  await recordSignIn(services, player.playerId, { tokens, linked });
  const found = await findPlayer(services.db, player.playerId);
  if (!found) throw new Error("the player is gone");
  return found;
}

for (const template of ["rich", "one-character", "cross-saved"] as const) {
  test(`signing in finds the one account of a ${template} player`, async ({ services, aPlayer }) => {
    const someone = await aPlayer(template);
    const { membershipId, membershipType } = someone.inSandbox;
    const player = await signInAgain(services, someone);
    expect(player.membership).toEqual({ membershipType, membershipId });
    expect(player.bungieName).toContain("#");
  });
}

test("between two active accounts nobody guesses: the player picks, and the pick is remembered", async ({
  services,
  aPlayer,
}) => {
  const someone = await aPlayer("two-memberships");
  const player = await signInAgain(services, someone);
  expect(player.membership).toBeNull();

  const accounts = await listMemberships(services, player);
  expect(accounts).toHaveLength(2);
  for (const { membershipId, membershipType } of accounts) {
    expect(await pickMembership(services, player, membershipId)).toMatchObject({ ok: true });
    expect((await signInAgain(services, someone)).membership).toEqual({ membershipType, membershipId });
  }
});

test("nobody can pick another player's account", async ({ services, aPlayer }) => {
  const other = await aPlayer("one-character");
  await signInAgain(services, other);
  const player = await signInAgain(services, await aPlayer("two-memberships"));
  expect(await pickMembership(services, player, other.inSandbox.membershipId)).toMatchObject({ ok: false });
  expect((await findPlayer(services.db, player.playerId))?.membership).toBeNull();
});

test("a player who never played Destiny signs in and has no account to pick", async ({
  services,
  aPlayer,
}) => {
  const player = await signInAgain(services, await aPlayer("brand-new"));
  expect(player.membership).toBeNull();
  expect(await listMemberships(services, player)).toEqual([]);
});

test("signing in works while the game servers cannot list the accounts", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const someone = await aPlayer("one-character");
  await sandbox.addFault({ route: "GetLinkedProfiles", kind: "code", code: 5 });
  const { membershipId } = someone.inSandbox;
  expect((await signInAgain(services, someone)).membership).toMatchObject({ membershipId });
});

test("an account that could not be read for a moment stays the player's", async ({ services, aPlayer }) => {
  const someone = await aPlayer("one-character");
  const before = await signInAgain(services, someone);
  if (!before.membership) throw new Error("a membership was expected");
  const { membershipId, membershipType } = before.membership;
  const unreadable = {
    membershipId,
    membershipType,
    displayName: "x",
    standing: "unavailable",
    isCrossSavePrimary: false,
    lastPlayedAt: null,
    iconPath: null,
  } as const;
  await saveMemberships(services.db, before.playerId, [unreadable]);
  expect((await findPlayer(services.db, before.playerId))?.membership).toEqual(before.membership);
});

test("who signs in while the game servers rest keeps the accounts we knew of, and the pick", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const someone = await aPlayer("two-memberships");
  const player = await signInAgain(services, someone);
  const [, second] = await listMemberships(services, player);
  await pickMembership(services, player, second?.membershipId ?? "");
  const known = await findMemberships(services.db, player.playerId);
  const { playerId } = someone.inSandbox;
  await sandbox.addFault({ route: "GetLinkedProfiles", kind: "code", code: 5, playerId });
  const again = await signInAgain(services, someone);
  expect(again.membership?.membershipId).toBe(second?.membershipId);
  expect(await findMemberships(services.db, player.playerId)).toEqual(known);
});

test("each sign-in keeps the pictures Bungie names: the player's and each platform's", async ({
  services,
  aPlayer,
}) => {
  const someone = await aPlayer("cross-saved");
  const { playerId } = await signInAgain(services, someone);
  const row = await services.db.user.findUniqueOrThrow({ where: { id: playerId } });
  expect(row.avatarPath).toMatch(/^\/[\w./-]+\.(jpg|png|gif)$/);
  const memberships = await findMemberships(services.db, playerId);
  expect(memberships.length).toBeGreaterThan(1);
  for (const { iconPath } of memberships) expect(iconPath).toMatch(/^\/[\w./-]+\.(jpg|png|gif)$/);
});

test("what cross save makes of each account is kept: shown everywhere, or put out of use", async ({
  services,
  aPlayer,
}) => {
  const someone = await aPlayer("cross-saved");
  const { playerId } = await signInAgain(services, someone);
  const memberships = await findMemberships(services.db, playerId);
  for (const { membershipId, standing, isCrossSavePrimary } of memberships) {
    const isShown = membershipId === someone.inSandbox.membershipId;
    expect({ standing, isCrossSavePrimary }).toEqual({
      standing: isShown ? "active" : "overridden",
      isCrossSavePrimary: isShown,
    });
  }
});
