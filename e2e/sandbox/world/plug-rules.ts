import { CATALOG } from "./catalog.ts";
import { definitionRow } from "./components/definition-rows.ts";
import { type HeldItem, isInPostmaster, VAULT } from "./holdings.ts";
import type { Owner } from "./item-actions.ts";
import { copyOf, pluggedSockets } from "./item-components.ts";
import { FREE_PLUG_BLOCKED_SOCKETS } from "./item-rules.ts";
import { PLATFORM } from "./platform-codes.ts";
import { permit, type Ruling, refuse } from "./ruling.ts";
import { insertable, SOCKET_CATEGORY, type Socket } from "./sockets.ts";

export interface PlugRequest {
  readonly itemInstanceId: string;
  readonly characterId: string;
  readonly socketIndex: number;
  /** 0 = the usual sockets, 1 = intrinsic ones, of which nothing here has one. */
  readonly socketArrayType: number;
  readonly plugItemHash: number;
}

const USUAL_SOCKETS = 0;
const NEVER_CHANGES = 0;

/** The item, when it lies on that character or in the vault; an item in the vault may be asked for by any of them. */
export function pluggable({ account }: Owner, request: PlugRequest): HeldItem | undefined {
  return account.items.find(
    (held) =>
      held.itemInstanceId === request.itemInstanceId &&
      (held.place === request.characterId || held.place === VAULT) &&
      !isInPostmaster(held),
  );
}

/** The sockets of an item as they are now, each with the plug that its owner chose or that it came with. */
export const socketsNow = (item: HeldItem): readonly Socket[] => pluggedSockets(copyOf(item, null));

/** Puts a plug that costs nothing into a socket. Codes: see the fidelity table. */
export function insertPlugFree(owner: Owner, request: PlugRequest): Ruling {
  const item = pluggable(owner, request);
  if (!item) return refuse(PLATFORM.itemNotFound);
  if (owner.player.inActivity) return refuse(PLATFORM.notAtThisLocation);
  const { socketIndex, plugItemHash } = request;
  const socket = request.socketArrayType === USUAL_SOCKETS ? socketsNow(item)[socketIndex] : undefined;
  if (!socket) return refuse(PLATFORM.socketNotFound, { [SOCKET_FIELD]: "No such socket." });
  return (
    plugProblem(socket, plugItemHash) ??
    permit(() => {
      item.plugs = { ...item.plugs, [socketIndex]: plugItemHash };
    })
  );
}

const SOCKET_FIELD = "request.plug.socketIndex";
const PLUG_FIELD = "request.plug";

function plugProblem(socket: Socket, plugItemHash: number): Ruling | null {
  const plug = CATALOG.get(plugItemHash);
  if (!plug || plug.plugCategory === null || costsToInsert(plugItemHash))
    return refuse(PLATFORM.actionForbidden, { [PLUG_FIELD]: "Not the kind of item for this." });
  if (socket.plugHash === plugItemHash) return refuse(PLATFORM.socketHasPlug);
  if (isFixed(socket) || FREE_PLUG_BLOCKED_SOCKETS.includes(socket.socketTypeHash))
    return refuse(PLATFORM.socketActionNotAllowed, {
      [SOCKET_FIELD]: `Sockets of type ${socket.socketTypeHash} cannot be changed for nothing.`,
    });
  if (insertable(socket).includes(plugItemHash)) return null;
  const isOfThisKind = socket.pool.plugs.includes(plugItemHash);
  return refuse(isOfThisKind ? PLATFORM.plugNotAvailable : PLATFORM.plugInsertionRules);
}

const isFixed = (socket: Socket) =>
  socket.socketCategoryHash === SOCKET_CATEGORY.intrinsic ||
  socket.plugSources === NEVER_CHANGES ||
  insertable(socket).length === 0;

/** Only what is free and can be undone goes in here (OpenAPI InsertSocketPlugFree; Bungie-net/api#2051). */
function costsToInsert(plugItemHash: number): boolean {
  const plug = definitionRow("DestinyInventoryItemDefinition", plugItemHash)?.plug;
  const cost = definitionRow(
    "DestinyMaterialRequirementSetDefinition",
    plug?.insertionMaterialRequirementHash ?? 0,
  );
  return (cost?.materials ?? []).some(({ count }) => count !== undefined && count > 0);
}
