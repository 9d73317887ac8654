import "server-only";
import { cookies } from "next/headers";
import { openDb } from "#lib/db/client.ts";
import { endSession } from "#lib/db/sessions.ts";
import { env } from "#lib/env.ts";
import { sessionCookies } from "./session-cookies.ts";

/** Ends this browser's session at once; fine when there is none. */
export async function endSignIn(): Promise<void> {
  const { AUTH_URL, DATABASE_URL } = env();
  const { name, options } = sessionCookies(AUTH_URL).sessionToken;
  const jar = await cookies();
  const sessionToken = jar.get(name)?.value;
  if (sessionToken) await endSession(openDb(DATABASE_URL), sessionToken);
  jar.set(name, "", { ...options, maxAge: 0 });
}
