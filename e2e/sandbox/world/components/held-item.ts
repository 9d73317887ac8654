import type { DestinyItemComponent } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import { BUCKET, bucketOf } from "../buckets.ts";
import { type CatalogItem, catalogItem, type ItemKind } from "../catalog.ts";
import { type HeldItem, PROFILE, VAULT } from "../holdings.ts";
import { copyOf, pluggedSockets } from "../item-components.ts";
import { isLockable } from "../item-rules.ts";
import { itemState } from "./account-states.ts";
import { bountyEnd } from "./bounty-end.ts";
import { definitionRow, definitionRows } from "./definition-rows.ts";
import { objectiveProgress, share } from "./progress.ts";

const EQUIPPED = 1;
const NOT_TRANSFERABLE = 2;
const LOCKED = 1;
const TRACKED = 2;
const INVENTORY = 1;
const VAULTED = 2;
const ORNAMENT = 21;

// Recorded: weapons, armour and emblems 2, ghosts, ships and sparrows mostly 1, what cannot be thrown away 0.
const DISMANTLE: Partial<Record<ItemKind, number>> = {
  weapon: 2,
  armor: 2,
  emblem: 2,
  ghost: 1,
  ship: 1,
  sparrow: 1,
};

/**
 * Recorded: consumables and mods of the account have location 2 like the vault, currencies 1, and postmaster
 * items 1, so that only their bucket tells those apart.
 */
function locationOf(held: HeldItem): number {
  const isCurrency = held.place === PROFILE && bucketOf(held.bucketHash).category !== 1;
  return held.place === VAULT || (held.place === PROFILE && !isCurrency) ? VAULTED : INVENTORY;
}

function ornamentOn(held: HeldItem): number | undefined {
  if (!held.plugs) return undefined;
  return pluggedSockets(copyOf(held, null)).find(
    ({ plugHash, initialPlugHash }) =>
      plugHash !== initialPlugHash &&
      definitionRow("DestinyInventoryItemDefinition", plugHash)?.itemSubType === ORNAMENT,
  )?.plugHash;
}

/** Some emblems show a stat tracker. */
function trackerOn(held: HeldItem): Pick<Wire<DestinyItemComponent>, "metricHash" | "metricObjective"> {
  const rows = definitionRows("DestinyMetricDefinition");
  const chance = share(`${held.itemInstanceId} tracker`);
  const metric = chance < 0.4 ? rows[Math.floor((chance / 0.4) * rows.length)] : undefined;
  if (held.bucketHash !== BUCKET.emblem || metric?.trackingObjectiveHash === undefined) return {};
  return {
    metricHash: metric.hash,
    metricObjective: objectiveProgress(metric.trackingObjectiveHash, share(`${held.itemInstanceId} count`)),
  };
}

const isTask = ({ kind }: CatalogItem) => kind === "quest" || kind === "bounty";

const notificationsOf = ({ itemHash }: CatalogItem): number[] =>
  (definitionRow("DestinyInventoryItemDefinition", itemHash)?.tooltipNotifications ?? []).map((_, at) => at);

function rareFields(
  held: HeldItem,
  item: CatalogItem,
  now: Date | undefined,
): Partial<Wire<DestinyItemComponent>> {
  const ornament = ornamentOn(held);
  const value = definitionRow("DestinyInventoryItemDefinition", item.itemHash)?.value?.itemValue ?? [];
  return {
    ...(ornament !== undefined && { overrideStyleItemHash: ornament }),
    ...(item.kind === "bounty" && now && { expirationDate: bountyEnd(now) }),
    ...trackerOn(held),
    ...(isTask(item) && value.length > 0 && { itemValueVisibility: value.map(() => true) }),
  };
}

/** `dismantlePermission` is in every recorded item, though not in the generated type. */
export type ItemAnswer = Wire<DestinyItemComponent> & { readonly dismantlePermission: number };

const said = new WeakMap<HeldItem, { readonly state: string; readonly answer: ItemAnswer }>();

/** What an inventory says of one thing, said anew only when the thing is another than before. */
export function listedItem(held: HeldItem, now: Date): ItemAnswer {
  const isBounty = catalogItem(held.itemHash).kind === "bounty";
  const state = isBounty ? `${itemState(held)} ${bountyEnd(now)}` : itemState(held);
  const known = said.get(held);
  if (known?.state === state) return known.answer;
  const answer = itemComponent(held, now);
  said.set(held, { state, answer });
  return answer;
}

/** What an inventory says of one thing; bounties need `now` to say when they run out. */
export function itemComponent(held: HeldItem, now?: Date): ItemAnswer {
  const item = catalogItem(held.itemHash);
  const home = bucketOf(item.homeBucketHash);
  const stuck = !item.transferable || !home.hasTransferDestination;
  const isVersioned = item.kind === "weapon" || item.kind === "armor" || item.kind === "engram";
  return {
    itemHash: held.itemHash,
    ...(held.itemInstanceId !== null && { itemInstanceId: held.itemInstanceId }),
    quantity: held.quantity,
    bindStatus: 0,
    location: locationOf(held),
    bucketHash: held.bucketHash,
    transferStatus: (held.equipped ? EQUIPPED : 0) | (stuck ? NOT_TRANSFERABLE : 0),
    lockable: held.itemInstanceId !== null && isLockable(item),
    state: (held.locked ? LOCKED : 0) | (held.tracked ? TRACKED : 0) | held.stateBits,
    dismantlePermission: held.itemInstanceId === null ? 0 : (DISMANTLE[item.kind] ?? 0),
    isWrapper: false,
    tooltipNotificationIndexes: isTask(item) ? notificationsOf(item) : [],
    ...(isVersioned && held.itemInstanceId !== null && { versionNumber: 0 }),
    ...rareFields(held, item, now),
  };
}
