import { request } from "node:http";
import { expect, test } from "@playwright/test";
import { API_KEY } from "../sandbox.ts";
import { moveOf, SandboxForTests, type TestPlayer, type TrueItem } from "../sandbox-for-tests.ts";
import { BUCKET } from "../world/buckets.ts";
import { FAULT_KINDS } from "./fault-kinds.ts";

const ME = "/Platform/User/GetMembershipsForCurrentUser/";
const TRANSFER = "/Platform/Destiny2/Actions/Items/TransferItem/";

let sandbox: SandboxForTests;
let player: TestPlayer;
let token: string;
test.beforeAll(async () => {
  sandbox = await SandboxForTests.start();
  player = await sandbox.player({ template: "rich" });
  token = await sandbox.tokenFor(player.playerId);
});
test.afterEach(() => sandbox.ask("DELETE", "/__sandbox/faults"));
test.afterAll(() => sandbox.close());
test.describe.configure({ mode: "serial" });

const fault = (wish: Record<string, unknown>) => sandbox.control<{ faultId: string }>("POST", "faults", wish);
const me = () => sandbox.ask("GET", ME, { token });
const profile = (components: string) =>
  sandbox.ask("GET", `/Platform/Destiny2/3/Profile/${player.membershipId}/?components=${components}`, {
    token,
  });

interface ProfileAnswer {
  responseMintedTimestamp: string;
  profileInventory?: { data: { items: { itemInstanceId?: string; state: number }[] } };
}
const answerOf = async (components: string) =>
  (await profile(components)).json.Response as unknown as ProfileAnswer;

async function ghosts(): Promise<TrueItem[]> {
  const items = await sandbox.items(player.playerId);
  return items.filter((one) => one.place === "vault" && one.homeBucketHash === BUCKET.ghost);
}

