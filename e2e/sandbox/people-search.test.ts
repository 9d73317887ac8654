import { expect, test } from "@playwright/test";
import { SandboxForTests } from "./sandbox-for-tests.ts";

type Json = Record<string, unknown>;
let sandbox: SandboxForTests;
test.beforeEach(async () => {
  sandbox = await SandboxForTests.start();
});
test.afterEach(() => sandbox.close());

const ask = async (method: string, path: string, body?: unknown) =>
  (await sandbox.ask(method, `/Platform/${path}`, body === undefined ? {} : { body })).json;
const standing = (template: string) => {
  const found = sandbox.running.sandbox.state.players.find((one) => one.playerId === template);
  if (!found) throw new Error(`no player ${template}`);
  return found;
};

test("somebody is found by their Bungie name, on one platform or all, and nobody is an empty list", async () => {
  const { name, nameCode, accounts } = standing("rich");
  const search = async (type: number, displayName: string, displayNameCode: unknown) =>
    (await ask("POST", `Destiny2/SearchDestinyPlayerByBungieName/${type}/`, { displayName, displayNameCode }))
      .Response as Json[];
  for (const [type, code] of [
    [-1, nameCode],
    [3, nameCode],
    [3, String(nameCode)],
  ] as const)
    expect((await search(type, name.toUpperCase(), code)).map((one) => one.membershipId)).toEqual([
      accounts[0]?.membershipId,
    ]);
  expect(await search(2, name, nameCode)).toEqual([]);
  expect(await search(-1, name, 1)).toEqual([]);
  const old = await ask(
    "GET",
    `Destiny2/SearchDestinyPlayer/-1/${encodeURIComponent(`${name}#${nameCode}`)}/`,
  );
  expect(old.Response).toHaveLength(1);
});

test("the beginning of a name finds players and clan members, page by page", async () => {
  const byBody = await ask("POST", "User/Search/GlobalName/0/", { displayNamePrefix: "Wren" });
  const byPath = await ask("GET", "User/Search/Prefix/wren/0/");
  expect(byPath.Response).toEqual(byBody.Response);
  const { searchResults, hasMore } = byBody.Response as { searchResults: Json[]; hasMore: boolean };
  expect(hasMore).toBe(false);
  expect(searchResults.length).toBeGreaterThan(2);
  for (const one of searchResults) expect(String(one.bungieGlobalDisplayName)).toMatch(/^Wren/);
  expect((await ask("POST", "User/Search/GlobalName/0/", {})).ErrorCode).toBe(7);
});

test("with cross save all platforms of a player lead to the one account that counts", async () => {
  const player = standing("cross-saved");
  const [main] = player.accounts;
  for (const [type, id] of [
    [254, player.bungieMembershipId],
    [-1, player.bungieMembershipId],
    [main?.membershipType, main?.membershipId],
    [player.overridden[0]?.membershipType, player.overridden[0]?.membershipId],
  ]) {
    const linked = (await ask("GET", `Destiny2/${type}/Profile/${id}/LinkedProfiles/?getAllMemberships=true`))
      .Response as { profiles: Json[]; profilesWithErrors: { errorCode: number }[] };
    expect(linked.profiles.map((one) => one.membershipId)).toEqual([main?.membershipId]);
    expect(linked.profilesWithErrors.map((one) => one.errorCode)).toEqual([1601, 1601, 1601]);
  }
});

test("a Bungie.net account tells its names, and a Steam id leads to its membership", async () => {
  const player = standing("rich");
  const id = player.bungieMembershipId;
  expect((await ask("GET", `User/GetBungieNetUserById/${id}/`)).Response).toMatchObject({
    uniqueName: `${player.name}#${player.nameCode}`,
    steamDisplayName: player.name,
  });
  expect((await ask("GET", `User/GetSanitizedPlatformDisplayNames/${id}/`)).Response).toEqual({
    12: player.name,
  });
  const [credential] = (await ask("GET", `User/GetCredentialTypesForTargetAccount/${id}/`))
    .Response as Json[];
  const hard = `User/GetMembershipFromHardLinkedCredential/SteamId/${credential?.credentialAsString}/`;
  expect((await ask("GET", hard)).Response).toMatchObject({
    membershipType: 3,
    membershipId: player.accounts[0]?.membershipId,
  });
  expect((await ask("GET", "User/GetBungieNetUserById/1/")).ErrorCode).toBe(205);
  expect((await ask("GET", "User/GetMembershipsById/nobody/3/")).ErrorCode).toBe(7);
});
