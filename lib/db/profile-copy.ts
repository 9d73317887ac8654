import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { DbOrTransaction } from "./client.ts";

const unpack = promisify(gunzip);

/** The last good copy of a player's account as it is stored, of whatever membership; null without one. */
export async function findProfileCopy(db: DbOrTransaction, playerId: string) {
  const row = await db.profileSnapshot.findUnique({ where: { playerId } });
  if (!row) return null;
  const { membershipId, mintedAt, readAt, body } = row;
  return {
    membershipId,
    mintedAt,
    readAt,
    answer: JSON.parse((await unpack(body)).toString("utf8")) as object,
  };
}
