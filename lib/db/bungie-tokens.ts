import type { Db, DbOrTransaction } from "./client.ts";
import { type SealingKey, seal, UnsealableError, unseal } from "./sealed.ts";

export interface BungieTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly accessExpiresAt: Date;
  readonly refreshExpiresAt: Date;
}

/** How often Bungie may be asked for other tokens; kept beside them, so that it holds in every process. */
export interface TokenPatience {
  /** When tokens were last replaced because Bungie refused the access token. */
  readonly refusedAt: Date | null;
  /** After a refresh that failed: not before, and why it failed. */
  readonly retryAt: Date | null;
  readonly retryProblem: RetryProblem | null;
}

export type RetryProblem = "maintenance" | "busy";

/** Seals a player's tokens and keeps them in place of any older ones. */
export async function saveTokens(
  db: DbOrTransaction,
  keys: readonly SealingKey[],
  playerId: string,
  tokens: BungieTokens,
  { refusedAt }: Pick<TokenPatience, "refusedAt"> = { refusedAt: null },
): Promise<void> {
  const row = {
    ...sealBoth(keys, playerId, tokens),
    accessExpiresAt: tokens.accessExpiresAt,
    refreshExpiresAt: tokens.refreshExpiresAt,
    refusedAt,
    retryAt: null,
    retryProblem: null,
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
): Promise<(BungieTokens & TokenPatience) | null> {
  const row = await db.bungieToken.findUnique({ where: { playerId } });
  if (!row) return null;
  const { accessExpiresAt, refreshExpiresAt, refusedAt, retryAt } = row;
  const retryProblem = row.retryProblem === "maintenance" ? row.retryProblem : "busy";
  return {
    ...openBoth(keys, row),
    accessExpiresAt,
    refreshExpiresAt,
    refusedAt,
    retryAt,
    retryProblem: retryAt && retryProblem,
  };
}

/** Keeps Bungie from being asked for other tokens before an instant. */
export async function postponeRefresh(
  db: DbOrTransaction,
  playerId: string,
  { retryAt, retryProblem }: { readonly retryAt: Date; readonly retryProblem: RetryProblem },
): Promise<void> {
  await db.bungieToken.updateMany({ where: { playerId }, data: { retryAt, retryProblem } });
}

/** Holds a player's token row for the rest of the transaction; everybody else, in any process, waits here. */
export async function lockTokens(transaction: DbOrTransaction, playerId: string): Promise<void> {
  await transaction.$queryRaw`select 1 from bungie_token where "playerId" = ${playerId} for update`;
}

/** Forgets a player's tokens; fine when there are none. */
export async function deleteTokens(db: DbOrTransaction, playerId: string): Promise<void> {
  await db.bungieToken.deleteMany({ where: { playerId } });
}

/** How a row is sealed: with the first key, with an older one, or not to be opened with any we hold. */
export interface SealedRow {
  readonly playerId: string;
  readonly keyId: string;
  readonly state: "current" | "outdated" | "unsealable";
}

/** The next rows after a player's, by player; every one of them is tried. */
export async function listSealedRows(
  db: DbOrTransaction,
  keys: readonly SealingKey[],
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<SealedRow[]> {
  const rows = await db.bungieToken.findMany({
    where: { playerId: { gt: after } },
    orderBy: { playerId: "asc" },
    take: limit,
  });
  return rows.map((row) => toSealedRow(keys, row));
}

/** Seals a row anew with the first key, under its lock. Returns how it found it there; null when it is gone. */
export async function resealTokens(
  db: Db,
  keys: readonly SealingKey[],
  playerId: string,
  { lockLastsMs }: { readonly lockLastsMs: number },
): Promise<SealedRow | null> {
  return db.$transaction(
    async (transaction) => {
      await lockTokens(transaction, playerId);
      const row = await transaction.bungieToken.findUnique({ where: { playerId } });
      if (!row) return null;
      const found = toSealedRow(keys, row);
      if (found.state !== "outdated") return found;
      const data = sealBoth(keys, playerId, openBoth(keys, row));
      await transaction.bungieToken.update({ where: { playerId }, data });
      return found;
    },
    { timeout: lockLastsMs, maxWait: lockLastsMs },
  );
}

interface Row {
  readonly playerId: string;
  readonly keyId: string;
  readonly sealedAccess: Uint8Array;
  readonly sealedRefresh: Uint8Array;
}

type TokenPair = Pick<BungieTokens, "accessToken" | "refreshToken">;

function sealBoth(keys: readonly SealingKey[], playerId: string, tokens: TokenPair) {
  const access = seal(keys, { playerId, purpose: "access" }, tokens.accessToken);
  const refresh = seal(keys, { playerId, purpose: "refresh" }, tokens.refreshToken);
  return { keyId: access.keyId, sealedAccess: access.sealed, sealedRefresh: refresh.sealed };
}

function openBoth(
  keys: readonly SealingKey[],
  { playerId, keyId, sealedAccess, sealedRefresh }: Row,
): TokenPair {
  return {
    accessToken: unseal(keys, { playerId, purpose: "access" }, { keyId, sealed: sealedAccess }),
    refreshToken: unseal(keys, { playerId, purpose: "refresh" }, { keyId, sealed: sealedRefresh }),
  };
}

function toSealedRow(keys: readonly SealingKey[], row: Row): SealedRow {
  const { playerId, keyId } = row;
  try {
    openBoth(keys, row);
    return { playerId, keyId, state: keyId === keys[0]?.keyId ? "current" : "outdated" };
  } catch (error) {
    if (error instanceof UnsealableError) return { playerId, keyId, state: "unsealable" };
    throw error;
  }
}
