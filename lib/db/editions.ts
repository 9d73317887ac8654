import type { StockChange, XurWare } from "#lib/game/xur-stock.ts";
import type { Db } from "./client.ts";
import type { Prisma } from "./generated/client.ts";

/** The letter of one visit, or the one that corrects it; its wares frozen when it was opened. */
export interface EditionRecord {
  readonly editionId: string;
  readonly visitStartsAt: Date;
  readonly kind: "digest" | "correction";
  /** Of the stock it tells of. */
  readonly stockRevision: number;
  readonly wares: readonly XurWare[];
  /** What a correction says has changed; empty for a digest. */
  readonly changes: readonly StockChange[];
  /** Until then letters of linked accounts wait for their facts; null: they do not. */
  readonly prepareUntil: Date | null;
}

const RECORD = {
  id: true,
  visitStartsAt: true,
  kind: true,
  stockRevision: true,
  wares: true,
  changes: true,
  prepareUntil: true,
} as const;

type Row = Prisma.EditionGetPayload<{ select: typeof RECORD }>;

function toRecord({ id, kind, wares, changes, ...row }: Row): EditionRecord {
  return {
    ...row,
    editionId: id,
    kind: kind === "correction" ? kind : "digest",
    wares: wares as unknown as XurWare[],
    changes: (changes ?? []) as unknown as StockChange[],
  };
}

/** Opens the edition of a visit, or finds the one that was: its wares stay as they were. Two at once open one. */
export async function openEdition(
  db: Db,
  { wares, changes, ...edition }: Omit<EditionRecord, "editionId">,
  now: Date,
): Promise<EditionRecord> {
  const frozen = {
    wares: wares as unknown as Prisma.InputJsonValue,
    changes: changes as unknown as Prisma.InputJsonValue,
  };
  await db.edition.createMany({
    data: [{ ...edition, ...frozen, state: "open", createdAt: now }],
    skipDuplicates: true,
  });
  const { visitStartsAt, kind } = edition;
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

/** The digest that was opened last, without corrections; null before the first. */
export async function findNewestDigest(db: Db): Promise<EditionRecord | null> {
  const row = await db.edition.findFirst({
    where: { kind: "digest" },
    orderBy: [{ visitStartsAt: "desc" }, { createdAt: "desc" }],
    select: RECORD,
  });
  return row && toRecord(row);
}

/** Editions whose letters may not all have left, oldest first; a correction comes after what it corrects. */
export async function findOpenEditions(db: Db): Promise<EditionRecord[]> {
  const rows = await db.edition.findMany({
    where: { state: "open" },
    orderBy: [{ visitStartsAt: "asc" }, { kind: "desc" }],
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
