import { findMemberships } from "#lib/db/memberships.ts";
import { findPlayer } from "#lib/db/players.ts";
import { expect, type SignedInPlayer, test } from "../../e2e/support/flow-world.ts";
import type { Fault } from "../../e2e/support/sandbox-controls.ts";
import { listMemberships, pickMembership } from "./choose-membership.ts";
import { reloadMemberships } from "./reload-memberships.ts";
import type { Services } from "./services.ts";

async function reload(services: Services, { player }: SignedInPlayer) {
  const outcome = await reloadMemberships(services, player, new Date());
  return { outcome, player: await findPlayer(services.db, player.playerId) };
}

const standings = async ({ db }: Services, { player }: SignedInPlayer) =>
  Object.fromEntries(
    (await findMemberships(db, player.playerId)).map(({ membershipId, standing }) => [
      membershipId,
      standing,
    ]),
  );

/** A player with two active accounts who picked the second, and a character of it. */
async function picky(services: Services, someone: SignedInPlayer) {
  await reload(services, someone);
  const accounts = await listMemberships(services, someone.player);
  const [first, second] =
    accounts[0]?.membershipId === someone.inSandbox.membershipId ? accounts : accounts.toReversed();
  if (!first || !second) throw new Error("two accounts were expected");
  await pickMembership(services, someone.player, second.membershipId);
  await services.db.user.update({
    where: { id: someone.player.playerId },
    data: { selectedCharacterId: "of the second" },
  });
  return { first, second };
}

test("Bungie is asked again which accounts there are, and the answer is kept with its pictures", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const someone = await aPlayer("one-character");
  const { next } = await sandbox.requests();
  const { outcome, player } = await reload(services, someone);
  expect(outcome).toEqual({ ok: true });
  expect(player?.membership).toEqual(someone.player.membership);
  const { requests } = await sandbox.requests(next);
  const asked = requests.filter(({ playerId }) => playerId === someone.inSandbox.playerId);
  expect(asked.map(({ route }) => route)).toEqual(["GetLinkedProfiles"]);
  for (const { iconPath } of await findMemberships(services.db, someone.player.playerId))
    expect(iconPath).toMatch(/^\/[\w./-]+$/);
});

test("the picked account stays picked while it is active", async ({ services, aPlayer }) => {
  const someone = await aPlayer("two-memberships");
  const { second } = await picky(services, someone);
  const { outcome, player } = await reload(services, someone);
  expect(outcome).toEqual({ ok: true });
  expect(player?.membership?.membershipId).toBe(second.membershipId);
  expect(player?.selectedCharacterId).toBe("of the second");
});

test("an account that cross save put out of use is no longer picked, and its character is forgotten", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const someone = await aPlayer("two-memberships");
  const { first, second } = await picky(services, someone);
  await sandbox.setPlayer(someone.inSandbox.playerId, { crossSaved: true });
  const { outcome, player } = await reload(services, someone);
  expect(outcome).toEqual({ ok: true });
  expect(await standings(services, someone)).toEqual({
    [first.membershipId]: "active",
    [second.membershipId]: "overridden",
  });
  expect(player).toMatchObject({ selectedCharacterId: null });
  expect(player?.membership?.membershipId).toBe(first.membershipId);
});

for (const [what, fault, kind] of [
  ["is down", { kind: "code", code: 5 }, "maintenance"],
  ["answers with a page", { kind: "html", status: 502 }, "maintenance"],
  ["is busy", { kind: "code", code: 36, throttleSeconds: 20 }, "busy"],
  ["breaks off", { kind: "reset" }, "no-answer"],
  ["refuses every access token", { kind: "code", code: 99 }, "busy"],
] as const satisfies readonly (readonly [string, Omit<Fault, "route">, string])[]) {
  test(`while Bungie.net ${what} the player is told so, and every account stays as it was`, async ({
    services,
    sandbox,
    aPlayer,
  }) => {
    const someone = await aPlayer("two-memberships");
    const { second } = await picky(services, someone);
    const before = await findMemberships(services.db, someone.player.playerId);
    await sandbox.addFault({ route: "GetLinkedProfiles", ...fault, playerId: someone.inSandbox.playerId });
    const { outcome, player } = await reload(services, someone);
    expect(outcome).toMatchObject({ ok: false, problem: { kind } });
    expect(await findMemberships(services.db, someone.player.playerId)).toEqual(before);
    expect(player?.membership?.membershipId).toBe(second.membershipId);
  });
}

test("an access token that Bungie refuses is renewed once, and the accounts are read", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const someone = await aPlayer("one-character");
  const { playerId } = someone.inSandbox;
  await sandbox.addFault({ route: "GetLinkedProfiles", kind: "code", code: 99, playerId, times: 1 });
  expect((await reload(services, someone)).outcome).toEqual({ ok: true });
});

test("a player who revoked us at Bungie is told to sign in", async ({ services, sandbox, aPlayer }) => {
  const someone = await aPlayer("one-character");
  await sandbox.setPlayer(someone.inSandbox.playerId, { revoked: true });
  expect((await reload(services, someone)).outcome).toEqual({
    ok: false,
    problem: { kind: "signed-out" },
  });
});

test("asking again for one player changes nothing of another", async ({ services, aPlayer }) => {
  const [ada, bea] = [await aPlayer("two-memberships"), await aPlayer("two-memberships")];
  const { second } = await picky(services, bea);
  const before = await findMemberships(services.db, bea.player.playerId);
  await reload(services, ada);
  expect(await findMemberships(services.db, bea.player.playerId)).toEqual(before);
  const player = await findPlayer(services.db, bea.player.playerId);
  expect(player?.membership?.membershipId).toBe(second.membershipId);
});
