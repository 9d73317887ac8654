import type { SeenStock } from "#lib/game/xur-changes.ts";
import type { Db } from "./client.ts";
import type { EditionRecord } from "./editions.ts";

/** The stock that an edition told of, with what it was complete in; null when it is not kept. */
export async function findToldStock(
  db: Db,
  { visitStartsAt, stockRevision }: Pick<EditionRecord, "visitStartsAt" | "stockRevision">,
): Promise<SeenStock | null> {
  const where = { visitStartsAt_revision: { visitStartsAt, revision: stockRevision } };
  const row = await db.xurStock.findUnique({ where, select: { wares: true, coverage: true } });
  return row && (row as unknown as SeenStock);
}

/** Whether somebody's account is read to learn the wares of every class. */
export async function canLearnAllClasses(db: Db): Promise<boolean> {
  return (await db.vendorReader.count()) > 0;
}
