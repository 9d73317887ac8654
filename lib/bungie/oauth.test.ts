import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { BungieError } from "./bungie-error.ts";
import { exchangeCode, type OAuthAccess, refreshTokens } from "./oauth.ts";

/** Asks once for a refresh, with the token endpoint answering as given. */
async function askFor<T>(status: number, body: unknown, ask: (access: OAuthAccess) => Promise<T>) {
  const forms: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    let form = "";
    request.on("data", (chunk) => {
      form += chunk;
    });
    request.on("end", () => {
      forms.push(new URLSearchParams(form));
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const access = { origin, apiKey: "key", userAgent: "Test/1", clientId: "client", clientSecret: "secret" };
  const outcome = await ask(access).catch((error: unknown) => error);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  return { outcome, forms };
}

const now = new Date("2026-11-22T12:00:00Z");
const granted = {
  access_token: "new-access",
  token_type: "Bearer",
  expires_in: 3600,
  refresh_token: "new-refresh",
  refresh_expires_in: 7776000,
  membership_id: "17429800",
};

test("a code becomes tokens with their lifetimes counted from now", async () => {
  const { outcome, forms } = await askFor(200, granted, (access) => exchangeCode(access, "the-code", now));
  expect(outcome).toEqual({
    accessToken: "new-access",
    refreshToken: "new-refresh",
    accessExpiresAt: new Date("2026-11-22T13:00:00Z"),
    refreshExpiresAt: new Date("2027-02-20T12:00:00Z"),
    bungieMembershipId: "17429800",
  });
  expect(Object.fromEntries(forms[0] ?? [])).toEqual({
    grant_type: "authorization_code",
    code: "the-code",
    client_id: "client",
    client_secret: "secret",
  });
});

const refusals: [name: string, status: number, body: unknown, reason: string][] = [
  ["maintenance", 400, { error: "server_error", error_description: "SystemDisabled" }, "maintenance"],
  [
    "busy game servers",
    400,
    { error: "server_error", error_description: "DestinyThrottledByGameServer" },
    "throttled",
  ],
  ["an unnamed server error", 500, { error: "server_error" }, "unexpected"],
  [
    "a spent code",
    400,
    { error: "invalid_grant", error_description: "AuthorizationCodeInvalid" },
    "grant-ended",
  ],
  [
    "a revoked grant",
    400,
    { error: "invalid_grant", error_description: "AuthorizationRecordRevoked" },
    "grant-ended",
  ],
  [
    "a refresh token that is not one",
    400,
    { error: "server_error", error_description: "ProvidedTokenNotValidRefreshToken" },
    "grant-ended",
  ],
  [
    "a refresh token used too early",
    400,
    { error: "invalid_grant", error_description: "RefreshTokenNotYetValid" },
    "unauthorized",
  ],
  ["a grant refused without a name", 400, { error: "invalid_grant" }, "grant-ended"],
  ["a wrong client secret", 401, { error: "invalid_client" }, "configuration"],
  ["Bungie's envelope with 2118", 400, { ErrorCode: 2118 }, "grant-ended"],
  ["Bungie's envelope with 5", 503, { ErrorCode: 5 }, "maintenance"],
  ["tokens without a refresh token", 200, { ...granted, refresh_token: undefined }, "unexpected"],
];
for (const [name, status, body, reason] of refusals) {
  test(`${name} at the token endpoint is ${reason}, asked once`, async () => {
    const { outcome, forms } = await askFor(status, body, (access) =>
      refreshTokens(access, "old-refresh", now),
    );
    expect(outcome).toBeInstanceOf(BungieError);
    expect(outcome).toMatchObject({ reason, httpStatus: status });
    expect(forms).toHaveLength(1);
  });
}

/** Every code that has to do with signing in, and what it proves about a refresh token. */
const codes: readonly (readonly [reason: string, codes: readonly number[]])[] = [
  ["grant-ended", [2106, 2117, 2118, 2119, 2120, 2121, 2122, 2123, 2124]],
  ["unauthorized", [22, 99, 2110, 2111, 2115]],
  ["maintenance", [5, 1618, 1643, 1651, 1652, 1688]],
  ["throttled", [31, 35, 36, 37, 51, 54, 55, 56, 57, 1672]],
  ["configuration", [12, 2101, 2102, 2103, 2107, 2108]],
  [
    "unexpected",
    [0, 1, 2, 3, 7, 10, 18, 20, 21, 59, 97, 98, 2100, 2104, 2105, 2109, 2112, 2113, 2114, 2116, 2125, 2126],
  ],
];
for (const [reason, list] of codes) {
  test(`at the token endpoint ${list.join(", ")} mean ${reason}, under any status`, async () => {
    for (const ErrorCode of list) {
      for (const status of [400, 401, 500, 503]) {
        const { outcome } = await askFor(status, { ErrorCode }, (access) =>
          refreshTokens(access, "old", now),
        );
        expect(outcome, `${ErrorCode} under ${status}`).toMatchObject({ reason, code: ErrorCode });
      }
    }
  });
}

test("no other code ends an authorization", async () => {
  const ended = new Set(codes.find(([reason]) => reason === "grant-ended")?.[1]);
  const others = Array.from({ length: 40 }, (_, n) => 2_090 + n).filter((code) => !ended.has(code));
  for (const ErrorCode of [...others, 2_000, 2_001, 3_216, 99_999]) {
    const { outcome } = await askFor(400, { ErrorCode }, (access) => refreshTokens(access, "old", now));
    expect((outcome as BungieError).reason, String(ErrorCode)).not.toBe("grant-ended");
  }
});

test("an outage that wears OAuth's words does not end an authorization", async () => {
  const outages: [number, Record<string, unknown>][] = [
    [400, { error: "invalid_grant", error_description: "SystemDisabled" }],
    [400, { error: "invalid_grant", error_description: "PerApplicationAnonymousThrottleExceeded" }],
    [400, { error: "server_error", error_description: "WebAuthRequired" }],
    [500, { error: "invalid_grant" }],
    [503, { error: "invalid_grant", error_description: "ServiceUnavailable" }],
    [400, { error: "server_error", error_description: "NotFound" }],
    [400, { error: "invalid_request" }],
    [400, { error: "temporarily_unavailable" }],
  ];
  for (const [status, body] of outages) {
    const { outcome } = await askFor(status, body, (access) => refreshTokens(access, "old", now));
    expect((outcome as BungieError).reason, JSON.stringify(body)).not.toBe("grant-ended");
  }
});
