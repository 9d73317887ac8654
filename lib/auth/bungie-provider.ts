import { customFetch } from "next-auth";
import type { OAuthConfig } from "next-auth/providers";
import type { BungieAccess } from "#lib/bungie/access.ts";
import { BungieError } from "#lib/bungie/bungie-error.ts";
import { loadMemberships } from "#lib/bungie/memberships.ts";
import { exchangeCode } from "#lib/bungie/oauth.ts";
import type { Env } from "#lib/env.ts";
import type { LinkedMemberships } from "#lib/game/choose-membership.ts";
import type { SignInAttempt } from "./sign-in-attempt.ts";

/**
 * Bungie.net as a provider of next-auth. The stock one names bungie.net in its text and sends its own scope.
 *
 * Both calls behind the callback are made by lib/bungie, which knows Bungie's errors and deadlines. next-auth is
 * handed a word in place of the tokens: they stay in the attempt.
 */
export function bungieProvider(
  settings: Env,
  access: BungieAccess,
  attempt: SignInAttempt,
): OAuthConfig<LinkedMemberships> {
  const client = { clientId: settings.BUNGIE_CLIENT_ID, clientSecret: settings.BUNGIE_CLIENT_SECRET };
  return {
    id: "bungie",
    name: "Bungie.net",
    type: "oauth",
    ...client,
    checks: ["state"],
    client: { token_endpoint_auth_method: "client_secret_post" },
    authorization: { url: `${access.origin}/en/OAuth/Authorize`, params: { scope: "" } },
    token: { url: `${access.origin}/Platform/App/OAuth/Token/` },
    userinfo: {
      url: `${access.origin}/Platform/User/GetMembershipsForCurrentUser/`,
      request: () => noteFailure(attempt, () => loadIdentity(access, attempt)),
    },
    profile: ({ bungieMembershipId, bungieName }) => ({
      id: bungieMembershipId ?? undefined,
      name: bungieName,
    }),
    account: () => ({}),
    [customFetch]: (_address: unknown, request?: RequestInit) =>
      noteFailure(attempt, async () => {
        const code = new URLSearchParams(String(request?.body)).get("code") ?? "";
        attempt.tokens = await exchangeCode({ ...access, ...client }, code, new Date());
        return Response.json({ access_token: "kept-aside", token_type: "bearer" });
      }),
  };
}

async function loadIdentity(access: BungieAccess, attempt: SignInAttempt): Promise<LinkedMemberships> {
  if (!attempt.tokens) throw new Error("asked who signed in before there was a token");
  const { accessToken, bungieMembershipId } = attempt.tokens;
  const linked = await loadMemberships(access, accessToken);
  // The token endpoint names the account as well, and some answers of the other leave it out, the name with it.
  const identity = { ...linked, bungieMembershipId, bungieName: linked.bungieName || "Unnamed player" };
  attempt.linked = identity;
  return identity;
}

async function noteFailure<T>(attempt: SignInAttempt, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BungieError) attempt.failure = error.reason;
    throw error;
  }
}
