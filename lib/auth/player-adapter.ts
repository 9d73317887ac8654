import { PrismaAdapter } from "@auth/prisma-adapter";
import type { Adapter, AdapterAccount } from "next-auth/adapters";
import type { Db } from "#lib/db/client.ts";
import { createSession, endSession, findSession } from "#lib/db/sessions.ts";
import type { RecordSignIn, SignInAttempt } from "./sign-in-attempt.ts";

/**
 * Where next-auth keeps players, accounts and sessions.
 *
 * What a sign-in brings is recorded before its session exists, not in `events.signIn`: next-auth swallows what an
 * event throws, and the player would be signed in without tokens.
 */
export function playerAdapter(db: Db, attempt: SignInAttempt, recordSignIn: RecordSignIn): Adapter {
  return {
    ...PrismaAdapter(db),
    // Anything beyond these four would be a token.
    async linkAccount({ userId, type, provider, providerAccountId }: AdapterAccount) {
      await db.account.create({ data: { userId, type, provider, providerAccountId } });
    },
    async createSession({ sessionToken, userId, expires }) {
      const { tokens, linked, device } = attempt;
      if (!tokens || !linked) throw new Error("a session was asked for without a sign-in");
      await recordSignIn(userId, { tokens, linked });
      await createSession(db, { sessionToken, playerId: userId, expiresAt: expires, device });
      return { sessionToken, userId, expires };
    },
    async getSessionAndUser(sessionToken) {
      const found = await findSession(db, sessionToken, new Date());
      if (!found) return null;
      const { id, name } = found.user;
      return {
        session: { sessionToken, userId: id, expires: found.expires },
        user: { id, name, email: "", emailVerified: null },
      };
    },
    // A session lasts 30 days from signing in: pages cannot set cookies, so lengthening the row alone is useless.
    updateSession: async () => null,
    deleteSession: (sessionToken) => endSession(db, sessionToken),
  };
}
