import {
  parseSavedLinkedProfiles,
  parseSavedMemberships,
  parseSavedProfile,
  parseSavedVendors,
} from "#lib/bungie/saved-answer.ts";
import { parseSavedDefinitions } from "#lib/bungie/saved-definitions.ts";
import { bucketName } from "#lib/game/bucket-name.ts";
import { chooseMembership, type LinkedMemberships } from "#lib/game/choose-membership.ts";
import type { HeldItem } from "#lib/game/item.ts";
import type { ItemDefinition } from "#lib/game/item-definition.ts";
import { placeKey } from "#lib/game/place.ts";
import { XUR, xurWares } from "#lib/game/xur-wares.ts";

export const ANSWER_KINDS = ["profile", "vendors", "linked-profiles", "memberships"] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/**
 * What this product makes of a saved answer of Bungie's, as plain JSON for an operator.
 *
 * `definitions` is a saved table of item definitions, or null: then nothing has a name. Throws SavedAnswerError.
 */
export function inspectAnswer(kind: AnswerKind, saved: unknown, definitions: unknown): object {
  switch (kind) {
    case "profile":
      return inspectProfile(saved, definitions);
    case "vendors":
      return inspectVendors(saved, definitions);
    case "linked-profiles":
      return inspectMemberships(parseSavedLinkedProfiles(saved));
    case "memberships":
      return inspectMemberships(parseSavedMemberships(saved));
  }
}

type Definitions = ReadonlyMap<number, ItemDefinition>;

function define(definitions: unknown, hashes: Iterable<number>): Definitions {
  return definitions === null ? new Map() : parseSavedDefinitions(definitions, hashes);
}

function inspectProfile(saved: unknown, table: unknown): object {
  const { answer, currencies } = parseSavedProfile(saved);
  const { items, mintedAt, membership, displayName, hidden } = answer;
  const hashes = [...new Set([...items, ...currencies].map(({ itemHash }) => itemHash))];
  const definitions = define(table, hashes);
  const hashesWithoutDefinition = hashes.filter((hash) => !definitions.has(hash));
  return {
    membership,
    displayName,
    mintedAt: mintedAt.getTime() === 0 ? null : mintedAt,
    counts: {
      ...countItems(items),
      currencies: currencies.length,
      withoutDefinition: hashesWithoutDefinition.length,
    },
    characters: answer.characters.map(({ characterId, className, power }) => ({
      characterId,
      className,
      power,
    })),
    hidden,
    hashesWithoutDefinition,
    items: items.map((item) => toPrintedItem(item, definitions)),
    currencies: currencies.map((item) => toPrintedItem(item, definitions)),
  };
}

function countItems(items: readonly HeldItem[]): object {
  const places: Record<string, number> = {};
  for (const item of items) places[toPrintedPlace(item)] = (places[toPrintedPlace(item)] ?? 0) + 1;
  const instanced = items.filter(({ itemInstanceId }) => itemInstanceId !== null);
  return {
    items: items.length,
    instanced: instanced.length,
    distinctInstanceIds: new Set(instanced.map(({ itemInstanceId }) => itemInstanceId)).size,
    stacks: items.length - instanced.length,
    equipped: items.filter(({ isEquipped }) => isEquipped).length,
    places,
  };
}

function toPrintedItem(item: HeldItem, definitions: Definitions): object {
  const { itemInstanceId, itemHash, quantity, bucketHash, isEquipped } = item;
  return {
    itemInstanceId,
    itemHash,
    name: definitions.get(itemHash)?.name ?? null,
    quantity,
    place: toPrintedPlace(item),
    bucket: bucketName(bucketHash),
    bucketHash,
    equipped: isEquipped,
  };
}

/** "vault", "profile" for what all characters share, or the characterId. */
function toPrintedPlace({ place, isAccountWide }: HeldItem): string {
  return isAccountWide ? "profile" : placeKey(place);
}

function inspectVendors(saved: unknown, table: unknown): object {
  const answer = parseSavedVendors(saved);
  const sales = [XUR.vendorHash, ...XUR.subVendorHashes].flatMap((hash) => answer.sales.get(hash) ?? []);
  const hashes = sales.flatMap(({ itemHash, costs }) => [itemHash, ...costs.map((cost) => cost.itemHash)]);
  const definitions = define(table, hashes);
  const name = (itemHash: number) => definitions.get(itemHash)?.name ?? null;
  const { here, wares, hidden } = xurWares(answer, definitions);
  return {
    here,
    wares: wares.map(({ vendorHash, itemHash, quantity, costs, group }) => ({
      itemHash,
      name: name(itemHash),
      quantity,
      costs: costs.map((cost) => ({ ...cost, name: name(cost.itemHash) })),
      group,
      vendorHash,
    })),
    hidden: hidden.map(({ vendorHash, itemHash, why }) => ({
      itemHash,
      name: name(itemHash),
      why,
      vendorHash,
    })),
    hashesWithoutDefinition: [...new Set(hashes)].filter((hash) => !definitions.has(hash)),
  };
}

function inspectMemberships({ bungieName, bungieMembershipId, memberships }: LinkedMemberships): object {
  const { chosen, why, others } = chooseMembership(memberships, null);
  return { bungieName, bungieMembershipId, chosen, why, others };
}
