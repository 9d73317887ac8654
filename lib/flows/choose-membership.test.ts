import { findPlayer, rememberCharacter } from "#lib/db/players.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { listMemberships, pickMembership } from "./choose-membership.ts";
import { reloadMemberships } from "./reload-memberships.ts";

test("choosing another Destiny account forgets the selected character; choosing the same one keeps it", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("two-memberships");
  await reloadMemberships(services, player, new Date());
  const [first, second] = await listMemberships(services, player);
  if (!first || !second) throw new Error("two accounts were expected");
  const selected = async () => (await findPlayer(services.db, player.playerId))?.selectedCharacterId;

  await pickMembership(services, player, first.membershipId);
  await rememberCharacter(services.db, player.playerId, "of the first");
  await pickMembership(services, player, first.membershipId);
  expect(await selected()).toBe("of the first");
  await pickMembership(services, player, second.membershipId);
  expect(await selected()).toBeNull();
  await pickMembership(services, player, first.membershipId);
  expect(await selected(), "it is not brought back").toBeNull();
});

test("an account that cross save shows elsewhere cannot be chosen", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("two-memberships");
  await reloadMemberships(services, player, new Date());
  const before = await listMemberships(services, player);
  await sandbox.setPlayer(inSandbox.playerId, { crossSaved: true });
  await reloadMemberships(services, player, new Date());
  const overridden = before.filter(({ membershipId }) => membershipId !== inSandbox.membershipId);
  expect(overridden).toHaveLength(1);
  for (const { membershipId } of overridden)
    expect(await pickMembership(services, player, membershipId)).toMatchObject({ ok: false });
  expect((await findPlayer(services.db, player.playerId))?.membership).toMatchObject({
    membershipId: inSandbox.membershipId,
  });
});
