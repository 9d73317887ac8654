import type { XurWare } from "#lib/game/xur-stock.ts";
import type { Db } from "./client.ts";
import type { Prisma } from "./generated/client.ts";

/** The letter of one visit, or the one that corrects it; its wares frozen when it was opened. */
export interface EditionRecord {
  readonly editionId: string;
  readonly visitStartsAt: Date;
  readonly kind: "digest" | "correction";
  readonly wares: readonly XurWare[];
}

const RECORD = { id: true, visitStartsAt: true, kind: true, wares: true } as const;

function toRecord(row: {
  id: string;
  visitStartsAt: Date;
  kind: string;
  wares: Prisma.JsonValue;
}): EditionRecord {
  const { id, visitStartsAt, kind, wares } = row;
  return {
    editionId: id,
    visitStartsAt,
    kind: kind === "correction" ? kind : "digest",
    wares: wares as unknown as XurWare[],
  };
}

/** Opens the edition of a visit, or finds the one that was: its wares stay as they were. Two at once open one. */
export async function openEdition(
  db: Db,
  { visitStartsAt, kind, wares }: Omit<EditionRecord, "editionId">,
  now: Date,
): Promise<EditionRecord> {
  const frozen = wares as unknown as Prisma.InputJsonValue;
  await db.edition.createMany({
    data: [{ visitStartsAt, kind, wares: frozen, state: "open", createdAt: now }],
    skipDuplicates: true,
  });
  const where = { visitStartsAt_kind: { visitStartsAt, kind } };
  return toRecord(await db.edition.findUniqueOrThrow({ where, select: RECORD }));
}

/** The edition of a visit, if it was opened. */
export async function findEdition(
  db: Db,
  visitStartsAt: Date,
  kind: EditionRecord["kind"],
): Promise<EditionRecord | null> {
  const where = { visitStartsAt_kind: { visitStartsAt, kind } };
  const row = await db.edition.findUnique({ where, select: RECORD });
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
