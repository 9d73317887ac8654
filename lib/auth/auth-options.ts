import type { NextAuthConfig } from "next-auth";
import type { BungieAccess } from "#lib/bungie/access.ts";
import { BungieError } from "#lib/bungie/bungie-error.ts";
import { openDb } from "#lib/db/client.ts";
import type { Env } from "#lib/env.ts";
import { log } from "#lib/log/log.ts";
import { bungieProvider } from "./bungie-provider.ts";
import { playerAdapter } from "./player-adapter.ts";
import { returnPathOf } from "./return-path.ts";
import { sessionCookies } from "./session-cookies.ts";
import type { RecordSignIn, SignInAttempt } from "./sign-in-attempt.ts";

const SESSION_LASTS_S = 30 * 24 * 60 * 60;

export interface AuthContext {
  readonly settings: Env;
  readonly bungie: BungieAccess;
  readonly recordSignIn: RecordSignIn;
}

/** next-auth's settings for one attempt to sign in. */
export function authOptions(context: AuthContext, attempt: SignInAttempt): NextAuthConfig {
  const { settings, bungie, recordSignIn } = context;
  return {
    secret: settings.AUTH_SECRET,
    // AUTH_URL is required, and next-auth puts it in place of whatever Host a request claims.
    trustHost: true,
    basePath: "/api/auth",
    adapter: playerAdapter(openDb(settings.DATABASE_URL), attempt, recordSignIn),
    providers: [bungieProvider(settings, bungie, attempt)],
    session: { strategy: "database", maxAge: SESSION_LASTS_S },
    cookies: sessionCookies(settings.AUTH_URL),
    pages: { signIn: "/sign-in", signOut: "/sign-out", error: "/sign-in" },
    callbacks: {
      redirect: ({ url, baseUrl }) => `${baseUrl}${returnPathOf(url, baseUrl)}`,
      // The default spreads the whole row, session token included.
      session: ({ session, user }) => ({ user: { name: user.name }, expires: session.expires }),
    },
    logger: { error: logError, warn: () => {}, debug: () => {} },
  };
}

// Bungie's errors are made of our own words. Of all others only the kind: a message can hold what was sent.
function logError(error: Error): void {
  const cause =
    error.cause instanceof Error ? error.cause : (error.cause as { err?: Error } | undefined)?.err;
  const kind = "type" in error ? String(error.type) : error.name;
  const why = cause instanceof BungieError ? cause.message : cause?.name;
  log.error({ what: "sign-in", kind, cause: why }, "A sign-in failed");
}
