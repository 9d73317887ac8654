import type { DbOrTransaction } from "./client.ts";
import { type SealingKey, seal, unseal } from "./sealed.ts";

export interface BungieTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly accessExpiresAt: Date;
  readonly refreshExpiresAt: Date;
}

/** Seals a player's tokens and keeps them in place of any older ones. */
export async function saveTokens(
  db: DbOrTransaction,
  keys: readonly SealingKey[],
  playerId: string,
  tokens: BungieTokens,
): Promise<void> {
  const access = seal(keys, { playerId, purpose: "access" }, tokens.accessToken);
  const refresh = seal(keys, { playerId, purpose: "refresh" }, tokens.refreshToken);
  const row = {
    keyId: access.keyId,
    sealedAccess: access.sealed,
    sealedRefresh: refresh.sealed,
    accessExpiresAt: tokens.accessExpiresAt,
    refreshExpiresAt: tokens.refreshExpiresAt,
  };
  await db.bungieToken.upsert({ where: { playerId }, create: { playerId, ...row }, update: row });
}

/**
 * A player's tokens, or null without any.
 *
 * Throws UnsealableError when the row was sealed for somebody else or its key is no longer in TOKEN_KEYS.
 */
export async function findTokens(
  db: DbOrTransaction,
  keys: readonly SealingKey[],
  playerId: string,
): Promise<BungieTokens | null> {
  const row = await db.bungieToken.findUnique({ where: { playerId } });
  if (!row) return null;
  const { keyId } = row;
  return {
    accessToken: unseal(keys, { playerId, purpose: "access" }, { keyId, sealed: row.sealedAccess }),
    refreshToken: unseal(keys, { playerId, purpose: "refresh" }, { keyId, sealed: row.sealedRefresh }),
    accessExpiresAt: row.accessExpiresAt,
    refreshExpiresAt: row.refreshExpiresAt,
  };
}

/** Holds a player's token row for the rest of the transaction; everybody else, in any process, waits here. */
export async function lockTokens(transaction: DbOrTransaction, playerId: string): Promise<void> {
  await transaction.$queryRaw`select 1 from bungie_token where "playerId" = ${playerId} for update`;
}

/** Forgets a player's tokens; fine when there are none. */
export async function deleteTokens(db: DbOrTransaction, playerId: string): Promise<void> {
  await db.bungieToken.deleteMany({ where: { playerId } });
}
