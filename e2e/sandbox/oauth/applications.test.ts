import { expect, test } from "@playwright/test";
import { API_KEY } from "../sandbox.ts";
import { type Reply, SandboxForTests } from "../sandbox-for-tests.ts";
import { readApplicationOption } from "./read-application.ts";

const ME = "/Platform/User/GetMembershipsForCurrentUser/";
const FORM = { "content-type": "application/x-www-form-urlencoded" };
const CONFIDENTIAL = {
  apiKey: "wide-key",
  clientId: "wide",
  clientSecret: "wide-secret",
  redirectUrl: "https://wide.example/return?from=bungie",
  origin: "https://wide.example",
};
const PUBLIC = {
  apiKey: "mobile-key",
  clientId: "mobile",
  clientSecret: "",
  redirectUrl: "littlelight://login",
  origin: "",
};

let sandbox: SandboxForTests;
test.beforeEach(async () => {
  sandbox = await SandboxForTests.start();
  await sandbox.control("POST", "applications", CONFIDENTIAL);
  await sandbox.control("POST", "applications", PUBLIC);
});
test.afterEach(() => sandbox.close());

async function approve(clientId: string, path = "/en/OAuth/Authorize", more = ""): Promise<Reply> {
  const body = new URLSearchParams({ playerId: "rich", decision: "approve", state: "s" }).toString();
  return sandbox.ask("POST", `${path}?client_id=${clientId}&response_type=code${more}`, {
    body,
    headers: FORM,
  });
}

async function codeOf(clientId: string): Promise<string> {
  return new URL((await approve(clientId)).headers.get("location") ?? "").searchParams.get("code") ?? "";
}

function exchange(fields: Record<string, string>, path = "/Platform/App/OAuth/Token/"): Promise<Reply> {
  return sandbox.ask("POST", path, { body: new URLSearchParams(fields).toString(), headers: FORM });
}

const codeGrant = (code: string, more: Record<string, string>) =>
  exchange({ grant_type: "authorization_code", code, ...more });
const WIDE = { client_id: "wide", client_secret: "wide-secret" };

test("several applications are let in at once, each with its own key and way back", async () => {
  const back = await approve("wide");
  expect(back.headers.get("location")).toMatch(
    /^https:\/\/wide\.example\/return\?from=bungie&code=[\w-]+&state=s$/,
  );
  expect((await approve("mobile")).headers.get("location")).toMatch(/^littlelight:\/\/login\?code=/);
  const list = await sandbox.control<{ apiKey: string }[]>("GET", "applications");
  expect(list.map(({ apiKey }) => apiKey)).toEqual([API_KEY, "wide-key", "mobile-key"]);
});

test("a public client exchanges its code with the client id alone and gets no refresh token", async () => {
  const { status, json } = await codeGrant(await codeOf("mobile"), { client_id: "mobile" });
  expect(status).toBe(200);
  expect(json).toMatchObject({ token_type: "Bearer", expires_in: 3600, membership_id: expect.any(String) });
  expect(Object.keys(json)).not.toContain("refresh_token");
  expect(Object.keys(json)).not.toContain("refresh_expires_in");
});

test("a confidential client is refused without its secret", async () => {
  const { status, json } = await codeGrant(await codeOf("wide"), { client_id: "wide" });
  expect([status, json.error]).toEqual([400, "invalid_client"]);
});

test("a code and a refresh token are good for their own application only", async () => {
  const stolen = await codeGrant(await codeOf("wide"), { client_id: "mobile" });
  expect(stolen.json.error_description).toBe("AuthorizationCodeInvalid");
  const tokens = (await codeGrant(await codeOf("wide"), WIDE)).json;
  const refresh = { grant_type: "refresh_token", refresh_token: String(tokens.refresh_token) };
  const theirs = await exchange({ ...refresh, client_id: "mobile" });
  expect(theirs.json.error_description).toBe("ProvidedTokenNotValidRefreshToken");
  expect((await exchange({ ...refresh, ...WIDE })).status).toBe(200);
});

test("a token used with another application's key is as good as none", async () => {
  const token = String((await codeGrant(await codeOf("wide"), WIDE)).json.access_token);
  const me = (key: string) => sandbox.ask("GET", ME, { token, headers: { "X-API-Key": key } });
  expect((await me("wide-key")).json.ErrorCode).toBe(1);
  expect((await me("mobile-key")).json.ErrorCode).toBe(99);
});

test("an application that is switched off gets 2103, at the door and at the sign-in page", async () => {
  await sandbox.control("POST", "applications", { ...CONFIDENTIAL, disabled: true });
  const reply = await sandbox.ask("GET", "/Platform/Destiny2/Manifest/", {
    headers: { "X-API-Key": "wide-key" },
  });
  expect(reply.json.ErrorCode).toBe(2103);
  expect((await approve("wide")).status).toBe(400);
});

