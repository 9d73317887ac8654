import type { Db, DbOrTransaction } from "./client.ts";

export interface SubscriptionRecord {
  readonly subscriptionId: string;
  readonly address: string;
  readonly state: string;
  readonly confirmSentAt: Date | null;
  readonly confirmDueAt: Date | null;
  readonly confirmMails: number;
  readonly confirmTokenHash: string | null;
}

const RECORD = {
  id: true,
  address: true,
  state: true,
  confirmSentAt: true,
  confirmDueAt: true,
  confirmMails: true,
  confirmTokenHash: true,
} as const;

type Row = Omit<SubscriptionRecord, "subscriptionId"> & { id: string };
const toRecord = ({ id, ...row }: Row): SubscriptionRecord => ({ subscriptionId: id, ...row });

/** The row of an address, made as pending when there is none. Two at once make one. */
export async function ensureSubscription(
  db: Db,
  wanted: { address: string; unsubscribeToken: string; playerId: string | null },
  now: Date,
): Promise<SubscriptionRecord> {
  const { address, ...rest } = wanted;
  await db.subscription.createMany({
    data: [{ address, ...rest, state: "pending", createdAt: now }],
    skipDuplicates: true,
  });
  return toRecord(await db.subscription.findUniqueOrThrow({ where: { address }, select: RECORD }));
}

/**
 * Makes a confirmation mail due. Does nothing when the row has changed since it was read.
 *
 * Anybody can type in any address. So whoever does gets it on their account (`playerId`) only while it is on nobody's
 * and was never confirmed: otherwise its past would be shown to them, and deleted with them.
 */
export async function askConfirmation(
  db: Db,
  { subscriptionId, state, confirmMails }: SubscriptionRecord,
  playerId: string | null,
  now: Date,
): Promise<void> {
  await db.subscription.updateMany({
    where: { id: subscriptionId, state, confirmMails },
    data: { state: "pending", confirmDueAt: now },
  });
  if (playerId === null) return;
  await db.subscription.updateMany({
    where: { id: subscriptionId, playerId: null, confirmedAt: null },
    data: { playerId },
  });
}

/** Confirmation mails that are due, longest waiting first. */
export async function findDueConfirmations(db: Db, now: Date, limit: number): Promise<SubscriptionRecord[]> {
  const rows = await db.subscription.findMany({
    where: { state: "pending", confirmDueAt: { lte: now } },
    orderBy: { confirmDueAt: "asc" },
    take: limit,
    select: RECORD,
  });
  return rows.map(toRecord);
}

/** Takes a due mail for this process; false when another has it. Should it die, the mail is due again at `retryAt`. */
export async function claimConfirmation(
  db: Db,
  { subscriptionId, confirmDueAt }: SubscriptionRecord,
  claim: { confirmTokenHash: string; retryAt: Date },
  now: Date,
): Promise<boolean> {
  const { count } = await db.subscription.updateMany({
    where: { id: subscriptionId, state: "pending", confirmDueAt },
    data: {
      confirmTokenHash: claim.confirmTokenHash,
      confirmSentAt: now,
      confirmDueAt: claim.retryAt,
      confirmMails: { increment: 1 },
    },
  });
  return count === 1;
}

/** Sets when a claimed mail is to be sent again; null: it need not be. */
export async function settleConfirmation(
  db: Db,
  confirmTokenHash: string,
  dueAt: Date | null,
): Promise<void> {
  await db.subscription.updateMany({
    where: { confirmTokenHash, state: "pending" },
    data: { confirmDueAt: dueAt },
  });
}

/** Undoes the claim of a mail that surely was not sent: no mail counts, earlier links go on working. */
export async function putOffConfirmation(
  db: Db,
  { confirmSentAt, confirmTokenHash: earlierHash }: SubscriptionRecord,
  confirmTokenHash: string,
  dueAt: Date,
): Promise<void> {
  await db.subscription.updateMany({
    where: { confirmTokenHash, state: "pending" },
    data: {
      confirmTokenHash: earlierHash,
      confirmSentAt,
      confirmDueAt: dueAt,
      confirmMails: { decrement: 1 },
    },
  });
}

export async function findByConfirmToken(
  db: Db,
  confirmTokenHash: string,
): Promise<SubscriptionRecord | null> {
  const row = await db.subscription.findUnique({ where: { confirmTokenHash }, select: RECORD });
  return row && toRecord(row);
}

/** True when this call confirmed it: it was pending, and its mail was sent after `sentAfter`. */
export async function confirmByToken(
  db: Db,
  confirmTokenHash: string,
  { sentAfter, playerId }: { readonly sentAfter: Date; readonly playerId: string | null },
  now: Date,
): Promise<boolean> {
  const confirmed = { state: "confirmed", confirmedAt: now, unsubscribedAt: null, confirmDueAt: null };
  const { count } = await db.subscription.updateMany({
    where: { confirmTokenHash, state: "pending", confirmSentAt: { gt: sentAfter } },
    data: { ...confirmed, confirmMails: 0, ...(playerId === null ? {} : { playerId }) },
  });
  return count === 1;
}

export async function findByUnsubscribeToken(
  db: DbOrTransaction,
  unsubscribeToken: string,
): Promise<SubscriptionRecord | null> {
  const row = await db.subscription.findUnique({ where: { unsubscribeToken }, select: RECORD });
  return row && toRecord(row);
}

/** Ends a subscription, confirmed or not. A confirmation link still on its way is worthless afterwards. */
export async function unsubscribeByToken(db: Db, unsubscribeToken: string, now: Date): Promise<void> {
  await db.subscription.updateMany({
    where: { unsubscribeToken, state: { in: ["pending", "confirmed"] } },
    data: { state: "unsubscribed", unsubscribedAt: now, confirmTokenHash: null, confirmDueAt: null },
  });
}
