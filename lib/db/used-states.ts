import { createHash } from "node:crypto";
import type { DbOrTransaction } from "./client.ts";

// A state cookie lives 15 minutes; after an hour a replay fails for its age and the row is not needed.
const KEPT_MS = 3_600_000;

/** Spends an OAuth state. True for the first who asks, false for everybody after, also when they ask at once. */
export async function spendState(db: DbOrTransaction, state: string, now: Date): Promise<boolean> {
  const stateHash = createHash("sha256").update(state).digest("base64url");
  await deleteOldStates(db, now);
  const { count } = await db.usedState.createMany({
    data: [{ stateHash, usedAt: now }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Removes what no replay can be told by any more; answers how many. */
export async function deleteOldStates(db: DbOrTransaction, now: Date): Promise<number> {
  const { count } = await db.usedState.deleteMany({
    where: { usedAt: { lt: new Date(now.getTime() - KEPT_MS) } },
  });
  return count;
}
