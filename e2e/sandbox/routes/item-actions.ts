import type { DestinyEquipItemResults } from "bungie-api-ts/destiny2";
import { bungie, refusal } from "../http/answer.ts";
import type { Route } from "../http/route-table.ts";
import { CATALOG } from "../world/catalog.ts";
import { equipItem } from "../world/equip-rules.ts";
import {
  type ItemRequest,
  pullFromPostmaster,
  setLockState,
  setTrackedState,
  transferItem,
} from "../world/item-actions.ts";
import { PLATFORM } from "../world/platform-codes.ts";
import { NOTHING_TO_DO } from "../world/ruling.ts";
import { type Action, actionRoute, PACE, type Verdict } from "./action-route.ts";

/** What TransferItem and PullFromPostmaster ask for; stacks are asked for with the id "0", or none. */
function toItemRequest({ body, character }: Action): ItemRequest | null {
  const itemHash = body.whole("itemReferenceHash");
  const itemId = body.text("itemId") ?? "0";
  if (itemHash === null || !CATALOG.has(itemHash)) return null;
  return {
    itemInstanceId: itemId === "0" || itemId === "" ? null : itemId,
    itemHash,
    stackSize: body.whole("stackSize") ?? 1,
    characterId: character.characterId,
  };
}

function transfer(action: Action): Verdict {
  const request = toItemRequest(action);
  const toVault = action.body.flag("transferToVault");
  // Left out, transferToVault means a move that finds nothing (Bungie-net/api#949).
  if (!request || toVault === null) return PLATFORM.itemNotFound;
  return transferItem(action, request, toVault);
}

function pull(action: Action): Verdict {
  const request = toItemRequest(action);
  return request ? pullFromPostmaster(action, request) : PLATFORM.itemNotFound;
}

function equip(action: Action): Verdict {
  const { player, body, character } = action;
  const ruling = equipItem(action, body.text("itemId") ?? "", character.characterId);
  if (ruling.change === null || !player.equipsWithoutEffect) return ruling;
  player.equipsWithoutEffect -= 1;
  return NOTHING_TO_DO;
}

/** One after the other, each with its own code; what is not there is left out without a word. */
function equipMany(action: Action): Verdict {
  const itemIds = action.body.list("itemIds");
  // A body with itemId instead of itemIds ends in an unhandled exception (Bungie-net/api#1753).
  if (!itemIds) return refusal(PLATFORM.unhandled);
  const equipResults = itemIds.flatMap((itemInstanceId) => {
    const ruling = equipItem(action, itemInstanceId, action.character.characterId);
    action.carryOut(ruling);
    return ruling.code === PLATFORM.itemNotFound ? [] : [{ itemInstanceId, equipStatus: ruling.code }];
  });
  return bungie<DestinyEquipItemResults>({ equipResults });
}

function setState(rule: typeof setLockState): (action: Action) => Verdict {
  return (action) => {
    const state = action.body.flag("state");
    if (state === null) return refusal(PLATFORM.unhandled);
    return rule(action, action.body.text("itemId") ?? "", action.character.characterId, state);
  };
}

export const ITEM_ACTION_ROUTES: readonly Route[] = [
  actionRoute("Items/TransferItem", PACE.transfer, transfer),
  actionRoute("Items/PullFromPostmaster", PACE.postmaster, pull),
  actionRoute("Items/EquipItem", PACE.equip, equip),
  actionRoute("Items/EquipItems", PACE.equip, equipMany),
  actionRoute("Items/SetLockState", PACE.lock, setState(setLockState)),
  actionRoute("Items/SetTrackedState", PACE.track, setState(setTrackedState)),
];
