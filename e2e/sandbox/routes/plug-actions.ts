import type { DestinyItemChangeResponse, DestinyItemResponse } from "bungie-api-ts/destiny2";
import { bungie, refusal } from "../http/answer.ts";
import type { Route } from "../http/route-table.ts";
import type { Wire } from "../wire.ts";
import { itemResponse } from "../world/components/item-response.ts";
import type { HeldItem } from "../world/holdings.ts";
import { PLATFORM } from "../world/platform-codes.ts";
import { insertPlugFree, type PlugRequest, pluggable } from "../world/plug-rules.ts";
import { type Action, actionRoute, PACE, type Verdict } from "./action-route.ts";

const SHOWN: ReadonlySet<number> = new Set([300, 301, 302, 304, 305, 307, 308, 309, 310]);

function toPlugRequest({ body, character }: Action): PlugRequest | null {
  const plug = body.object("plug");
  const socketIndex = plug?.whole("socketIndex") ?? null;
  const plugItemHash = plug?.whole("plugItemHash") ?? null;
  if (!plug || socketIndex === null || plugItemHash === null) return null;
  return {
    itemInstanceId: body.text("itemId") ?? "",
    characterId: character.characterId,
    socketIndex,
    socketArrayType: plug.whole("socketArrayType") ?? 0,
    plugItemHash,
  };
}

/** The item as it is now, with all that is known of it. */
function shown({ player, account, now }: Action, held: HeldItem): Wire<DestinyItemResponse> {
  const seesAll = { seesInside: true, seesCharacters: true, seesGear: true, seesProgress: true };
  const view = { player, account, now, isOwner: true, ...seesAll };
  return itemResponse(view, held, SHOWN);
}

function insertFree(action: Action): Verdict {
  const request = toPlugRequest(action);
  if (!request) return refusal(PLATFORM.unhandled);
  const ruling = insertPlugFree(action, request);
  const { code, messageData } = ruling;
  if (code !== PLATFORM.success) return refusal(code, messageData && { messageData });
  action.carryOut(ruling);
  const held = pluggable(action, request);
  return held
    ? bungie<DestinyItemChangeResponse>({
        item: shown(action, held),
        // Free plugs cost nothing and are never used up.
        addedInventoryItems: [],
        removedInventoryItems: [],
      })
    : refusal(PLATFORM.itemNotFound);
}

/** Needs the scope AdvancedWriteActions, which no application here has. */
const insertAtCost = (): Verdict => refusal(PLATFORM.scopeNotPermitted);

export const PLUG_ACTION_ROUTES: readonly Route[] = [
  actionRoute("Items/InsertSocketPlugFree", PACE.plug, insertFree),
  actionRoute("Items/InsertSocketPlug", PACE.plug, insertAtCost),
];
