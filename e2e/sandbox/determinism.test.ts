import { createHash } from "node:crypto";
import { expect, test } from "@playwright/test";
import { isControlPath } from "./http/cors.ts";
import { ALL_ROUTES } from "./routes/all-routes.ts";
import { SandboxForTests, type TestPlayer } from "./sandbox-for-tests.ts";

const COMPONENTS =
  "100,101,102,103,104,105,200,201,202,203,204,205,206,300,301,302,303,304,305,306,307,308,309,310,400,401,402,500,600,700,800,900,1000,1100,1200";
const VENDOR = "3361454721";

interface Given {
  readonly player: TestPlayer;
  readonly itemInstanceId: string;
  readonly groupId: string;
}

/** One value for each name that stands in a route; a route with a name that is not here fails the test. */
function valuesOf({ player, itemInstanceId, groupId }: Given): Readonly<Record<string, string>> {
  return {
    locale: "en",
    membershipType: String(player.membershipType),
    membershipId: player.membershipId,
    characterId: player.characters[0]?.characterId ?? "",
    itemInstanceId,
    groupId,
    vendorHash: VENDOR,
    nodeHash: "1605042242",
    milestoneHash: "534869653",
    entityType: "DestinyInventoryItemDefinition",
    hashIdentifier: "347366834",
    crType: "12",
    credential: "76561198000000000",
    page: "0",
    prefix: "Ilsa",
    displayName: "Ilsa",
    groupName: "a",
    groupType: "1",
    filter: "0",
    activityId: "1",
    type: "DestinyInventoryItemDefinition",
    searchTerm: "hawk",
    language: "en",
    fileName: "none.json",
    rest: "theme/destiny/icons/none.png",
    id: "none",
    eventId: "none",
  };
}

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;
// Seconds since 1970 of this century, alone in their field.
const EPOCH = /(?<=[":])1[6-9]\d{8}(?=[",}])/g;

const scrubbed = (text: string, origin: string) =>
  text.replaceAll(origin, "ORIGIN").replace(INSTANT, "INSTANT").replace(EPOCH, "EPOCH");

/** Asks for everything that can be read; the address leads to the bytes, times left out. */
async function walk(sandbox: SandboxForTests): Promise<Map<string, string>> {
  const player = await sandbox.player({ template: "rich", name: "Same" });
  const token = await sandbox.tokenFor(player.playerId);
  const items = await sandbox.items(player.playerId);
  const clans = `/Platform/GroupV2/User/${player.membershipType}/${player.membershipId}/0/1/`;
  const [groupId = "1"] = /(?<="groupId":")\d+/.exec((await sandbox.ask("GET", clans, { token })).text) ?? [];
  const itemInstanceId = items.find((item) => item.itemInstanceId !== null)?.itemInstanceId ?? "";
  const values = valuesOf({ player, itemInstanceId, groupId });
  const seen = new Map<string, string>();
  for (const { method, path, operation } of ALL_ROUTES) {
    if (method !== "GET" || isControlPath(path)) continue;
    const address = path.replace(/:(\w+)/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`${operation} asks for "${name}", which has no example here`);
      return encodeURIComponent(value);
    });
    const query = `?components=${COMPONENTS}&client_id=sandbox-client&response_type=code`;
    const reply = await sandbox.ask("GET", address + query, { token });
    seen.set(`${operation} ${address}`, `${reply.status} ${scrubbed(reply.text, sandbox.running.origin)}`);
  }
  return seen;
}

/** The first tables of the index, by what they hold. */
async function tables(sandbox: SandboxForTests): Promise<Map<string, string>> {
  const index = (await sandbox.ask("GET", "/Platform/Destiny2/Manifest/")).json.Response as {
    jsonWorldComponentContentPaths: { en: Record<string, string> };
  };
  const digests = new Map<string, string>();
  for (const [table, path] of Object.entries(index.jsonWorldComponentContentPaths.en)) {
    const { text } = await sandbox.ask("GET", path);
    digests.set(table, `${path} ${createHash("sha256").update(text).digest("hex")}`);
  }
  return digests;
}

const AT_MS = Date.parse("2026-11-24T12:00:00Z");
const startAt = (ms: number, seed: string) => SandboxForTests.start({ clock: () => ms, size: { seed } });

test("two runs with the same seed are byte for byte alike, apart from times; another seed is another world", async () => {
  test.setTimeout(90_000);
  const [first, second, other] = await Promise.all([
    startAt(AT_MS, "one"),
    startAt(AT_MS + 7_000, "one"),
    startAt(AT_MS, "two"),
  ]);
  const [seen, again, elsewhere] = [await walk(first), await walk(second), await walk(other)];
  expect(seen.size).toBeGreaterThan(40);
  for (const [address, bytes] of seen) expect(again.get(address), address).toBe(bytes);
  expect(await tables(second)).toEqual(await tables(first));
  const profile = [...seen.keys()].find((address) => address.startsWith("GetProfile ")) ?? "";
  expect(elsewhere.get(profile)).not.toBe(seen.get(profile));
  await Promise.all([first.close(), second.close(), other.close()]);
});

test("the same acts lead to the same world", async () => {
  const ends = [];
  for (const _ of [1, 2]) {
    const sandbox = await startAt(AT_MS, "one");
    const player = await sandbox.player({ template: "one-character" });
    const token = await sandbox.tokenFor(player.playerId);
    const item = (await sandbox.items(player.playerId)).find(
      (one) => one.place === "vault" && one.itemInstanceId,
    );
    const body = {
      state: !item?.locked,
      itemId: item?.itemInstanceId,
      characterId: player.characters[0]?.characterId,
      membershipType: player.membershipType,
    };
    expect(await sandbox.act("SetLockState", token, body)).toBe(1);
    ends.push(await sandbox.items(player.playerId));
    await sandbox.close();
  }
  expect(ends[1]).toEqual(ends[0]);
});
