import { expect, test } from "@playwright/test";
import type { LoggedRequest } from "./controls/request-log.ts";
import { moveOf, SandboxForTests, type TestPlayer } from "./sandbox-for-tests.ts";
import { BUCKET } from "./world/buckets.ts";

const ME = "/Platform/User/GetMembershipsForCurrentUser/";
const TRANSFER = "/Platform/Destiny2/Actions/Items/TransferItem/";

let sandbox: SandboxForTests;
let player: TestPlayer;
let token: string;

test.beforeEach(async () => {
  sandbox = await SandboxForTests.start();
  player = await sandbox.player({ template: "rich" });
  token = await sandbox.tokenFor(player.playerId);
});
test.afterEach(() => sandbox.close());

const fault = (wish: Record<string, unknown>) => sandbox.control<{ faultId: string }>("POST", "faults", wish);
const me = (bearer = token) => sandbox.ask("GET", ME, { token: bearer });

async function ghostInVault() {
  const item = (await sandbox.items(player.playerId)).find(
    (one) => one.place === "vault" && one.homeBucketHash === BUCKET.ghost,
  );
  if (!item) throw new Error("no ghost in the vault");
  return item;
}

test("a fault strikes as often as told, after as many calls as told, and only its player", async () => {
  const { playerId } = player;
  await fault({ route: "GetMembershipsForCurrentUser", kind: "code", code: 5, playerId, after: 1, times: 2 });
  const other = await sandbox.tokenFor("one-character");
  const codes = [];
  for (let nth = 0; nth < 4; nth++) codes.push((await me()).json.ErrorCode);
  expect(codes).toEqual([1, 5, 5, 1]);
  expect((await me(other)).json.ErrorCode).toBe(1);
});

test("a throttle carries its seconds; maintenance comes as HTML; a status comes as asked", async () => {
  await fault({ route: "*", kind: "code", code: 1672, throttleSeconds: 7, times: 1 });
  expect((await me()).json).toMatchObject({
    ErrorCode: 1672,
    ThrottleSeconds: 7,
    ErrorStatus: "DestinyThrottledByGameServer",
  });
  await fault({ route: "*", kind: "html", times: 1 });
  const page = await me();
  expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  await fault({ route: "*", kind: "status", status: 429, times: 1 });
  expect((await me()).status).toBe(429);
});

test("the token endpoint in maintenance answers 400 SystemDisabled and spends nothing", async () => {
  const tokens = await sandbox.control<Record<string, string>>("POST", "tokens", {
    playerId: player.playerId,
  });
  const form = { grant_type: "refresh_token", refresh_token: tokens.refresh_token ?? "" };
  await fault({ route: "Token", playerId: player.playerId, kind: "code", code: 5, times: 1 });
  expect((await sandbox.tokenForm(form)).json).toEqual({
    error: "server_error",
    error_description: "SystemDisabled",
  });
  expect((await sandbox.tokenForm(form)).status).toBe(200);
});

test("a reset connection does nothing; a lost answer has done the work", async () => {
  const item = await ghostInVault();
  const hunter = player.characters[1]?.characterId ?? "";
  const call = () => sandbox.ask("POST", TRANSFER, { token, body: moveOf(item, player, hunter, false) });
  const place = async () =>
    (await sandbox.items(player.playerId)).find((one) => one.itemInstanceId === item.itemInstanceId)?.place;
  await fault({ route: "TransferItem", kind: "reset", times: 1 });
  await expect(call()).rejects.toThrow();
  expect(await place()).toBe("vault");
  await fault({ route: "TransferItem", kind: "lost-answer", times: 1 });
  await expect(call()).rejects.toThrow();
  expect(await place()).toBe(hunter);
});

test("a delay answers late, and faults can be taken away", async () => {
  const { faultId } = await fault({ route: "*", kind: "delay", delayMs: 300 });
  const startedMs = performance.now();
  expect((await me()).status).toBe(200);
  expect(performance.now() - startedMs).toBeGreaterThanOrEqual(295);
  await sandbox.ask("DELETE", `/__sandbox/faults/${faultId}`);
  await fault({ route: "*", kind: "code", code: 5 });
  await sandbox.ask("DELETE", "/__sandbox/faults");
  expect((await me()).json.ErrorCode).toBe(1);
});

test("requests are remembered with their player and without their secrets; unknown calls answer 501", async () => {
  const { next } = await sandbox.control<{ next: number }>("GET", "requests");
  await me();
  expect((await sandbox.ask("GET", "/Platform/Destiny2/Nothing/")).status).toBe(501);
  await sandbox.tokenForm({ grant_type: "refresh_token", refresh_token: "hidden" });
  const { requests } = await sandbox.control<{ requests: LoggedRequest[] }>("GET", `requests?since=${next}`);
  expect(requests.map((one) => [one.route, one.status, one.playerId])).toEqual([
    ["GetMembershipsForCurrentUser", 200, player.playerId],
    ["Unknown", 501, null],
    ["Token", 400, null],
  ]);
  expect(JSON.stringify(requests)).not.toMatch(/hidden|sandbox-secret/);
});
