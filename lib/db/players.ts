import { chooseMembership } from "#lib/game/choose-membership.ts";
import type { Player } from "#lib/game/player.ts";
import type { DbOrTransaction } from "./client.ts";
import type { Membership, User } from "./generated/client.ts";
import { toDestinyMembership } from "./memberships.ts";

const SEEN_EVERY_MS = 60_000;

/** A player's row, with memberships, in the game's words. */
export function toPlayer(
  row: Pick<User, "id" | "name" | "bungieName" | "chosenMembershipId" | "selectedCharacterId"> & {
    readonly memberships: readonly Membership[];
  },
): Player {
  const { chosen } = chooseMembership(row.memberships.map(toDestinyMembership), row.chosenMembershipId);
  return {
    playerId: row.id,
    bungieName: row.bungieName ?? row.name ?? "Unnamed player",
    membership: chosen && { membershipType: chosen.membershipType, membershipId: chosen.membershipId },
    selectedCharacterId: row.selectedCharacterId,
  };
}

/** A player by id, as pages get it of a session; null when the account was deleted. */
export async function findPlayer(db: DbOrTransaction, playerId: string): Promise<Player | null> {
  const row = await db.user.findUnique({ where: { id: playerId }, include: { memberships: true } });
  return row && toPlayer(row);
}

/** Keeps what Bungie calls the player now; names and pictures change. Throws when there is no such player. */
export async function nameBungieAccount(
  db: DbOrTransaction,
  playerId: string,
  account: { bungieMembershipId: string; bungieName: string; avatarPath: string | null },
): Promise<void> {
  const { bungieMembershipId, bungieName, avatarPath } = account;
  await db.user.update({
    where: { id: playerId },
    data: { bungieMembershipId, bungieName, name: bungieName, avatarPath },
  });
}

/** The Bungie.net account of a player; null when it is not known, or the player was deleted. */
export async function findBungieMembershipId(db: DbOrTransaction, playerId: string): Promise<string | null> {
  const row = await db.user.findUnique({ where: { id: playerId }, select: { bungieMembershipId: true } });
  return row?.bungieMembershipId ?? null;
}

/** Players by Bungie.net account id, or by Bungie name with or without its code, whatever its case. At most `limit`. */
export async function findPlayersNamed(
  db: DbOrTransaction,
  wanted: string,
  limit: number,
): Promise<{ readonly playerId: string; readonly bungieName: string }[]> {
  const name = { equals: wanted, mode: "insensitive" } as const;
  const startsWith = { startsWith: `${wanted}#`, mode: "insensitive" } as const;
  const rows = await db.user.findMany({
    where: { OR: [{ bungieMembershipId: wanted }, { bungieName: name }, { bungieName: startsWith }] },
    orderBy: { createdAt: "asc" },
    take: limit,
    select: { id: true, bungieName: true },
  });
  return rows.map(({ id, bungieName }) => ({ playerId: id, bungieName: bungieName ?? "Unnamed player" }));
}

/** Notes that a player was here, at most once a minute, so that reading a page rarely writes. */
export async function notePlayerSeen(
  db: DbOrTransaction,
  { id, lastSeenAt }: { readonly id: string; readonly lastSeenAt: Date | null },
  now: Date,
): Promise<void> {
  const dueAt = new Date(now.getTime() - SEEN_EVERY_MS);
  if (lastSeenAt && lastSeenAt > dueAt) return;
  await db.user.updateMany({
    where: { id, OR: [{ lastSeenAt: null }, { lastSeenAt: { lte: dueAt } }] },
    data: { lastSeenAt: now },
  });
}

/** Remembers which membership the player picked. A character of another one no longer fits and is forgotten. */
export async function rememberMembership(
  db: DbOrTransaction,
  playerId: string,
  membershipId: string,
): Promise<void> {
  await db.user.updateMany({
    where: { id: playerId, NOT: { chosenMembershipId: membershipId } },
    data: { selectedCharacterId: null },
  });
  await db.user.updateMany({ where: { id: playerId }, data: { chosenMembershipId: membershipId } });
}

/** Remembers the character that pages open with. */
export async function rememberCharacter(
  db: DbOrTransaction,
  playerId: string,
  characterId: string,
): Promise<void> {
  await db.user.updateMany({ where: { id: playerId }, data: { selectedCharacterId: characterId } });
}
