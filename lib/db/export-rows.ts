import type { ShownWare } from "#lib/game/shown-ware.ts";
import { findStoredClan } from "./clan-copies.ts";
import type { Db } from "./client.ts";
import type { Prisma } from "./generated/client.ts";
import { findProfileCopy } from "./profile-copy.ts";

export type AccountExport = NonNullable<Awaited<ReturnType<typeof exportRows>>>;

/** Every row of a player, without what would let a reader in somewhere; null without a player. */
export async function exportRows(db: Db, playerId: string, now: Date) {
  const row = await db.user.findUnique({ where: { id: playerId }, select: PLAYER });
  if (!row) return null;
  const {
    accounts,
    sessions,
    bungieToken,
    memberships,
    plans,
    subscriptions,
    itemMarks,
    searches,
    viewSettings,
    moveSettings,
    loadouts,
    vendorReader,
    letterFacts,
    ...player
  } = row;
  return {
    madeAt: now,
    player,
    bungieLinks: accounts,
    sessions,
    bungieTokens: bungieToken,
    memberships,
    lastProfile: await findProfileCopy(db, playerId),
    lastClan: await findStoredClan(db, playerId),
    moves: plans,
    letters: subscriptions,
    letterFacts: letterFacts.map(toShownFacts),
    itemMarks,
    searches,
    viewSettings,
    moveSettings,
    loadouts,
    readsVendors: vendorReader,
  };
}

/** With what Xûr sold then, by name: facts speak of wares by their place in that list. */
function toShownFacts({
  edition: { visitStartsAt, kind, wares },
  ...facts
}: Prisma.LetterFactsGetPayload<{ select: typeof LETTER_FACTS }>) {
  const names = (wares as unknown as readonly ShownWare[]).map(({ name }) => name);
  return { visitStartsAt, kind, wares: names, ...facts };
}

const LETTER_FACTS = {
  edition: { select: { visitStartsAt: true, kind: true, wares: true } },
  state: true,
  facts: true,
  mintedAt: true,
  preparedAt: true,
} as const;

const TOKEN = {
  accessExpiresAt: true,
  refreshExpiresAt: true,
  refusedAt: true,
  retryAt: true,
  retryProblem: true,
  updatedAt: true,
} as const;

const LOADOUT = {
  id: true,
  membershipId: true,
  name: true,
  className: true,
  note: true,
  items: true,
  shareToken: true,
  createdAt: true,
  updatedAt: true,
} as const;

const STEP = {
  position: true,
  call: true,
  args: true,
  reason: true,
  state: true,
  bungieCode: true,
  answers: true,
  startedAt: true,
  endedAt: true,
} as const;

const PLAN = {
  id: true,
  membershipType: true,
  membershipId: true,
  requestId: true,
  request: true,
  wishes: true,
  state: true,
  problem: true,
  pausedBy: true,
  spared: true,
  setbacks: true,
  surprisedAt: true,
  restsAt: true,
  createdAt: true,
  startedAt: true,
  cancelledAt: true,
  endedAt: true,
  steps: { select: STEP, orderBy: { position: "asc" } },
} as const;

const DELIVERY = {
  edition: { select: { visitStartsAt: true, kind: true } },
  state: true,
  written: true,
  providerId: true,
  sentAt: true,
  failure: true,
} as const;

const SUBSCRIPTION = {
  id: true,
  address: true,
  state: true,
  createdAt: true,
  askedAt: true,
  confirmSentAt: true,
  confirmDueAt: true,
  confirmMails: true,
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
  deliveries: { select: DELIVERY },
} as const;

/** By name, each: a new column is not handed out before somebody has thought about it (see the test). */
const PLAYER = {
  id: true,
  name: true,
  email: true,
  emailVerified: true,
  image: true,
  bungieMembershipId: true,
  bungieName: true,
  avatarPath: true,
  chosenMembershipId: true,
  selectedCharacterId: true,
  createdAt: true,
  lastSeenAt: true,
  accounts: { select: { type: true, provider: true, providerAccountId: true } },
  sessions: {
    select: { handle: true, device: true, createdAt: true, lastSeenAt: true, expires: true },
    orderBy: { createdAt: "desc" },
  },
  bungieToken: { select: TOKEN },
  memberships: {
    select: {
      membershipType: true,
      membershipId: true,
      displayName: true,
      isActive: true,
      isOverridden: true,
      isCrossSavePrimary: true,
      lastPlayedAt: true,
      iconPath: true,
    },
  },
  plans: { select: PLAN, orderBy: { createdAt: "asc" } },
  subscriptions: { select: SUBSCRIPTION, orderBy: { createdAt: "asc" } },
  letterFacts: { select: LETTER_FACTS, orderBy: { preparedAt: "asc" } },
  itemMarks: { select: { membershipId: true, target: true, tag: true, note: true, updatedAt: true } },
  searches: { select: { id: true, query: true, savedAt: true, usedAt: true }, orderBy: { usedAt: "desc" } },
  viewSettings: {
    select: { sort: true, grouping: true, tileSize: true, collapsed: true, updatedAt: true },
  },
  loadouts: { select: LOADOUT, orderBy: { createdAt: "asc" } },
  vendorReader: { select: { setAt: true } },
  moveSettings: {
    select: { previewAlways: true, mayMoveOthers: true, putBack: true, updatedAt: true },
  },
} as const;
