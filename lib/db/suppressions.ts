import { createHash } from "node:crypto";
import type { DbOrTransaction } from "./client.ts";

export type SuppressionReason = "bounced" | "complained";

/** What is kept of an address that no letter may go to. In lower case and trimmed, as subscriptions are. */
export function addressHash(address: string): string {
  return createHash("sha256").update(address.trim().toLowerCase()).digest("hex");
}

/** Since when and why no letter may go to an address; null when one may. */
export async function findSuppression(
  db: DbOrTransaction,
  address: string,
): Promise<{ readonly reason: SuppressionReason; readonly at: Date } | null> {
  const where = { addressHash: addressHash(address) };
  const row = await db.suppression.findUnique({ where, select: { reason: true, at: true } });
  return row && { reason: row.reason === "complained" ? "complained" : "bounced", at: row.at };
}

/** Lets no letter go to these addresses any more, now or after they are forgotten. The first reason stays. */
export async function suppressAddresses(
  db: DbOrTransaction,
  addresses: readonly string[],
  { reason, at }: { readonly reason: SuppressionReason; readonly at: Date },
): Promise<void> {
  const known = addresses.map((address) => address.trim().toLowerCase());
  await db.suppression.createMany({
    data: known.map((address) => ({ addressHash: addressHash(address), reason, at })),
    skipDuplicates: true,
  });
  await db.subscription.updateMany({
    where: { address: { in: known } },
    data: { state: "suppressed", confirmTokenHash: null, confirmDueAt: null },
  });
}

/** Allows letters to an address again; who had them must ask and confirm anew. False: it was not suppressed. */
export async function liftSuppression(db: DbOrTransaction, address: string): Promise<boolean> {
  const { count } = await db.suppression.deleteMany({ where: { addressHash: addressHash(address) } });
  await db.subscription.updateMany({
    where: { address: address.trim().toLowerCase(), state: "suppressed" },
    data: { state: "unsubscribed", confirmMails: 0, confirmSentAt: null },
  });
  return count > 0;
}
