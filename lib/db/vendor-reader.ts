import type { DbOrTransaction } from "./client.ts";

/** Who asks the vendors for everybody. */
export interface VendorReaderRecord {
  readonly playerId: string;
  readonly bungieName: string | null;
  readonly setAt: Date;
}

/** The vendor reader; null when none is set. */
export async function findVendorReader(db: DbOrTransaction): Promise<VendorReaderRecord | null> {
  const row = await db.vendorReader.findFirst({
    orderBy: { setAt: "desc" },
    include: { player: { select: { bungieName: true } } },
  });
  return row && { playerId: row.playerId, setAt: row.setAt, bungieName: row.player.bungieName };
}

/** Makes a player the vendor reader, in place of any other. */
export async function setVendorReader(db: DbOrTransaction, playerId: string, now: Date): Promise<void> {
  await db.vendorReader.deleteMany({ where: { NOT: { playerId } } });
  await db.vendorReader.upsert({
    where: { playerId },
    create: { playerId, setAt: now },
    update: { setAt: now },
  });
}

/** Makes a player the vendor reader unless there is one, by the database's clock; whether it did. */
export async function setFirstVendorReader(db: DbOrTransaction, playerId: string): Promise<boolean> {
  const made = await db.$executeRaw`
    insert into vendor_reader ("playerId", "setAt")
    select ${playerId}, now() at time zone 'UTC' where not exists (select 1 from vendor_reader)
    on conflict do nothing`;
  return made > 0;
}

/** Whether there was one. */
export async function clearVendorReader(db: DbOrTransaction): Promise<boolean> {
  return (await db.vendorReader.deleteMany()).count > 0;
}
