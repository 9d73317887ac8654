import type { Db } from "#lib/db/client.ts";

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
