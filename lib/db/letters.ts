import type { ClassName } from "#lib/game/character.ts";
import { CLASS_NAMES } from "#lib/game/character.ts";
import type { LetterSettings } from "#lib/game/letter-settings.ts";
import type { DbOrTransaction } from "./client.ts";
import type { Prisma } from "./generated/client.ts";

/** One address's letters: what comes, what it is like, whose account it is on. */
export interface LetterRecord {
  readonly subscriptionId: string;
  readonly address: string;
  readonly state: string;
  readonly unsubscribeToken: string;
  readonly createdAt: Date;
  readonly confirmedAt: Date | null;
  readonly unsubscribedAt: Date | null;
  readonly pausedUntil: Date | null;
  readonly settings: LetterSettings;
  readonly testedAt: Date | null;
  readonly testsThatDay: number;
  /** The account it is on, which its letters may tell about; null for nobody's. */
  readonly linkedTo: { readonly playerId: string; readonly bungieName: string } | null;
}

const LETTER = {
  id: true,
  address: true,
  state: true,
  unsubscribeToken: true,
  createdAt: true,
  confirmedAt: true,
  unsubscribedAt: true,
  pausedUntil: true,
  classes: true,
  onlyLacking: true,
  corrections: true,
  zone: true,
  locale: true,
  testedAt: true,
  testsThatDay: true,
  player: { select: { id: true, bungieName: true, name: true } },
} as const;

type Row = Prisma.SubscriptionGetPayload<{ select: typeof LETTER }>;

function toLetter(row: Row): LetterRecord {
  const { id, player, classes, onlyLacking, corrections, zone, locale, ...rest } = row;
  return {
    subscriptionId: id,
    ...rest,
    settings: { classes: toClasses(classes), onlyLacking, corrections, zone, locale },
    linkedTo: player && { playerId: player.id, bungieName: player.bungieName ?? player.name ?? "" },
  };
}

export function toClasses(names: readonly string[]): ClassName[] {
  return CLASS_NAMES.filter((name) => names.includes(name));
}

/** By the token that its links carry: whoever holds one of its letters. */
export async function findLetterByToken(
  db: DbOrTransaction,
  unsubscribeToken: string,
): Promise<LetterRecord | null> {
  const row = await db.subscription.findUnique({ where: { unsubscribeToken }, select: LETTER });
  return row && toLetter(row);
}

/** For operators: readers name their letters by a link or by their account. */
export async function findLetterByAddress(
  db: DbOrTransaction,
  address: string,
): Promise<LetterRecord | null> {
  const where = { address: address.trim().toLowerCase() };
  const row = await db.subscription.findUnique({ where, select: LETTER });
  return row && toLetter(row);
}

/** One of a player's own. */
export async function findLetterOf(
  db: DbOrTransaction,
  playerId: string,
  subscriptionId: string,
): Promise<LetterRecord | null> {
  const row = await db.subscription.findFirst({ where: { id: subscriptionId, playerId }, select: LETTER });
  return row && toLetter(row);
}

/** All of a player's, oldest first. */
export async function findLettersOf(db: DbOrTransaction, playerId: string): Promise<LetterRecord[]> {
  const rows = await db.subscription.findMany({
    where: { playerId },
    orderBy: { createdAt: "asc" },
    select: LETTER,
  });
  return rows.map(toLetter);
}

export async function saveLetterSettings(
  db: DbOrTransaction,
  subscriptionId: string,
  settings: LetterSettings,
): Promise<void> {
  const data = { ...settings, classes: [...settings.classes] };
  await db.subscription.updateMany({ where: { id: subscriptionId }, data });
}

/** Null ends a pause. */
export async function setPause(
  db: DbOrTransaction,
  subscriptionId: string,
  pausedUntil: Date | null,
): Promise<void> {
  await db.subscription.updateMany({ where: { id: subscriptionId }, data: { pausedUntil } });
}

/** Null takes it off whatever account it is on; facts of that account are then no longer written into its letters. */
export async function linkLetter(
  db: DbOrTransaction,
  subscriptionId: string,
  playerId: string | null,
): Promise<void> {
  await db.subscription.updateMany({ where: { id: subscriptionId }, data: { playerId } });
}

/** Notes a test letter; false when another was noted since the row was read, so that two at once are one. */
export async function noteTest(
  db: DbOrTransaction,
  {
    subscriptionId,
    testedAt,
    testsThatDay,
  }: Pick<LetterRecord, "subscriptionId" | "testedAt" | "testsThatDay">,
  noted: { readonly testedAt: Date | null; readonly testsThatDay: number },
): Promise<boolean> {
  const { count } = await db.subscription.updateMany({
    where: { id: subscriptionId, testedAt, testsThatDay },
    data: noted,
  });
  return count === 1;
}

/** One letter that went to an address, or did not. */
export interface PastLetter {
  readonly visitStartsAt: Date;
  readonly kind: "digest" | "correction";
  readonly state: string;
  readonly sentAt: Date | null;
  /** What kind was written, as LetterKind; null before it was. */
  readonly written: string | null;
}

/** The newest letters of an address. */
export async function findPastLetters(
  db: DbOrTransaction,
  subscriptionId: string,
  limit: number,
): Promise<PastLetter[]> {
  const rows = await db.delivery.findMany({
    where: { subscriptionId },
    orderBy: [{ edition: { visitStartsAt: "desc" } }, { edition: { createdAt: "desc" } }],
    take: limit,
    select: {
      state: true,
      sentAt: true,
      written: true,
      batch: { select: { state: true } },
      edition: { select: { visitStartsAt: true, kind: true } },
    },
  });
  return rows.map(({ edition: { visitStartsAt, kind }, batch, state, ...row }) => ({
    ...row,
    // How far an open letter is, its batch says.
    state: state === "claimed" && batch ? batch.state : state,
    visitStartsAt,
    kind: kind === "correction" ? kind : "digest",
  }));
}
