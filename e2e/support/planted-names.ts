import { keepClanCopy } from "#lib/db/clan-copies.ts";
import type { Db } from "#lib/db/client.ts";
import type { Player } from "#lib/game/player.ts";

/**
 * Gives every definition one of these names, in turn, and its texts too; before any site has read them. Past the reading
 * of Bungie's tables, which would put some right: what is printed must be safe by itself.
 */
export async function plantNames(db: Db, names: readonly string[]): Promise<void> {
  await db.$executeRaw`
    update definition set body = (body::jsonb
      || jsonb_build_object('name', (${names}::text[])[1 + (hash % ${names.length}::int)::int])
      || case when body::jsonb ? 'typeName' then jsonb_build_object(
           'typeName', (${names}::text[])[1 + (hash % ${names.length}::int)::int],
           'description', (${names}::text[])[1], 'flavorText', (${names}::text[])[1]) else '{}'::jsonb end)::json`;
}

/** Gives a player a last good copy of a clan of which every word is this one, past the reading of Bungie's answers. */
export async function plantClan(db: Db, { playerId, membership }: Player, name: string): Promise<void> {
  if (!membership) throw new Error("a clan is an account's");
  const unknown = { level: null, levelCap: null, memberCount: null, memberLimit: null, foundedAt: null };
  const words = { name, motto: name, callSign: name, about: name };
  const member = { ...membership, bungieName: name, platformName: name, platforms: [3], iconPath: name };
  const facts = { role: "member", isOnline: null, lastSeenAt: null, joinedAt: null } as const;
  const clan = { groupId: "1", banner: null, ...unknown, ...words, members: [{ ...member, ...facts }] };
  await keepClanCopy(db, playerId, membership, { clan, readAt: new Date() });
}
