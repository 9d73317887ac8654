import { BUCKET } from "./buckets.ts";
import { plainLooks } from "./components/loadouts.ts";
import type { Account, Character, OverriddenMembership, Player } from "./holdings.ts";
import { snapshotLoadout } from "./loadout-rules.ts";
import { fnv } from "./seeded-random.ts";
import { type Amounts, fillSlot, stockUp } from "./stock-up.ts";

/** Hands out numbers for ids; kept with the world, so that a restart does not hand one out twice. */
export interface IdSource {
  next(): number;
}

// Real ids have 19 digits. Neighbours differ by one on purpose: read as JavaScript numbers they collide.
const ITEM_IDS = 6_917_530_012_345_000_000n;
const CHARACTER_IDS = 2_305_843_009_300_000_000n;
const MEMBERSHIP_IDS = 4_611_686_018_500_000_000n;
const BUNGIE_IDS = 27_000_000n;

const idFrom = (base: bigint, ids: IdSource) => String(base + BigInt(ids.next()));

interface Template {
  readonly name: string;
  readonly purpose: string;
  /** Class types of the characters of each active account: 0 Titan, 1 Hunter, 2 Warlock. */
  readonly accounts: readonly (readonly number[])[];
  readonly platforms: readonly number[];
  readonly overriddenPlatforms?: readonly number[];
  readonly amounts?: Amounts;
  readonly private?: boolean;
  readonly fullKineticSlot?: boolean;
}

// Before the world had a seed, chance hung on names alone; the usual world is still that one.
const USUAL_SEED = "ninefold";

const USUAL: Amounts = { total: 320, postmaster: 4, carried: 3 };

export const TEMPLATES: Record<string, Template> = {
  rich: {
    name: "Ilsa Marrow",
    purpose: "Three characters, about 700 items, a Titan with full kinetic slots. Start here.",
    accounts: [[0, 1, 2]],
    platforms: [3],
    amounts: { total: 700, postmaster: 12, carried: 5 },
    fullKineticSlot: true,
  },
  "one-character": {
    name: "Bren Oduya",
    purpose: "A single Hunter and a half-empty vault.",
    accounts: [[1]],
    platforms: [2],
    amounts: { total: 260, postmaster: 3, carried: 4 },
  },
  "brand-new": {
    name: "Wren Castellan",
    purpose: "A Bungie.net account that has never played Destiny 2.",
    accounts: [],
    platforms: [],
  },
  private: {
    name: "Sable Quist",
    purpose: "Hides the inventory: every private part of the answers comes without data.",
    accounts: [[2, 1]],
    platforms: [3],
    private: true,
  },
  "two-memberships": {
    name: "Tamsin Vale",
    purpose: "Plays on two platforms without cross save, so one must be chosen.",
    accounts: [[0, 2], [1]],
    platforms: [3, 1],
    amounts: { total: 260, postmaster: 2, carried: 3 },
  },
  "cross-saved": {
    name: "Jonas Kell",
    purpose: "Cross save: one active membership, three overridden ones that answer with errors.",
    accounts: [[2, 0, 1]],
    platforms: [2],
    overriddenPlatforms: [1, 3, 6],
    amounts: { total: 420, postmaster: 8, carried: 4 },
  },
  "no-clan": {
    name: "Mara Lindqvist",
    purpose: "Belongs to no clan.",
    accounts: [[1, 2]],
    platforms: [3],
  },
  hoarder: {
    name: "Old Fenwick",
    purpose: "The vault is at its limit and the postmaster nearly full.",
    accounts: [[0, 1, 2]],
    platforms: [3],
    // More than fits, so that the vault ends up exactly full.
    amounts: { total: 10_000, postmaster: 18, carried: 7 },
  },
};

const HOUR_MS = 3_600_000;

function toCharacter(classType: number, nth: number, ids: IdSource, nowMs: number): Character {
  return {
    characterId: idFrom(CHARACTER_IDS, ids),
    classType,
    raceType: (classType + nth) % 3,
    genderType: nth % 2,
    minutesPlayed: 20_000 - nth * 6_400,
    lastPlayedAt: new Date(nowMs - (2 + nth * 25) * HOUR_MS).toISOString(),
  };
}

/** What a player is made with; their last games are counted back from `nowMs`. */
export interface Wish {
  readonly name?: string;
  readonly items?: number;
  /** What the world's chance is drawn from; left out, the usual. */
  readonly seed?: string;
  readonly nowMs: number;
  /** Slots of the vault; left out, the usual. */
  readonly vaultSlots?: number;
  /** Class types of the first account's characters; left out, the template's. */
  readonly classes?: readonly number[];
}

function toAccount(
  template: Template,
  nth: number,
  name: string,
  playerId: string,
  ids: IdSource,
  { items, seed, nowMs, vaultSlots, classes }: Wish,
): Account {
  const account: Account = {
    membershipType: template.platforms[nth] ?? 3,
    membershipId: idFrom(MEMBERSHIP_IDS, ids),
    displayName: nth === 0 ? name : `${name} II`,
    characters: ((nth === 0 && classes) || (template.accounts[nth] ?? [])).map((classType, order) =>
      toCharacter(classType, order, ids, nowMs),
    ),
    items: [],
    ...(vaultSlots !== undefined && { vaultSlots }),
  };
  const amounts = {
    ...(template.amounts ?? USUAL),
    ...(items === undefined ? {} : { total: items, overfill: true }),
  };
  const chance = seed === undefined || seed === USUAL_SEED ? playerId : `${seed} ${playerId}`;
  const nextItemId = () => idFrom(ITEM_IDS, ids);
  stockUp(account, amounts, `${chance} ${nth}`, nextItemId);
  const titan = account.characters.find((character) => character.classType === 0);
  if (template.fullKineticSlot && titan)
    fillSlot(account, titan, BUCKET.kinetic, `${chance} full`, nextItemId);
  return account;
}

/** Makes a player after a template; `items` asks for about that many, over `vaultSlots` if need be. */
export function createPlayer(templateName: string, playerId: string, ids: IdSource, wish: Wish): Player {
  const template = TEMPLATES[templateName];
  if (!template)
    throw new Error(`no template ${templateName}; there are ${Object.keys(TEMPLATES).join(", ")}`);
  // Created ones are told apart by their number, since the sign-in page shows names.
  const name =
    wish.name ??
    (playerId === templateName ? template.name : `${template.name} ${playerId.replace(/\D+/, "")}`);
  const overridden: OverriddenMembership[] = (template.overriddenPlatforms ?? []).map((membershipType) => ({
    membershipType,
    membershipId: idFrom(MEMBERSHIP_IDS, ids),
    displayName: `${name} (${membershipType})`,
  }));
  const player: Player = {
    playerId,
    template: templateName,
    name,
    nameCode: 1000 + (fnv(playerId) % 9000),
    purpose: template.purpose,
    bungieMembershipId: idFrom(BUNGIE_IDS, ids),
    accounts: template.accounts.map((_, nth) => toAccount(template, nth, name, playerId, ids, wish)),
    overridden,
    inActivity: false,
    private: template.private ?? false,
  };
  for (const account of player.accounts) keepLoadouts(player, account);
  return player;
}

/** The character played most has kept what it wears in its first slots, the others in one. */
function keepLoadouts(player: Player, account: Account): void {
  account.characters.forEach((character, nth) => {
    for (let slot = 0; slot < (nth === 0 ? 2 : 1); slot++) {
      const looks = plainLooks(nth * 2 + slot);
      snapshotLoadout({ player, account }, character, slot, looks, looks).change?.();
    }
  });
}
