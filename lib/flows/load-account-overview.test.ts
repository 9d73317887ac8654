import { findPlayer } from "#lib/db/players.ts";
import { expect, type SignedInPlayer, test } from "../../e2e/support/flow-world.ts";
import { clearAccounts, fillAccount } from "../../e2e/support/whole-account.ts";
import { loadAccountOverview } from "./load-account-overview.ts";
import { loadInventory } from "./load-inventory.ts";
import { reloadMemberships } from "./reload-memberships.ts";
import type { Services } from "./services.ts";

async function overviewOf(services: Services, { player }: SignedInPlayer) {
  const found = await findPlayer(services.db, player.playerId);
  if (!found) throw new Error("the player is gone");
  return loadAccountOverview(services, found, new Date());
}

test.afterEach(({ services }) => clearAccounts(services));

test("a player reads what we keep about them, without a call to Bungie", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const someone = await aPlayer("no-clan");
  const now = new Date();
  await fillAccount({ services, sandbox }, someone, now);
  const { next } = await sandbox.requests();
  const overview = await overviewOf(services, someone);
  expect((await sandbox.requests(next)).requests).toEqual([]);
  expect(overview).toMatchObject({
    bungieName: someone.player.bungieName,
    avatarPath: `/img/avatar/of/${someone.player.playerId}.jpg`,
    lastSeenAt: now,
    memberships: [{ membershipId: someone.inSandbox.membershipId, isChosen: true, standing: "active" }],
    activePlans: 2,
  });
  expect(overview.signedUpAt.getTime()).toBeLessThanOrEqual(Date.now());
  expect(overview.authorizationEndsAt?.getTime()).toBeGreaterThan(Date.now());
  const ageMs = Date.now() - (overview.lastReadAt?.getTime() ?? 0);
  expect(ageMs).toBeLessThan(120_000);
});

test("the time of the last read is that of the account on show, not of another one", async ({
  services,
  aPlayer,
}) => {
  const someone = await aPlayer("two-memberships");
  const { playerId, membership } = someone.player;
  await reloadMemberships(services, someone.player, new Date());
  await services.db.user.update({
    where: { id: playerId },
    data: { chosenMembershipId: membership?.membershipId ?? null },
  });
  expect((await overviewOf(services, someone)).lastReadAt).toBeNull();
  await loadInventory(services, someone.player, new Date());
  expect((await overviewOf(services, someone)).lastReadAt).not.toBeNull();
  const { memberships } = await overviewOf(services, someone);
  expect(memberships.filter(({ isChosen }) => isChosen)).toMatchObject([
    { membershipId: membership?.membershipId },
  ]);
  const other = memberships.find(({ isChosen }) => !isChosen)?.membershipId ?? null;
  await services.db.user.update({ where: { id: playerId }, data: { chosenMembershipId: other } });
  expect((await overviewOf(services, someone)).lastReadAt).toBeNull();
});

test("a player without a Destiny account has an overview too", async ({ services, aPlayer }) => {
  expect(await overviewOf(services, await aPlayer("brand-new"))).toMatchObject({
    memberships: [],
    lastReadAt: null,
    activePlans: 0,
  });
});

test("an overview shows nothing of another player", async ({ services, sandbox, aPlayer }) => {
  const [ada, bea] = [await aPlayer("no-clan"), await aPlayer("no-clan", { name: "Neighbour Bea" })];
  await fillAccount({ services, sandbox }, bea, new Date());
  const text = JSON.stringify(await overviewOf(services, ada));
  for (const fact of ["Neighbour Bea", bea.player.playerId, bea.inSandbox.membershipId, "reader-", "asked-"])
    expect(text).not.toContain(fact);
  expect((await overviewOf(services, ada)).activePlans).toBe(0);
});
