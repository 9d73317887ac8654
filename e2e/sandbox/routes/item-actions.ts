import type { DestinyEquipItemResults } from "bungie-api-ts/destiny2";
import { type Answer, bungie, refusal } from "../http/answer.ts";
import { type Call, jsonObject } from "../http/call.ts";
import { platformRoute, type Route } from "../http/route-table.ts";
import type { Sandbox } from "../sandbox.ts";
import { CATALOG } from "../world/catalog.ts";
import { type Account, characterOf, type Player } from "../world/holdings.ts";
import {
  equipItem,
  type ItemRequest,
  pullFromPostmaster,
  setLockState,
  transferItem,
} from "../world/item-actions.ts";
import { PLATFORM } from "../world/platform-codes.ts";

// Documented: ThrottleSecondsBetweenActionPerUser 0.1 (OpenAPI). A little is forgiven for clocks and network.
const ACTION_GAP_MS = 100;
const FORGIVEN_MS = 8;
const TOO_FAST = 36;
const UNHANDLED = 3;

interface Action {
  readonly player: Player;
  readonly account: Account;
  readonly characterId: string;
  readonly body: Record<string, unknown>;
}

function tooFast(sandbox: Sandbox, player: Player): boolean {
  const nowMs = performance.now();
  const lastMs = sandbox.lastActionMs.get(player.playerId);
  if (lastMs !== undefined && nowMs - lastMs < ACTION_GAP_MS - FORGIVEN_MS) return true;
  sandbox.lastActionMs.set(player.playerId, nowMs);
  return false;
}

/** Checks what all item actions have in common; a number is the refusal. */
function readAction(call: Call, sandbox: Sandbox): Action | number {
  const { player } = call;
  if (!player) return 99;
  if (tooFast(sandbox, player)) return TOO_FAST;
  const body = jsonObject(call);
  if (!body) return UNHANDLED;
  const account = player.accounts.find((one) => one.membershipType === Number(body.membershipType));
  if (!account) return PLATFORM.accountNotFound;
  const characterId = String(body.characterId ?? "");
  if (!characterOf(account, characterId)) return PLATFORM.characterNotFound;
  return { player, account, characterId, body };
}

function toItemRequest({ body, characterId }: Action): ItemRequest | null {
  const itemHash = Number(body.itemReferenceHash);
  const itemId = String(body.itemId ?? "0");
  if (!CATALOG.has(itemHash)) return null;
  return {
    itemInstanceId: itemId === "0" || itemId === "" ? null : itemId,
    itemHash,
    stackSize: Number(body.stackSize ?? 1),
    characterId,
  };
}

function done(sandbox: Sandbox, code: number): Answer {
  if (code !== PLATFORM.success) return refusal(code, { response: 0 });
  sandbox.save();
  return bungie<number>(0);
}

function transfer(call: Call, sandbox: Sandbox): Answer {
  const action = readAction(call, sandbox);
  if (typeof action === "number") return refusal(action);
  const request = toItemRequest(action);
  // Left out, transferToVault means a move that finds nothing (Bungie-net/api#949).
  if (!request || typeof action.body.transferToVault !== "boolean")
    return refusal(PLATFORM.itemNotFound, { response: 0 });
  return done(sandbox, transferItem(action.account, request, action.body.transferToVault));
}

function pull(call: Call, sandbox: Sandbox): Answer {
  const action = readAction(call, sandbox);
  if (typeof action === "number") return refusal(action);
  const request = toItemRequest(action);
  return done(sandbox, request ? pullFromPostmaster(action.account, request) : PLATFORM.itemNotFound);
}

function equip(call: Call, sandbox: Sandbox): Answer {
  const action = readAction(call, sandbox);
  if (typeof action === "number") return refusal(action);
  return done(
    sandbox,
    equipItem(action.player, action.account, String(action.body.itemId), action.characterId),
  );
}

function equipMany(call: Call, sandbox: Sandbox): Answer {
  const action = readAction(call, sandbox);
  if (typeof action === "number") return refusal(action);
  const { itemIds } = action.body;
  // A body with itemId instead of itemIds ends in an unhandled exception (Bungie-net/api#1753).
  if (!Array.isArray(itemIds)) return refusal(UNHANDLED);
  const equipResults = itemIds.map(String).flatMap((itemInstanceId) => {
    const equipStatus = equipItem(action.player, action.account, itemInstanceId, action.characterId);
    // Unknown items are left out without a word.
    return equipStatus === PLATFORM.itemNotFound ? [] : [{ itemInstanceId, equipStatus }];
  });
  sandbox.save();
  return bungie<DestinyEquipItemResults>({ equipResults });
}

function lock(call: Call, sandbox: Sandbox): Answer {
  const action = readAction(call, sandbox);
  if (typeof action === "number") return refusal(action);
  const { state, itemId } = action.body;
  if (typeof state !== "boolean") return refusal(UNHANDLED);
  return done(sandbox, setLockState(action.account, String(itemId), action.characterId, state));
}

export const ITEM_ACTION_ROUTES: readonly Route[] = [
  platformRoute("TransferItem", "POST", "/Destiny2/Actions/Items/TransferItem/", transfer, true),
  platformRoute("PullFromPostmaster", "POST", "/Destiny2/Actions/Items/PullFromPostmaster/", pull, true),
  platformRoute("EquipItem", "POST", "/Destiny2/Actions/Items/EquipItem/", equip, true),
  platformRoute("EquipItems", "POST", "/Destiny2/Actions/Items/EquipItems/", equipMany, true),
  platformRoute("SetLockState", "POST", "/Destiny2/Actions/Items/SetLockState/", lock, true),
];
