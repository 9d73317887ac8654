import { CATALOG, catalogItem, type ItemKind } from "./catalog.ts";
import { type HeldItem, isInPostmaster, VAULT } from "./holdings.ts";
import type { Owner } from "./item-actions.ts";
import { PLATFORM } from "./platform-codes.ts";
import { permit, type Ruling, refuse } from "./ruling.ts";
import { SOCKET_CATEGORY, type Socket, socketsOf } from "./sockets.ts";

export interface PlugRequest {
  readonly itemInstanceId: string;
  readonly characterId: string;
  readonly socketIndex: number;
  /** 0 = the usual sockets, 1 = intrinsic ones, of which nothing here has any. */
  readonly socketArrayType: number;
  readonly plugItemHash: number;
}

const PLUG_KINDS: ReadonlySet<ItemKind> = new Set(["perk", "mod", "weaponmod", "shader"]);
const USUAL_SOCKETS = 0;

/** The item, when it lies on that character or in the vault; an item in the vault may be asked for by any of them. */
export function pluggable({ account }: Owner, request: PlugRequest): HeldItem | undefined {
  return account.items.find(
    (held) =>
      held.itemInstanceId === request.itemInstanceId &&
      (held.place === request.characterId || held.place === VAULT) &&
      !isInPostmaster(held),
  );
}

/** The plug a socket holds: the one its owner chose, else the one it came with. */
export function plugIn(item: HeldItem, socketIndex: number, socket: Socket): number {
  return item.plugs?.[socketIndex] ?? socket.plugHash;
}

/** Puts a plug that costs nothing into a socket. Codes: see the fidelity table. */
export function insertPlugFree(owner: Owner, request: PlugRequest): Ruling {
  const item = pluggable(owner, request);
  if (!item) return refuse(PLATFORM.itemNotFound);
  if (owner.player.inActivity) return refuse(PLATFORM.notAtThisLocation);
  const { socketIndex, plugItemHash } = request;
  const sockets = socketsOf(catalogItem(item.itemHash), request.itemInstanceId);
  const socket = request.socketArrayType === USUAL_SOCKETS ? sockets[socketIndex] : undefined;
  if (!socket) return refuse(PLATFORM.socketNotFound, { "request.plug.socketIndex": "No such socket." });
  const problem = plugProblem(item, socketIndex, socket, plugItemHash);
  if (problem) return problem;
  return permit(() => {
    item.plugs = { ...item.plugs, [socketIndex]: plugItemHash };
  });
}

function plugProblem(
  item: HeldItem,
  socketIndex: number,
  socket: Socket,
  plugItemHash: number,
): Ruling | null {
  const plug = CATALOG.get(plugItemHash);
  if (!plug || !PLUG_KINDS.has(plug.kind))
    return refuse(PLATFORM.actionForbidden, { "request.plug": "Not the kind of item for this." });
  if (plugIn(item, socketIndex, socket) === plugItemHash) return refuse(PLATFORM.socketHasPlug);
  if (socket.socketCategoryHash === SOCKET_CATEGORY.intrinsic || socket.options.length === 0)
    return refuse(PLATFORM.socketActionNotAllowed, {
      "request.plug.socketIndex": `Nothing is free to change in sockets of type ${socket.socketTypeHash}.`,
    });
  if (socket.options.includes(plugItemHash)) return null;
  const fitsElsewhere = plug.socket !== CATALOG.get(socket.plugHash)?.socket;
  return refuse(fitsElsewhere ? PLATFORM.plugInsertionRules : PLATFORM.plugNotAvailable);
}
