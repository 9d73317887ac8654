import "server-only";
import type { Route } from "next";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { openDb } from "#lib/db/client.ts";
import { notePlayerSeen, toPlayer } from "#lib/db/players.ts";
import { findSession, noteSessionSeen } from "#lib/db/sessions.ts";
import { env } from "#lib/env.ts";
import type { Player } from "#lib/game/player.ts";
import { returnPath } from "./return-path.ts";
import { sessionCookies } from "./session-cookies.ts";

/** Who is signed in; anybody else is sent to sign in and comes back to the page that was asked for. */
export async function requirePlayer(): Promise<Player> {
  return (await currentPlayer()) ?? askToSignIn();
}

/** Who is signed in, or null. */
export async function currentPlayer(): Promise<Player | null> {
  return (await currentSession())?.player ?? null;
}

/** What lists and forms call the session of this request, or null. It signs nobody in. */
export async function currentSessionHandle(): Promise<string | null> {
  return (await currentSession())?.handle ?? null;
}

/** One query a request, however often and for whatever it is asked. */
const currentSession = cache(async (): Promise<{ player: Player; handle: string } | null> => {
  // First of all: this is where a build, which has no settings, learns that the page is made per request.
  const jar = await cookies();
  const { AUTH_URL, DATABASE_URL } = env();
  const sessionToken = jar.get(sessionCookies(AUTH_URL).sessionToken.name)?.value;
  if (!sessionToken) return null;
  const db = openDb(DATABASE_URL);
  const now = new Date();
  const session = await findSession(db, sessionToken, now);
  if (!session) return null;
  await Promise.all([notePlayerSeen(db, session.user, now), noteSessionSeen(db, session, now)]);
  return { player: toPlayer(session.user), handle: session.handle };
});

/**
 * Sends the browser to the sign-in page, from where it comes back to this one. Never returns.
 *
 * With `signed-out` the page says that Bungie ended the authorization.
 */
export async function askToSignIn(problem?: "signed-out"): Promise<never> {
  const query = new URLSearchParams();
  const here = returnPath((await headers()).get("x-ninefold-path"));
  if (here !== "/") query.set("returnTo", here);
  if (problem) query.set("problem", problem);
  redirect((query.size > 0 ? `/sign-in?${query}` : "/sign-in") as Route);
}
