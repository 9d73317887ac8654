import { expect, test } from "@playwright/test";
import { CLIENT_ID, CLIENT_SECRET } from "./sandbox.ts";
import { SandboxForTests } from "./sandbox-for-tests.ts";

const PAGE = `/en/OAuth/Authorize?client_id=${CLIENT_ID}&response_type=code`;
const ME = "/Platform/User/GetMembershipsForCurrentUser/";
const FORM = { "content-type": "application/x-www-form-urlencoded" };
const HOUR_MS = 3_600_000;

let sandbox: SandboxForTests;
test.beforeEach(async () => {
  sandbox = await SandboxForTests.start();
});
test.afterEach(() => sandbox.close());

async function approve(playerId: string, state = "s"): Promise<URL> {
  const body = new URLSearchParams({ playerId, decision: "approve", state }).toString();
  const reply = await sandbox.ask("POST", PAGE, { body, headers: FORM });
  return new URL(reply.headers.get("location") ?? "");
}

async function signIn(playerId = "rich"): Promise<Record<string, string>> {
  const code = (await approve(playerId)).searchParams.get("code") ?? "";
  return (await sandbox.tokenForm({ grant_type: "authorization_code", code })).json as Record<string, string>;
}

const refresh = (token = "") => sandbox.tokenForm({ grant_type: "refresh_token", refresh_token: token });

test("the sign-in page offers every player by name and carries the state along", async () => {
  const { text, status } = await sandbox.ask("GET", `${PAGE}&state=a%3Cb`);
  expect(status).toBe(200);
  expect(text).toContain(">Ilsa Marrow</label>");
  expect(text).toContain('value="a&#60;b"');
});

test("a stranger's client id is told so, without a redirect", async () => {
  const reply = await sandbox.ask("GET", PAGE.replace(CLIENT_ID, "other"));
  expect([reply.status, reply.headers.get("location")]).toEqual([400, null]);
});

test("the state comes back as it was, but a plus comes back as a space", async () => {
  const back = await approve("rich", "a+b/=&ü %");
  expect(back.searchParams.get("state")).toBe("a b/=&ü %");
});

test("denying comes back with access_denied and the state", async () => {
  const body = new URLSearchParams({ playerId: "rich", decision: "deny", state: "s1" }).toString();
  const reply = await sandbox.ask("POST", PAGE, { body, headers: FORM });
  expect(reply.headers.get("location")).toContain("error=access_denied&state=s1");
});

test("a code is good once", async () => {
  const code = (await approve("rich")).searchParams.get("code") ?? "";
  const first = await sandbox.tokenForm({ grant_type: "authorization_code", code });
  const second = await sandbox.tokenForm({ grant_type: "authorization_code", code });
  expect(first.json).toMatchObject({ token_type: "Bearer", expires_in: 3600, refresh_expires_in: 7_776_000 });
  expect(second.status).toBe(400);
  expect(second.json).toEqual({ error: "server_error", error_description: "AuthorizationCodeInvalid" });
});

test("each refresh gives a new token and spends the old one", async () => {
  const tokens = await signIn();
  const next = await refresh(tokens.refresh_token);
  expect(next.json.refresh_token).not.toBe(tokens.refresh_token);
  expect((await refresh(tokens.refresh_token)).json.error_description).toBe(
    "ProvidedTokenNotValidRefreshToken",
  );
});

test("client id and secret may come by HTTP Basic; a wrong secret is refused", async () => {
  const code = (await approve("rich")).searchParams.get("code") ?? "";
  const body = new URLSearchParams({ grant_type: "authorization_code", code }).toString();
  const basic = (secret: string) => ({ ...FORM, authorization: `Basic ${btoa(`${CLIENT_ID}:${secret}`)}` });
  const wrong = await sandbox.ask("POST", "/Platform/App/OAuth/Token/", { body, headers: basic("guess") });
  const right = await sandbox.ask("POST", "/platform/app/oauth/token/", {
    body,
    headers: basic(CLIENT_SECRET),
  });
  expect([wrong.status, right.status]).toEqual([400, 200]);
});

test("an access token ends after an hour of the sandbox's clock", async () => {
  const token = (await signIn()).access_token ?? "";
  expect((await sandbox.ask("GET", ME, { token })).status).toBe(200);
  await sandbox.control("POST", "clock", { advanceMs: HOUR_MS });
  expect((await sandbox.ask("GET", ME, { token })).json.ErrorCode).toBe(99);
});

test("an authorization ends after a year, however often it was refreshed", async () => {
  let tokens = await signIn();
  for (let month = 0; month < 7; month++) {
    await sandbox.control("POST", "clock", { advanceMs: 58 * 24 * HOUR_MS });
    const reply = await refresh(tokens.refresh_token);
    if (month === 6) expect(reply.json.error_description).toBe("AuthorizationRecordExpired");
    else tokens = reply.json as Record<string, string>;
  }
});

test("a revoked authorization ends both tokens until the player approves again", async () => {
  const tokens = await signIn();
  await sandbox.control("POST", "players/rich", { revoked: true });
  expect((await sandbox.ask("GET", ME, { token: tokens.access_token ?? "" })).json.ErrorCode).toBe(2124);
  expect((await refresh(tokens.refresh_token)).json.error_description).toBe("AuthorizationRecordRevoked");
  const again = await signIn();
  expect((await sandbox.ask("GET", ME, { token: again.access_token ?? "" })).status).toBe(200);
});

test("without a key, with a wrong one, without a bearer: 2102, 2101, 99", async () => {
  const without = await fetch(sandbox.running.origin + ME);
  expect(await without.json()).toMatchObject({ ErrorCode: 2102 });
  const wrong = await sandbox.ask("GET", ME, { headers: { "X-API-Key": "other" } });
  expect(wrong.json.ErrorCode).toBe(2101);
  expect((await sandbox.ask("GET", ME)).json.ErrorCode).toBe(99);
});

test("each standing player has the memberships of its template", async () => {
  const linked = async (playerId: string) => {
    const tokens = await signIn(playerId);
    const path = `/Platform/Destiny2/254/Profile/${tokens.membership_id}/LinkedProfiles/`;
    const { profiles, profilesWithErrors } = (await sandbox.ask("GET", path)).json.Response as Record<
      string,
      unknown[]
    >;
    return [profiles?.length, profilesWithErrors?.length];
  };
  expect(await linked("rich")).toEqual([1, 0]);
  expect(await linked("brand-new")).toEqual([0, 0]);
  expect(await linked("two-memberships")).toEqual([2, 0]);
  expect(await linked("cross-saved")).toEqual([1, 3]);
});

test("every 32 letters of a code or token carry a mark and its kind, and the rest is chance", async () => {
  const seen = new Set<string>();
  for (let times = 0; times < 3; times++) {
    const code = (await approve("rich")).searchParams.get("code") ?? "";
    const { json } = await sandbox.tokenForm({ grant_type: "authorization_code", code });
    expect(code).toMatch(/^[\w-]{24}Canary7c$/);
    expect(json.access_token).toMatch(/^([\w-]{24}Canary7a){4}$/);
    expect(json.refresh_token).toMatch(/^([\w-]{24}Canary7r){4}$/);
    for (const block of `${code}${json.access_token}${json.refresh_token}`.match(/.{32}/g) ?? [])
      seen.add(block);
  }
  expect(seen.size).toBe(3 * 9);
});
