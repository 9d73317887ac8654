import { loadMemberships } from "#lib/bungie/memberships.ts";
import { setVendorReader } from "#lib/db/vendor-reader.ts";
import { expect, type SignedInPlayer, test } from "../../e2e/support/flow-world.ts";
import { accessTokenFor } from "./bungie-token.ts";
import { deleteAccount } from "./delete-account.ts";
import type { Services } from "./services.ts";
import { chooseVendorReader, forgetVendorReader, showVendorReader } from "./set-vendor-reader.ts";
import { recordSignIn } from "./sign-in.ts";

// There is one vendor reader, and it belongs to all tests of this file.
test.describe.configure({ mode: "default" });

test.beforeEach(({ services }) => services.db.vendorReader.deleteMany());

const readerOf = async (services: Services) => (await showVendorReader(services)).reader?.playerId ?? null;

async function nameOf({ db }: Services, { player }: SignedInPlayer, bungieName: string): Promise<void> {
  await db.user.update({ where: { id: player.playerId }, data: { bungieName } });
}

async function signIn(services: Services, { player }: SignedInPlayer): Promise<void> {
  const token = await accessTokenFor(services, player.playerId, new Date());
  if (!token.ok) throw new Error("a token was expected");
  const soon = new Date(Date.now() + 3_600_000);
  const linked = await loadMemberships(services.bungie, token.accessToken);
  const tokens = { accessToken: token.accessToken, refreshToken: "unused" };
  await recordSignIn(services, player.playerId, {
    tokens: { ...tokens, accessExpiresAt: soon, refreshExpiresAt: soon },
    linked,
  });
}

/** The same services, run by an operator with these Bungie.net accounts. */
const runBy = (services: Services, ids: readonly string[]): Services => ({
  ...services,
  env: { ...services.env, ADMIN_BUNGIE_IDS: [...ids] },
});

test("an operator sets the reader by Bungie name, whatever its case, or by Bungie.net account id", async ({
  services,
  aPlayer,
}) => {
  const [ada, eve] = [await aPlayer("rich"), await aPlayer("one-character")];
  await nameOf(services, ada, "Ada of the Vendors#1234");
  const set = { state: "set", bungieName: "Ada of the Vendors#1234" };
  for (const wanted of ["Ada of the Vendors#1234", "ada of the vendors", ada.inSandbox.bungieMembershipId]) {
    await setVendorReader(services.db, eve.player.playerId, new Date());
    expect(await chooseVendorReader(services, wanted, new Date())).toEqual(set);
    expect(await readerOf(services)).toBe(ada.player.playerId);
  }
  expect(await services.db.vendorReader.count()).toBe(1);
  expect(await forgetVendorReader(services)).toBe(true);
  expect(await forgetVendorReader(services)).toBe(false);
});

test("an unknown name sets nobody, and of two of one name neither is guessed", async ({
  services,
  aPlayer,
}) => {
  expect(await chooseVendorReader(services, "Nobody#0", new Date())).toEqual({ state: "unknown" });
  for (const code of ["1", "2"])
    await nameOf(services, await aPlayer("one-character"), `Twin of Xûr#${code}`);
  expect(await chooseVendorReader(services, "Twin of Xûr", new Date())).toEqual({
    state: "several",
    bungieNames: ["Twin of Xûr#1", "Twin of Xûr#2"],
  });
  expect(await readerOf(services)).toBeNull();
});

test("the first operator who signs in is the reader; a later one and other players are not", async ({
  services,
  aPlayer,
}) => {
  const [guest, first, second] = [await aPlayer("rich"), await aPlayer("rich"), await aPlayer("rich")];
  const ours = runBy(
    services,
    [first, second].map(({ inSandbox }) => inSandbox.bungieMembershipId),
  );
  await signIn(ours, guest);
  expect(await readerOf(services)).toBeNull();
  await signIn(ours, first);
  await signIn(ours, second);
  await signIn(ours, guest);
  expect(await readerOf(services)).toBe(first.player.playerId);
});

test("with the reader's account goes the reading", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("one-character");
  await setVendorReader(services.db, player.playerId, new Date());
  await deleteAccount(services, player, player.bungieName);
  expect(await readerOf(services)).toBeNull();
});