test("a page of another origin gets 2107; the application's own, a server and * pass", async () => {
  const asked = async (key: string, origin?: string) => {
    const headers = { "X-API-Key": key, ...(origin !== undefined && { origin }) };
    return sandbox.ask("GET", "/Platform/Destiny2/Manifest/", { headers });
  };
  const foreign = await asked("wide-key", "https://evil.example");
  expect(foreign.json).toMatchObject({
    ErrorCode: 2107,
    ErrorStatus: "OriginHeaderDoesNotMatchKey",
    MessageData: { Origin: "https://evil.example" },
  });
  const codes = [
    await asked("wide-key", "https://wide.example"),
    await asked("wide-key"),
    await asked("mobile-key"),
    await asked("mobile-key", "https://wide.example"),
    await asked("mobile-key", sandbox.running.origin),
    await asked(API_KEY, "https://anything.example"),
  ].map(({ json }) => json.ErrorCode);
  expect(codes).toEqual([1, 1, 1, 2107, 1, 1]);
});

test("the sign-in page answers with and without a language, in any case, and overlooks what it does not know", async () => {
  for (const path of [
    "/en/OAuth/Authorize",
    "/en/oauth/authorize",
    "/OAuth/Authorize",
    "/pt-br/oauth/authorize/",
  ]) {
    const more = "&reauth=true&prompt=login&code_challenge=abc&code_challenge_method=S256";
    const page = await sandbox.ask("GET", `${path}?client_id=wide&response_type=code&state=x${more}`);
    expect([path, page.status]).toEqual([path, 200]);
    expect(page.text).toContain("Approve wide?");
    expect(page.text).toContain("<strong>wide.example</strong>");
    expect((await approve("wide", path, more)).status).toBe(302);
  }
});

test("a redirect_uri may be left out, but not differ from the registered one", async () => {
  const uri = encodeURIComponent(CONFIDENTIAL.redirectUrl);
  expect((await approve("wide", "/en/OAuth/Authorize", `&redirect_uri=${uri}`)).status).toBe(302);
  expect(
    (await approve("wide", "/en/OAuth/Authorize", "&redirect_uri=https%3A%2F%2Fevil.example")).status,
  ).toBe(400);
  const code = await codeOf("wide");
  const wrong = await codeGrant(code, { ...WIDE, redirect_uri: "https://evil.example" });
  expect(wrong.status).toBe(400);
  expect((await codeGrant(code, { ...WIDE, redirect_uri: CONFIDENTIAL.redirectUrl })).status).toBe(200);
});

test("the token endpoint answers in both cases, with and without its last slash, and to a code verifier", async () => {
  for (const path of [
    "/platform/app/oauth/token/",
    "/Platform/App/OAuth/Token",
    "/Platform/App/OAuth/token/",
  ]) {
    const code = await codeOf("wide");
    const form = { grant_type: "authorization_code", code, code_verifier: "v", ...WIDE };
    expect([path, (await exchange(form, path)).status]).toEqual([path, 200]);
  }
});

test("the token endpoint lets pages read its answers and its refusals", async () => {
  const headers = { ...FORM, origin: "https://wide.example" };
  const refused = await sandbox.ask("POST", "/Platform/App/OAuth/Token/", { body: "grant_type=x", headers });
  expect(refused.json).toHaveProperty("error_description");
  expect(refused.headers.get("access-control-allow-origin")).toBe("https://wide.example");
});

test("half an escape in Basic credentials is refused, not a crash", async () => {
  const headers = { ...FORM, authorization: `Basic ${btoa("%zz:%")}` };
  const reply = await sandbox.ask("POST", "/Platform/App/OAuth/Token/", {
    body: "grant_type=refresh_token",
    headers,
  });
  expect([reply.status, reply.json.error]).toEqual([400, "invalid_client"]);
});

test("an application is replaced by one of the same key, and can be removed", async () => {
  await sandbox.control("POST", "applications", { ...CONFIDENTIAL, clientSecret: "other" });
  expect((await codeGrant(await codeOf("wide"), WIDE)).status).toBe(400);
  expect((await sandbox.ask("DELETE", "/__sandbox/applications/wide-key")).status).toBe(204);
  expect((await approve("wide")).status).toBe(400);
  const me = await sandbox.ask("GET", ME, { headers: { "X-API-Key": "wide-key" } });
  expect(me.json.ErrorCode).toBe(2101);
});

test("--app reads five values, refuses other numbers of them and says what is wrong", () => {
  expect(readApplicationOption("k,c,s,https://a.example/b,*")).toEqual({
    apiKey: "k",
    clientId: "c",
    clientSecret: "s",
    redirectUrl: "https://a.example/b",
    origin: "*",
    disabled: false,
  });
  expect(readApplicationOption("k,c,,my-app://x,")).toMatchObject({ clientSecret: null, origin: null });
  expect(readApplicationOption("k,,,,")).toMatchObject({ clientId: "", redirectUrl: "" });
  for (const [text, reason] of [
    ["k,c,s,https://a.example", /four commas/],
    ["k,c,s,https://a.example/?a=1,2,*", /four commas/],
    [",c,s,https://a.example,*", /API key/],
    ["k,c,s,,*", /redirect URL/],
    ["k,c,s,nowhere,*", /no redirect URL/],
    ["k,c,s,http://a.example/,*", /localhost/],
    ["k,c,s,javascript:alert(1),*", /javascript:/],
    ["k,c,s,https://a.example,https://a.example/path", /no origin/],
  ] as const)
    expect(readApplicationOption(text)).toMatch(reason);
});
