import type { MembershipRef, ProfileAnswer } from "#lib/game/account.ts";
import { Bucket } from "#lib/game/bucket.ts";
import { type Character, toClassName } from "#lib/game/character.ts";
import type { HeldItem } from "#lib/game/item.ts";
import { atCharacter, type Place, VAULT } from "#lib/game/place.ts";
import type { WireCharacter, WireInstance, WireItem, WireProfile } from "../wire/profile.ts";
import { toInstant } from "./instant.ts";
import { toBungieName } from "./memberships.ts";
import { toPicturePath } from "./picture-path.ts";

/** Bits of an item's `state` and `transferStatus`. Source: OpenAPI `ItemState`, `TransferStatuses`, read 2026-11-22. */
const STATE_LOCKED = 1;
const STATE_MASTERWORK = 4;
const STATE_CRAFTED = 8;
const NOT_TRANSFERRABLE = 2;

/** Attack and Defense: the only primary stats that are power. A sparrow's is its speed. */
const POWER_STATS: ReadonlySet<number> = new Set([1480404414, 3897883278]);

const COMPONENTS = {
  profile: "profiles",
  profileInventory: "profileInventories",
  profileCurrencies: "profileCurrencies",
  characters: "characters",
  characterInventories: "characterInventories",
  characterEquipment: "characterEquipment",
} as const;

/**
 * One answer of GetProfile in the game's words. Currencies are not items of an account: see `toCurrencies`.
 *
 * Answers from before December 2022 carry no mint; `answeredAt` stands in for it.
 */
export function toProfileAnswer(
  wire: WireProfile,
  membership: MembershipRef,
  answeredAt: Date,
): ProfileAnswer {
  return {
    mintedAt: toInstant(wire.responseMintedTimestamp) ?? answeredAt,
    membership,
    displayName: toBungieName(wire.profile?.data?.userInfo ?? {}),
    characters: Object.values(wire.characters?.data ?? {}).map(toCharacter),
    items: toItems(wire),
    currencies: [],
    collected: null,
    hidden: toHidden(wire),
  };
}

/** Glimmer, Bright Dust and the like, which no character holds and nothing can move. */
export function toCurrencies(wire: WireProfile): HeldItem[] {
  const items = wire.profileCurrencies?.data?.items ?? [];
  return items.map((item) => toItem(item, undefined, VAULT, { isEquipped: false, isAccountWide: true }));
}

function toItems(wire: WireProfile): HeldItem[] {
  const instances = wire.itemComponents?.instances?.data ?? {};
  const convert = (item: WireItem, place: Place, isEquipped: boolean, isAccountWide: boolean) =>
    toItem(item, instances[item.itemInstanceId ?? ""], place, { isEquipped, isAccountWide });
  const shared = wire.profileInventory?.data?.items ?? [];
  const carried = Object.entries(wire.characterInventories?.data ?? {});
  const equipped = Object.entries(wire.characterEquipment?.data ?? {});
  return [
    // Consumables and modifications lie here too, each in its own bucket; only General is the vault.
    ...shared.map((item) => convert(item, VAULT, false, item.bucketHash !== Bucket.Vault)),
    ...carried.flatMap(([characterId, { items }]) =>
      items.map((item) => convert(item, atCharacter(characterId), false, false)),
    ),
    ...equipped.flatMap(([characterId, { items }]) =>
      items.map((item) => convert(item, atCharacter(characterId), true, false)),
    ),
  ];
}

function toItem(
  item: WireItem,
  instance: WireInstance | undefined,
  place: Place,
  where: Pick<HeldItem, "isEquipped" | "isAccountWide">,
): HeldItem {
  const stat = instance?.primaryStat;
  return {
    itemInstanceId: toItemInstanceId(item.itemInstanceId),
    itemHash: item.itemHash,
    quantity: item.quantity,
    place,
    bucketHash: item.bucketHash,
    ...where,
    isLocked: (item.state & STATE_LOCKED) !== 0,
    isMasterwork: (item.state & STATE_MASTERWORK) !== 0,
    isCrafted: (item.state & STATE_CRAFTED) !== 0,
    isTransferable: (item.transferStatus & NOT_TRANSFERRABLE) === 0,
    power: stat && POWER_STATS.has(stat.statHash) ? stat.value : null,
    damageType: instance?.damageType ?? 0,
    versionNumber: item.versionNumber ?? null,
    ornamentItemHash: item.overrideStyleItemHash ?? null,
    isDeepsight: false,
    gearTier: null,
    energyCapacity: null,
    stats: {},
    sockets: [],
    plugObjectives: [],
  };
}

/** Writes name a stack by "0"; should a read do so too, it is still a stack. */
function toItemInstanceId(itemInstanceId: string | undefined): string | null {
  return itemInstanceId === undefined || itemInstanceId === "0" ? null : itemInstanceId;
}

function toCharacter(wire: WireCharacter): Character {
  return {
    characterId: wire.characterId,
    className: toClassName(wire.classType),
    raceHash: wire.raceHash,
    genderHash: wire.genderHash,
    power: wire.light,
    lastPlayedAt: toInstant(wire.dateLastPlayed) ?? new Date(0),
    minutesPlayed: toMinutes(wire.minutesPlayedTotal),
    titleRecordHash: wire.titleRecordHash ?? null,
    emblemPath: toPicturePath(wire.emblemPath) ?? "",
    emblemBackgroundPath: toPicturePath(wire.emblemBackgroundPath) ?? "",
    stats: wire.stats,
  };
}

function toMinutes(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** Asked for, and answered without data. A component that was never asked for is not in the answer at all. */
function toHidden(wire: WireProfile): string[] {
  const components = Object.entries(COMPONENTS) as [keyof typeof COMPONENTS, string][];
  const hidden = components.filter(([key]) => wire[key] !== undefined && wire[key].data === undefined);
  const instances = wire.itemComponents?.instances;
  const names = hidden.map(([, name]) => name);
  return instances && instances.data === undefined ? [...names, "itemInstances"] : names;
}

/** Not in an answer to loadProfile, which asks for all of these but the currencies. */
export function toAbsent(wire: WireProfile): string[] {
  const { profileCurrencies: _, ...asked } = COMPONENTS;
  const components = Object.entries(asked) as [keyof typeof asked, string][];
  const absent = components.filter(([key]) => wire[key] === undefined).map(([, name]) => name);
  return wire.itemComponents?.instances === undefined ? [...absent, "itemInstances"] : absent;
}
