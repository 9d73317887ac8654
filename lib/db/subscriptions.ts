import { randomUUID } from "node:crypto";
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

export interface LetterWish {
  readonly address: string;
  readonly addressHash: string;
  /** Of a new row. */
  readonly unsubscribeToken: string;
  readonly playerId: string | null;
  /** How long an address is left alone after no confirmation mail, one, two and so on; the last one is for all above. */
  readonly gapsMs: readonly number[];
}

/**
 * Notes that an address was typed in and, if a confirmation mail may go to it, makes one due.
 *
 * One statement, which writes one row whatever it finds: what is known of an address, or that no letter may go to it,
 * shows in no time. Two at once make one row and one mail. Anybody can type in any address; so whoever does gets it on
 * their account (`playerId`) only while it is on nobody's and was never confirmed: otherwise its past would be shown to
 * them, and deleted with them.
 */
export async function askForLetter(
  db: DbOrTransaction,
  { address, addressHash, unsubscribeToken, playerId, gapsMs }: LetterWish,
  now: Date,
): Promise<void> {
  await db.$executeRaw`
    with told as (
      select exists (select 1 from suppression where "addressHash" = ${addressHash}) as "isSuppressed"
    )
    insert into subscription as s (
      id, address, "playerId", "unsubscribeToken", "createdAt", "askedAt", state, "confirmDueAt"
    )
    select ${randomUUID()}, ${address}, ${playerId}, ${unsubscribeToken}, ${now}, ${now},
      case when "isSuppressed" then 'suppressed' else 'pending' end,
      case when "isSuppressed" then null else ${now}::timestamp end
    from told
    on conflict (address) do update set ("askedAt", state, "confirmDueAt", "playerId") = (
      select ${now}::timestamp,
        case when "mayAsk" then 'pending' else s.state end,
        case when "mayAsk" then ${now}::timestamp else s."confirmDueAt" end,
        case when "mayAsk" and s."playerId" is null and s."confirmedAt" is null
          then ${playerId} else s."playerId" end
      from (
        select not "isSuppressed" and s.state in ('pending', 'unsubscribed') and s."confirmDueAt" is null
          and (s."confirmSentAt" is null or s."confirmSentAt" <= ${now}::timestamp - make_interval(
            secs => (${[...gapsMs]}::float8[])[least(s."confirmMails", ${gapsMs.length - 1}::int) + 1] / 1000
          )) as "mayAsk"
        from told
      ) judged
    )`;
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

/** The row of a confirmation link, and what the page about it shows: the link of its letters, whose account it is on. */
export async function findByConfirmToken(
  db: Db,
  confirmTokenHash: string,
): Promise<(SubscriptionRecord & { unsubscribeToken: string; linkedTo: string | null }) | null> {
  const row = await db.subscription.findUnique({
    where: { confirmTokenHash },
    select: { ...RECORD, unsubscribeToken: true, player: { select: { bungieName: true } } },
  });
  if (!row) return null;
  const { player, unsubscribeToken, ...rest } = row;
  return { ...toRecord(rest), unsubscribeToken, linkedTo: player?.bungieName ?? null };
}

export interface ConfirmTerms {
  /** When its mail must have been sent, at the earliest. */
  readonly sentAfter: Date;
  readonly playerId: string | null;
  /** What the browser tells of its reader, kept at the first confirmation: later settings of theirs are left alone. */
  readonly guessed: { readonly zone: string; readonly locale: string } | null;
}

/** True when this call confirmed it: it was pending, and its mail was sent after `sentAfter`. Ends a pause. */
export async function confirmByToken(
  db: Db,
  confirmTokenHash: string,
  { sentAfter, playerId, guessed }: ConfirmTerms,
  now: Date,
): Promise<boolean> {
  const where = { confirmTokenHash, state: "pending", confirmSentAt: { gt: sentAfter } };
  if (guessed) await db.subscription.updateMany({ where: { ...where, confirmedAt: null }, data: guessed });
  const confirmed = { state: "confirmed", confirmedAt: now, unsubscribedAt: null, confirmDueAt: null };
  const { count } = await db.subscription.updateMany({
    where,
    data: { ...confirmed, pausedUntil: null, confirmMails: 0, ...(playerId === null ? {} : { playerId }) },
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
