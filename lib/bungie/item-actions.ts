import type { BungieAccess } from "./access.ts";
import { BungieError } from "./bungie-error.ts";
import { writeBungie } from "./call.ts";
import { WireEquipResults } from "./wire/equip-results.ts";

export interface TransferCall {
  readonly accessToken: string;
  readonly membershipType: number;
  /** Null for a stack, which has none. */
  readonly itemInstanceId: string | null;
  readonly itemHash: number;
  readonly stackSize: number;
  /** The character on the other side of the vault. */
  readonly characterId: string;
  readonly direction: "to-vault" | "to-character";
}

/**
 * Moves an item or part of a stack between the vault and one character.
 *
 * Throws BungieError; on `no-answer` the item may have moved. Source: OpenAPI `Destiny2.TransferItem`; stacks go by
 * the id "0", and without `transferToVault` the item is "not found" (Bungie-net/api#949), read 2026-11-22.
 */
export async function transferItem(access: BungieAccess, transfer: TransferCall): Promise<void> {
  const { accessToken, membershipType, itemInstanceId, itemHash, stackSize, characterId, direction } =
    transfer;
  await writeBungie(access, {
    endpoint: "Destiny2/TransferItem",
    path: "/Platform/Destiny2/Actions/Items/TransferItem/",
    accessToken,
    body: {
      itemReferenceHash: itemHash,
      stackSize,
      transferToVault: direction === "to-vault",
      itemId: itemInstanceId ?? "0",
      characterId,
      membershipType,
    },
  });
}

export interface EquipCall {
  readonly accessToken: string;
  readonly membershipType: number;
  readonly itemInstanceId: string;
  readonly characterId: string;
}

/**
 * Equips an item that its character carries.
 *
 * Throws BungieError; on `no-answer` it may be equipped. Bungie can say yes without effect (Bungie-net/api#770, read
 * 2026-11-22): a later profile is the proof.
 */
export async function equipItem(access: BungieAccess, equip: EquipCall): Promise<void> {
  const { accessToken, membershipType, itemInstanceId, characterId } = equip;
  await writeBungie(access, {
    endpoint: "Destiny2/EquipItem",
    path: "/Platform/Destiny2/Actions/Items/EquipItem/",
    accessToken,
    body: { itemId: itemInstanceId, characterId, membershipType },
  });
}

export interface EquipItemsCall extends Omit<EquipCall, "itemInstanceId"> {
  /** In the order they are put on. */
  readonly itemInstanceIds: readonly string[];
}

/**
 * Equips several items that one character carries, each answered for by itself with a PlatformErrorCodes number.
 *
 * The call succeeds when only some were equipped. Throws BungieError; on `no-answer`, which an answer without its list
 * is too, any of them may be equipped. Source: OpenAPI `Destiny2.EquipItems`, read 2026-11-22.
 */
export async function equipItems(
  access: BungieAccess,
  { accessToken, membershipType, itemInstanceIds, characterId }: EquipItemsCall,
): Promise<readonly { readonly itemInstanceId: string; readonly bungieCode: number }[]> {
  const endpoint = "Destiny2/EquipItems";
  const response = await writeBungie(access, {
    endpoint,
    path: "/Platform/Destiny2/Actions/Items/EquipItems/",
    accessToken,
    body: { itemIds: itemInstanceIds, characterId, membershipType },
  });
  const results = WireEquipResults.safeParse(response);
  const codes = new Map(
    results.data?.equipResults.map((one) => [one.itemInstanceId, one.equipStatus] as const) ?? [],
  );
  if (!itemInstanceIds.every((id) => codes.has(id)))
    throw new BungieError({ reason: "no-answer", endpoint, cause: results.error });
  return itemInstanceIds.map((itemInstanceId) => ({
    itemInstanceId,
    bungieCode: codes.get(itemInstanceId) ?? 0,
  }));
}

export type PullCall = Omit<TransferCall, "direction">;

/**
 * Brings an item, or pieces of a stack, from the postmaster to the character it waits for.
 *
 * Throws BungieError; on `no-answer` it may have come. Source: OpenAPI `Destiny2.PullFromPostmaster`, read 2026-11-22.
 */
export async function pullFromPostmaster(
  access: BungieAccess,
  { accessToken, membershipType, itemInstanceId, itemHash, stackSize, characterId }: PullCall,
): Promise<void> {
  await writeBungie(access, {
    endpoint: "Destiny2/PullFromPostmaster",
    path: "/Platform/Destiny2/Actions/Items/PullFromPostmaster/",
    accessToken,
    body: {
      itemReferenceHash: itemHash,
      stackSize,
      itemId: itemInstanceId ?? "0",
      characterId,
      membershipType,
    },
  });
}

export interface LockCall {
  readonly accessToken: string;
  readonly membershipType: number;
  readonly itemInstanceId: string;
  /** Who holds it; any of the player's characters for what lies in the vault. */
  readonly characterId: string;
  readonly isLocked: boolean;
}

/**
 * Locks or unlocks an item where it lies.
 *
 * Says what the lock shall be, not that it shall change: made twice, it is as made once. Throws BungieError; on
 * `no-answer` it may be done. Source: OpenAPI `Destiny2.SetItemLockState`, read 2026-11-22.
 */
export async function setLockState(access: BungieAccess, lock: LockCall): Promise<void> {
  const { accessToken, membershipType, itemInstanceId, characterId, isLocked } = lock;
  await writeBungie(access, {
    endpoint: "Destiny2/SetLockState",
    path: "/Platform/Destiny2/Actions/Items/SetLockState/",
    accessToken,
    body: { state: isLocked, itemId: itemInstanceId, characterId, membershipType },
  });
}
