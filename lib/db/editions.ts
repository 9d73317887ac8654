import type { ShownWare } from "#lib/game/shown-ware.ts";
import type { Db } from "./client.ts";
import type { Prisma } from "./generated/client.ts";

/** The letter of one visit, its wares frozen when it was opened. */
export interface EditionRecord {
  readonly editionId: string;
  readonly visitStartsAt: Date;
  readonly wares: readonly ShownWare[];
}

const RECORD = { id: true, visitStartsAt: true, wares: true } as const;

function toRecord(row: { id: string; visitStartsAt: Date; wares: Prisma.JsonValue }): EditionRecord {
  const { id, visitStartsAt, wares } = row;
  return { editionId: id, visitStartsAt, wares: wares as unknown as ShownWare[] };
}

/** Opens the edition of a visit, or finds the one that was: its wares stay as they were. Two at once open one. */
export async function openEdition(
  db: Db,
  { visitStartsAt, wares }: Omit<EditionRecord, "editionId">,
  now: Date,
): Promise<EditionRecord> {
  const frozen = wares as unknown as Prisma.InputJsonValue;
  await db.edition.createMany({
    data: [{ visitStartsAt, wares: frozen, state: "open", createdAt: now }],
    skipDuplicates: true,
  });
  return toRecord(await db.edition.findUniqueOrThrow({ where: { visitStartsAt }, select: RECORD }));
}

/** The edition of a visit, if it was opened. */
export async function findEdition(db: Db, visitStartsAt: Date): Promise<EditionRecord | null> {
  const row = await db.edition.findUnique({ where: { visitStartsAt }, select: RECORD });
  return row && toRecord(row);
}

/** Editions whose letters may not all have left, oldest first. */
export async function findOpenEditions(db: Db): Promise<EditionRecord[]> {
  const rows = await db.edition.findMany({
    where: { state: "open" },
    orderBy: { visitStartsAt: "asc" },
    select: RECORD,
  });
  return rows.map(toRecord);
}

/** Closes an edition, unless it has a batch left to send or to ask for. */
export async function closeEdition(db: Db, editionId: string, now: Date): Promise<void> {
  await db.edition.updateMany({
    where: {
      id: editionId,
      state: "open",
      batches: { none: { state: { in: ["claimed", "unknown"] } } },
    },
    data: { state: "sent", completedAt: now },
  });
}
