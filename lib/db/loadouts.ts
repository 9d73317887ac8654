import { CLASS_NAMES } from "#lib/game/character.ts";
import type { Loadout, LoadoutItem } from "#lib/game/loadout.ts";
import type { DbOrTransaction } from "./client.ts";
import type { Loadout as LoadoutRow, Prisma } from "./generated/client.ts";

/** Whose loadouts: a player's for one Destiny account. */
export interface LoadoutOwner {
  readonly playerId: string;
  readonly membershipId: string;
}

/** What a player decides of a loadout. */
export type LoadoutContent = Pick<Loadout, "name" | "className" | "note" | "items">;

/** All loadouts of an owner, by name. */
export async function listLoadouts(
  db: DbOrTransaction,
  { playerId, membershipId }: LoadoutOwner,
): Promise<Loadout[]> {
  const rows = await db.loadout.findMany({ where: { playerId, membershipId } });
  return rows
    .map(toLoadout)
    .toSorted((a, b) => a.name.localeCompare(b.name) || a.createdAt.getTime() - b.createdAt.getTime());
}

/** One of an owner's loadouts; null for everybody else's. */
export async function findLoadout(
  db: DbOrTransaction,
  { playerId, membershipId }: LoadoutOwner,
  loadoutId: string,
): Promise<Loadout | null> {
  const row = await db.loadout.findFirst({ where: { id: loadoutId, playerId, membershipId } });
  return row && toLoadout(row);
}

/** The loadout that a link shows; null when it shows none. */
export async function findSharedLoadout(db: DbOrTransaction, shareToken: string): Promise<Loadout | null> {
  const row = await db.loadout.findUnique({ where: { shareToken } });
  return row && toLoadout(row);
}

/**
 * Stores a new loadout unless there are `most` already. Must run inside a transaction.
 *
 * The player's row is locked, so that two tabs cannot both store the last one there is room for.
 */
export async function createLoadout(
  db: DbOrTransaction,
  { playerId, membershipId }: LoadoutOwner,
  { most, ...content }: LoadoutContent & { readonly most: number },
  now: Date,
): Promise<{ readonly loadoutId: string } | "too-many" | "no-player"> {
  const [player] = await db.$queryRaw<{ id: string }[]>`
    select id from player where id = ${playerId} for no key update`;
  if (!player) return "no-player";
  if ((await db.loadout.count({ where: { playerId, membershipId } })) >= most) return "too-many";
  const { id } = await db.loadout.create({
    select: { id: true },
    data: { playerId, membershipId, ...toColumns(content), createdAt: now, updatedAt: now },
  });
  return { loadoutId: id };
}

/** One of an owner's loadouts, held until the transaction ends: what two tabs change of it adds up. */
export async function lockLoadout(
  transaction: Prisma.TransactionClient,
  owner: LoadoutOwner,
  loadoutId: string,
): Promise<Loadout | null> {
  await transaction.$queryRaw`select id from loadout where id = ${loadoutId} for update`;
  return findLoadout(transaction, owner, loadoutId);
}

/** Writes what was decided of a loadout. */
export async function writeLoadout(
  db: DbOrTransaction,
  loadoutId: string,
  content: LoadoutContent,
  now: Date,
): Promise<void> {
  await db.loadout.updateMany({ where: { id: loadoutId }, data: { ...toColumns(content), updatedAt: now } });
}

/** Sets the token of a loadout's link, or ends the link with null. False when there is no such loadout. */
export async function writeShareToken(
  db: DbOrTransaction,
  { playerId, membershipId }: LoadoutOwner,
  loadoutId: string,
  shareToken: string | null,
): Promise<boolean> {
  const { count } = await db.loadout.updateMany({
    where: { id: loadoutId, playerId, membershipId },
    data: { shareToken },
  });
  return count > 0;
}

/** False when there was no such loadout. */
export async function deleteLoadout(
  db: DbOrTransaction,
  { playerId, membershipId }: LoadoutOwner,
  loadoutId: string,
): Promise<boolean> {
  const { count } = await db.loadout.deleteMany({ where: { id: loadoutId, playerId, membershipId } });
  return count > 0;
}

function toColumns({ name, className, note, items }: LoadoutContent) {
  return { name, className, note, items: items as unknown as Prisma.InputJsonValue };
}

function toLoadout({ id, className, items, ...row }: LoadoutRow): Loadout {
  const { name, note, shareToken, createdAt, updatedAt } = row;
  return {
    loadoutId: id,
    name,
    className: CLASS_NAMES.find((one) => one === className) ?? null,
    note,
    items: items as unknown as readonly LoadoutItem[],
    shareToken,
    createdAt,
    updatedAt,
  };
}
