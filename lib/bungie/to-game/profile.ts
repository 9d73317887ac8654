import type { MembershipRef, ProfileAnswer } from "#lib/game/account.ts";
import { Bucket } from "#lib/game/bucket.ts";
import { type Character, toClassName } from "#lib/game/character.ts";
import type { HeldItem } from "#lib/game/item.ts";
import { atCharacter, VAULT } from "#lib/game/place.ts";
import type { WireCharacter, WireItem, WireProfile } from "../wire/profile.ts";
import { toHeldItem } from "./held-item.ts";
import { type ItemParts, toItemParts } from "./held-item-parts.ts";
import { toInstant } from "./instant.ts";
import { toBungieName } from "./memberships.ts";
import { toPicturePath } from "./picture-path.ts";
import type { ProfileReading } from "./profile-reading.ts";

/** Source: OpenAPI `DestinyClass`, read 2026-11-22. */
const UNKNOWN_CLASS = 3;

const COMPONENTS = {
  profile: "profiles",
  profileInventory: "profileInventories",
  profileCurrencies: "profileCurrencies",
  characters: "characters",
  characterInventories: "characterInventories",
  characterEquipment: "characterEquipment",
} as const;

/**
 * One answer of GetProfile in the game's words. Currencies are not items of an account.
 *
 * Answers from before December 2022 carry no mint; `answeredAt` stands in for it.
 */
export function toProfileAnswer(
  { wire, parts, collected }: ProfileReading,
  membership: MembershipRef,
  answeredAt: Date,
): ProfileAnswer {
  return {
    mintedAt: toInstant(wire.responseMintedTimestamp) ?? answeredAt,
    membership,
    displayName: toBungieName(wire.profile?.data?.userInfo ?? {}),
    characters: Object.values(wire.characters?.data ?? {}).map(toCharacter),
    items: toItems(wire, parts),
    currencies: (wire.profileCurrencies?.data?.items ?? []).map(({ itemHash, quantity }) => ({
      itemHash,
      quantity: quantity ?? 1,
    })),
    collected,
    hidden: toHidden(wire),
  };
}

/** Glimmer, Bright Dust and the like, which no character holds and nothing can move, as if they were items. */
export function toCurrencies(wire: WireProfile): HeldItem[] {
  const lying = { place: VAULT, isEquipped: false, isAccountWide: true };
  const parts = toItemParts({});
  return (wire.profileCurrencies?.data?.items ?? []).map((item) => toHeldItem(item, parts, lying));
}

function toItems(wire: WireProfile, parts: ItemParts): HeldItem[] {
  const inVault = { place: VAULT, isEquipped: false, isAccountWide: false };
  const inPockets = { ...inVault, isAccountWide: true };
  const shared = wire.profileInventory?.data?.items ?? [];
  // Consumables and modifications lie here too, each in its own bucket; only General is the vault.
  const lyingOf = ({ bucketHash }: WireItem) => (bucketHash === Bucket.Vault ? inVault : inPockets);
  return [
    ...shared.map((item) => toHeldItem(item, parts, lyingOf(item))),
    ...toCarried(wire.characterInventories?.data ?? {}, parts, false),
    ...toCarried(wire.characterEquipment?.data ?? {}, parts, true),
  ];
}

type ItemsByCharacter = Readonly<Record<string, { readonly items: readonly WireItem[] }>>;

function toCarried(carried: ItemsByCharacter, parts: ItemParts, isEquipped: boolean): HeldItem[] {
  return Object.entries(carried).flatMap(([characterId, { items }]) => {
    const lying = { place: atCharacter(characterId), isEquipped, isAccountWide: false };
    return items.map((item) => toHeldItem(item, parts, lying));
  });
}

function toCharacter(wire: WireCharacter): Character {
  return {
    characterId: wire.characterId,
    className: toClassName(wire.classType ?? UNKNOWN_CLASS),
    raceHash: wire.raceHash ?? 0,
    genderHash: wire.genderHash ?? 0,
    power: wire.light ?? 0,
    lastPlayedAt: toInstant(wire.dateLastPlayed) ?? new Date(0),
    minutesPlayed: toMinutes(wire.minutesPlayedTotal),
    titleRecordHash: wire.titleRecordHash ?? null,
    emblemPath: toPicturePath(wire.emblemPath) ?? "",
    emblemBackgroundPath: toPicturePath(wire.emblemBackgroundPath) ?? "",
    stats: wire.stats ?? {},
  };
}

function toMinutes(text: string | null | undefined): number | null {
  return typeof text === "string" && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** Asked for, and answered without data. A component that was never asked for is not in the answer at all. */
function toHidden(wire: WireProfile): string[] {
  const components = Object.entries(COMPONENTS) as [keyof typeof COMPONENTS, string][];
  const hidden = components.filter(([key]) => isHidden(wire[key]));
  const instances = wire.itemComponents?.instances;
  const names = hidden.map(([, name]) => name);
  return isHidden(instances) ? [...names, "itemInstances"] : names;
}

function isHidden(component: { readonly data?: object | null | undefined } | null | undefined): boolean {
  return component != null && component.data == null;
}

/** Not in an answer to loadProfile, which asks for all of these but the currencies. */
export function toAbsent(wire: WireProfile): string[] {
  const { profileCurrencies: _, ...asked } = COMPONENTS;
  const components = Object.entries(asked) as [keyof typeof asked, string][];
  const absent = components.filter(([key]) => wire[key] == null).map(([, name]) => name);
  return wire.itemComponents?.instances == null ? [...absent, "itemInstances"] : absent;
}