/** What arrives before the connection ends, and how it ends. */
function arriving(
  path: string,
  signal?: AbortSignal,
): Promise<{ length: number; text: string; isWhole: boolean }> {
  return new Promise((resolve, reject) => {
    const headers = { "x-api-key": API_KEY, authorization: `Bearer ${token}` };
    const asked = request(
      sandbox.running.origin + path,
      { headers, ...(signal && { signal }) },
      (response) => {
        let text = "";
        const done = () =>
          resolve({ length: Number(response.headers["content-length"]), text, isWhole: response.complete });
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", done);
        response.on("error", done);
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}

// Every code that clients have to tell apart, with its name in PlatformErrorCodes.
const CODES: readonly (readonly [number, string])[] = [
  [5, "SystemDisabled"],
  [12, "InsufficientPrivileges"],
  [22, "WebAuthModuleAsyncFailed"],
  [31, "ThrottleLimitExceeded"],
  [35, "ThrottleLimitExceededMinutes"],
  [36, "ThrottleLimitExceededMomentarily"],
  [37, "ThrottleLimitExceededSeconds"],
  [51, "PerEndpointRequestThrottleExceeded"],
  [54, "PerApplicationThrottleExceeded"],
  [55, "PerApplicationAnonymousThrottleExceeded"],
  [56, "PerApplicationAuthenticatedThrottleExceeded"],
  [57, "PerUserThrottleExceeded"],
  [99, "WebAuthRequired"],
  [1601, "DestinyAccountNotFound"],
  [1618, "DestinyUnexpectedError"],
  [1620, "DestinyCharacterNotFound"],
  [1623, "DestinyItemNotFound"],
  [1627, "DestinyVendorNotFound"],
  [1634, "DestinyCharacterNotInTower"],
  [1637, "DestinyInventoryFull"],
  [1638, "DestinyItemFailedLevelCheck"],
  [1639, "DestinyItemFailedUnlockCheck"],
  [1640, "DestinyItemUnequippable"],
  [1641, "DestinyItemUniqueEquipRestricted"],
  [1642, "DestinyNoRoomInDestination"],
  [1643, "DestinyServiceFailure"],
  [1648, "DestinyUniquenessViolation"],
  [1651, "DestinyShardRelayClientTimeout"],
  [1652, "DestinyShardRelayProxyTimeout"],
  [1655, "DestinyCanOnlyEquipInGame"],
  [1656, "DestinyCannotPerformActionOnEquippedItem"],
  [1660, "DestinyItemNotTransferrable"],
  [1663, "DestinyItemActionForbidden"],
  [1665, "DestinyPrivacyRestriction"],
  [1670, "DestinyLegacyPlatformInaccessible"],
  [1671, "DestinyCannotPerformActionAtThisLocation"],
  [1672, "DestinyThrottledByGameServer"],
  [1673, "DestinyItemNotTransferrableHasSideEffects"],
  [1674, "DestinyItemLocked"],
  [1688, "DestinyDirectBabelClientTimeout"],
  [2101, "ApiInvalidOrExpiredKey"],
  [2102, "ApiKeyMissingFromRequest"],
  [2103, "ApplicationDisabled"],
  [2106, "AuthorizationCodeInvalid"],
  [2107, "OriginHeaderDoesNotMatchKey"],
  [2108, "AccessNotPermittedByApplicationScope"],
  [2110, "RefreshTokenNotYetValid"],
  [2111, "AccessTokenHasExpired"],
  [2115, "OAuthAccessTokenExpired"],
  [2117, "ProvidedTokenNotValidRefreshToken"],
  [2118, "RefreshTokenExpired"],
  [2119, "AuthorizationRecordInvalid"],
  [2120, "TokenPreviouslyRevoked"],
  [2121, "TokenInvalidMembership"],
  [2122, "AuthorizationCodeStale"],
  [2123, "AuthorizationRecordExpired"],
  [2124, "AuthorizationRecordRevoked"],
];

for (const [code, name] of CODES)
  test(`code ${code} ${name} comes on command, in an envelope, at the platform and at the token endpoint`, async () => {
    await fault({ route: "GetMembershipsForCurrentUser", kind: "code", code, times: 1 });
    const { status, json } = await me();
    expect(json).toMatchObject({ ErrorCode: code, ErrorStatus: name, ThrottleSeconds: 0, MessageData: {} });
    expect(status).toBeGreaterThanOrEqual(400);
    await fault({ route: "Token", kind: "code", code, times: 1 });
    const refused = await sandbox.tokenForm({ grant_type: "refresh_token", refresh_token: "x" });
    expect([refused.status, refused.json]).toEqual([400, { error: "server_error", error_description: name }]);
  });

for (const throttleSeconds of [0, 10])
  test(`throttling comes with ThrottleSeconds ${throttleSeconds}`, async () => {
    await fault({ route: "*", kind: "code", code: 36, throttleSeconds });
    expect((await me()).json).toMatchObject({ ErrorCode: 36, ThrottleSeconds: throttleSeconds });
  });

for (const status of [500, 502, 503, 504])
  test(`a ${status} comes with JSON and with an HTML page`, async () => {
    await fault({ route: "*", kind: "code", code: 3, status, times: 1 });
    const inJson = await me();
    expect([inJson.status, inJson.json.ErrorCode]).toEqual([status, 3]);
    await fault({ route: "*", kind: "status", status, times: 1 });
    const page = await me();
    expect([page.status, page.headers.get("content-type")]).toEqual([status, "text/html; charset=utf-8"]);
  });

test("the game servers' own throttle comes as 503, ordinary game conditions as 500, sign-in as 401", async () => {
  for (const [code, status] of [
    [1672, 503],
    [1642, 500],
    [99, 401],
  ]) {
    await fault({ route: "*", kind: "code", code, times: 1 });
    expect([code, (await me()).status]).toEqual([code, status]);
  }
});

test("maintenance closes the whole platform and the token endpoint, and nothing else", async () => {
  await fault({ kind: "maintenance" });
  expect((await me()).json).toMatchObject({ ErrorCode: 5, ErrorStatus: "SystemDisabled" });
  expect((await sandbox.ask("GET", "/Platform/Destiny2/Manifest/")).json.ErrorCode).toBe(5);
  const refused = await sandbox.tokenForm({ grant_type: "refresh_token", refresh_token: "x" });
  expect([refused.status, refused.json.error_description]).toEqual([400, "SystemDisabled"]);
  const mail = { to: "a@b.example", from: "c@d.example", subject: "s", text: "t" };
  const headers = { authorization: "Bearer sandbox-resend-key" };
  expect((await sandbox.ask("POST", "/emails", { body: mail, headers })).status).toBe(200);
});

test("maintenance can be an HTML page, with 503 or 200", async () => {
  await fault({ kind: "maintenance", page: true, times: 1 });
  expect((await me()).status).toBe(503);
  await fault({ kind: "maintenance", page: true, status: 200, times: 1 });
  const page = await me();
  expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
});

test("slow: the body trickles, and it is whole", async () => {
  await fault({ route: "GetMembershipsForCurrentUser", kind: "slow", delayMs: 400 });
  const startedMs = performance.now();
  expect((await me()).json.ErrorCode).toBe(1);
  expect(performance.now() - startedMs).toBeGreaterThan(380);
});

test("slow: the head comes without waiting for the body, which may take longer than anybody waits", async () => {
  await fault({ route: "GetMembershipsForCurrentUser", kind: "slow", delayMs: 3_600_000 });
  const gone = new AbortController();
  const response = await fetch(sandbox.running.origin + ME, {
    headers: { "X-API-Key": API_KEY, authorization: `Bearer ${token}` },
    signal: gone.signal,
  });
  expect(response.status).toBe(200);
  const body = expect(response.text()).rejects.toThrow(/abort/i);
  gone.abort();
  await body;
});

test("hanging: nothing comes until the caller gives up", async () => {
  await fault({ route: "*", kind: "hang", times: 1 });
  await expect(arriving(ME, AbortSignal.timeout(250))).rejects.toThrow(/abort/i);
  expect((await me()).status).toBe(200);
});

test("hanging calls are let go when their fault is taken away", async () => {
  const { faultId } = await fault({ route: "*", kind: "hang", times: 1 });
  const waiting = me();
  const outcome = expect(waiting).rejects.toThrow();
  await expect.poll(async () => (await sandbox.control<unknown[]>("GET", "faults")).length).toBe(0);
  expect((await sandbox.ask("DELETE", `/__sandbox/faults/${faultId}`)).status).toBe(204);
  await outcome;
});

test("a sandbox that ends lets hanging calls go", async () => {
  const other = await SandboxForTests.start();
  await other.control("POST", "faults", { route: "*", kind: "hang" });
  const outcome = expect(other.ask("GET", ME)).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await other.close();
  await outcome;
});

test("truncated: the length of the whole is promised, half of it comes, the work is done", async () => {
  const [item] = await ghosts();
  if (!item) throw new Error("no ghost in the vault");
  await fault({ route: "GetMembershipsForCurrentUser", kind: "truncate", times: 1 });
  const cut = await arriving(ME);
  expect(cut.isWhole).toBe(false);
  expect(cut.text.length).toBeLessThan(cut.length);
  await fault({ route: "TransferItem", kind: "truncate", times: 1 });
  const hunter = player.characters[1]?.characterId ?? "";
  const body = moveOf(item, player, hunter, false);
  await expect(sandbox.ask("POST", TRANSFER, { token, body })).rejects.toThrow();
  const after = (await sandbox.items(player.playerId)).find(
    (one) => one.itemInstanceId === item.itemInstanceId,
  );
  expect(after?.place).toBe(hunter);
});

test("cut JSON: half of the body comes with the right length for a half, packed or not", async () => {
  await fault({ route: "GetProfile", kind: "cut-json" });
  const path = `/Platform/Destiny2/3/Profile/${player.membershipId}/?components=100,102`;
  const plain = await arriving(path);
  expect([plain.isWhole, plain.text.length]).toEqual([true, plain.length]);
  expect(() => JSON.parse(plain.text)).toThrow();
  const packed = await fetch(sandbox.running.origin + path, {
    headers: { "X-API-Key": API_KEY, authorization: `Bearer ${token}` },
  });
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  await expect(packed.json()).rejects.toThrow();
});

test("the vault can be missing from a profile", async () => {
  await fault({ route: "GetProfile", kind: "vault-missing", times: 1 });
  expect(await answerOf("100,102")).not.toHaveProperty("profileInventory");
  expect(await answerOf("100,102")).toHaveProperty("profileInventory");
});

test("a transfer can lose the lock", async () => {
  const [item] = await ghosts();
  if (!item) throw new Error("no ghost in the vault");
  const hunter = player.characters[1]?.characterId ?? "";
  const lock = { state: true, itemId: item.itemInstanceId, characterId: hunter, membershipType: 3 };
  expect(await sandbox.act("SetLockState", token, lock)).toBe(1);
  await fault({ route: "TransferItem", kind: "lost-lock", times: 1 });
  expect(await sandbox.act("TransferItem", token, moveOf(item, player, hunter, false))).toBe(1);
  const after = (await sandbox.items(player.playerId)).find(
    (one) => one.itemInstanceId === item.itemInstanceId,
  );
  expect([after?.place, after?.locked]).toEqual([hunter, false]);
});

const vaultIds = (answer: ProfileAnswer) =>
  answer.profileInventory?.data.items.map((item) => item.itemInstanceId) ?? [];

async function moveAGhost(): Promise<TrueItem> {
  const [item] = await ghosts();
  if (!item) throw new Error("no ghost in the vault");
  const titan = player.characters[0]?.characterId ?? "";
  expect(await sandbox.act("TransferItem", token, moveOf(item, player, titan, false))).toBe(1);
  return item;
}

test("stale: for so many seconds a profile shows what was before the write, with the time of then", async () => {
  await fault({ route: "GetProfile", kind: "stale", seconds: 30, playerId: player.playerId });
  const item = await moveAGhost();
  const old = await answerOf("102");
  expect(vaultIds(old)).toContain(item.itemInstanceId);
  const { now } = await sandbox.control<{ now: string }>("GET", "clock");
  expect(Date.parse(now) - Date.parse(old.responseMintedTimestamp)).toBeGreaterThanOrEqual(29_900);
  await sandbox.control("POST", "clock", { advanceMs: 31_000 });
  expect(vaultIds(await answerOf("102"))).not.toContain(item.itemInstanceId);
});

test("backwards: newer and older answers take turns, and their times go back with them", async () => {
  await fault({ route: "GetProfile", kind: "backwards", seconds: 30 });
  const item = await moveAGhost();
  const answers = [];
  for (let nth = 0; nth < 4; nth++) answers.push(await answerOf("102"));
  expect(answers.map((one) => vaultIds(one).includes(item.itemInstanceId ?? ""))).toEqual([
    false,
    true,
    false,
    true,
  ]);
  const minted = answers.map((one) => Date.parse(one.responseMintedTimestamp));
  expect([minted[1] ?? 0, minted[3] ?? 0].every((at, nth) => at < (minted[nth * 2] ?? 0))).toBe(true);
  await sandbox.control("POST", "clock", { real: true });
});

test("a single item read can stay old after its lock was changed", async () => {
  const [item] = await ghosts();
  if (!item) throw new Error("no ghost in the vault");
  const path = `/Platform/Destiny2/3/Profile/${player.membershipId}/Item/${item.itemInstanceId}/?components=307`;
  const state = async () =>
    ((await sandbox.ask("GET", path, { token })).json.Response as { item: { data: { state: number } } }).item
      .data.state;
  const before = (await state()) & 1;
  await fault({ route: "GetItem", kind: "stale", seconds: 90 });
  const characterId = player.characters[0]?.characterId;
  const lock = { state: before === 0, itemId: item.itemInstanceId, characterId, membershipType: 3 };
  expect(await sandbox.act("SetLockState", token, lock)).toBe(1);
  expect((await state()) & 1).toBe(before);
  const held = (await answerOf("102")).profileInventory?.data.items.find(
    (one) => one.itemInstanceId === item.itemInstanceId,
  );
  expect((held?.state ?? 0) & 1).toBe(1 - before);
});

async function struckOf(seed: string): Promise<string> {
  const { faultId } = await fault({ route: "*", kind: "code", code: 5, probability: 0.4, seed });
  let pattern = "";
  for (let nth = 0; nth < 40; nth++) pattern += (await me()).json.ErrorCode === 5 ? "x" : ".";
  await sandbox.ask("DELETE", `/__sandbox/faults/${faultId}`);
  return pattern;
}

test("chance strikes the same calls for the same seed, others for another, and about as many as asked", async () => {
  const [first, again, other] = [await struckOf("a"), await struckOf("a"), await struckOf("b")];
  expect(again).toBe(first);
  expect(other).not.toBe(first);
  const share = (first + other).replaceAll(".", "").length / 80;
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(0.6);
});

test("a fault ends by itself after so many seconds of the sandbox's clock, and says how often it struck", async () => {
  await fault({ route: "*", kind: "code", code: 5, lastsSeconds: 60 });
  expect((await me()).json.ErrorCode).toBe(5);
  expect(await sandbox.control("GET", "faults")).toMatchObject([{ struck: 1, lastsSeconds: 60 }]);
  await sandbox.control("POST", "clock", { advanceMs: 61_000 });
  expect((await me()).json.ErrorCode).toBe(1);
  await sandbox.control("POST", "clock", { real: true });
});

test("a fault can strike one address of a route alone", async () => {
  await fault({ route: "GetMembersOfGroup", kind: "code", code: 5, address: "currentpage=2" });
  const page = (nth: number) => sandbox.ask("GET", `/Platform/GroupV2/3074001/Members/?currentpage=${nth}`);
  expect([(await page(1)).json.ErrorCode, (await page(2)).json.ErrorCode]).toEqual([1, 5]);
});

test("what is shown and how it comes can go wrong together", async () => {
  await fault({ route: "GetProfile", kind: "vault-missing" });
  await fault({ route: "GetProfile", kind: "delay", delayMs: 200, times: 1 });
  const startedMs = performance.now();
  expect(await answerOf("100,102")).not.toHaveProperty("profileInventory");
  expect(performance.now() - startedMs).toBeGreaterThan(195);
});

test("an unknown route is refused with the list of routes; strange fields, kinds and values with a sentence", async () => {
  const refusalOf = async (wish: unknown) => {
    const reply = await sandbox.ask("POST", "/__sandbox/faults", { body: wish });
    expect(reply.status).toBe(400);
    return String(reply.json.error);
  };
  const routes = await refusalOf({ route: "GetProfil", kind: "code" });
  for (const name of ["GetProfile", "TransferItem", "Token", "Emails"]) expect(routes).toContain(name);
  const kinds = await refusalOf({ route: "*", kind: "explode" });
  for (const kind of Object.keys(FAULT_KINDS)) expect(kinds).toContain(kind);
  expect(await refusalOf({ route: "*", kind: "code", tims: 1 })).toContain('"tims"');
  expect(await refusalOf({ route: "*", kind: "code", times: 0 })).toContain('"times"');
  expect(await refusalOf({ route: "*", kind: "code", probability: 1.1 })).toContain('"probability"');
  expect(await refusalOf({ route: "*", kind: "code", code: 77_777 })).toContain("77777");
  expect(await refusalOf({ route: "*", kind: "code", playerId: "nobody" })).toContain('"nobody"');
  expect(await refusalOf({})).toContain("kind");
  expect(await refusalOf("nonsense")).toContain("JSON object");
});
