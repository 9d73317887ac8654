import { openDb } from "#lib/db/client.ts";

/** What the site's database holds of somebody: how many sets of tokens, and how many sessions. */
export async function keptOf(bungieMembershipId: string): Promise<{ tokens: number; sessions: number }> {
  const db = openDb(process.env.DATABASE_URL ?? "");
  // By either name: the account of a first sign-in that failed half-way has only the second.
  const isTheirs = {
    OR: [{ bungieMembershipId }, { accounts: { some: { providerAccountId: bungieMembershipId } } }],
  };
  return {
    tokens: await db.bungieToken.count({ where: { player: isTheirs } }),
    sessions: await db.session.count({ where: { user: isTheirs } }),
  };
}
