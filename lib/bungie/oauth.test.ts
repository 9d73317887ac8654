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
