import type { HeldSocket, Item } from "./item.ts";
import type { ItemDefinition } from "./item-definition.ts";
import { isCatalystPlug, isKillTracker, isMasterworkPlug } from "./item-progress.ts";

/** What sockets of a group are for; in the order a page shows them. */
export const SOCKET_KINDS = ["intrinsic", "perks", "abilities", "other", "mods", "cosmetics"] as const;
export type SocketKind = (typeof SOCKET_KINDS)[number];

export interface SocketGroup {
  readonly kind: SocketKind;
  readonly sockets: readonly ShownSocket[];
}

/** A socket that is worth showing. */
export interface ShownSocket {
  /** Its place among the item's sockets: a name for lists. */
  readonly socketIndex: number;
  readonly plug: ItemDefinition;
  /** False: it is in, but does nothing at the moment. */
  readonly isEnabled: boolean;
  /** What this copy could have in instead, without what it has. */
  readonly alternatives: readonly ItemDefinition[];
}

/** Socket categories by what they are for. Source: manifest `DestinySocketCategoryDefinition`, read 2026-11-22. */
const KIND_OF_CATEGORY: Readonly<Record<number, SocketKind>> = {
  3956125808: "intrinsic",
  3410521964: "perks",
  4241085061: "perks",
  2518356196: "perks",
  3154740035: "perks",
  3301318876: "perks",
  2278110604: "perks",
  457473665: "abilities",
  309722977: "abilities",
  3218807805: "abilities",
  2140934067: "abilities",
  764703411: "abilities",
  3400923910: "abilities",
  2047681910: "abilities",
  1313488945: "abilities",
  193371309: "abilities",
  2819965312: "abilities",
  271461480: "abilities",
  1905270138: "abilities",
  2685412949: "mods",
  590099826: "mods",
  760375309: "mods",
  3379164649: "mods",
  4243480345: "mods",
  4265082475: "mods",
  2048875504: "cosmetics",
  1926152773: "cosmetics",
  279738248: "cosmetics",
};

/** The perk that makes an item what it is, wherever the definition sorts its socket: frames, exotic perks, spirits. */
const INTRINSIC_PLUGS = new Set(["intrinsics", "enhancements.exotic"]);
/** Words of plugs that stand for "nothing in here", in English definitions; their categories say it in any language. */
const EMPTY_NAME = /^(Empty|Default) | Socket$/;
const EMPTY_CATEGORY = /(^|[._])empty([._]|$)/;
/** More than a roll's choice: then it is a whole catalogue (mods, fragments), not what this copy came with. */
const MOST_ALTERNATIVES = 12;

/**
 * The sockets of a copy as a page shows them: hidden and empty ones are left out, and so are kill tracker, masterwork
 * and catalyst, which have lines of their own (item-progress.ts).
 *
 * Without live sockets, what the item's kind comes with.
 */
export function socketGroups(item: Item, plugs: ReadonlyMap<number, ItemDefinition>): SocketGroup[] {
  const { definition, sockets } = item;
  if (!definition) return [];
  const held = sockets.length > 0 ? sockets : definition.plugHashes.map(asHeld);
  const kinds = kindsByIndex(definition);
  const shown = held.flatMap((socket, socketIndex) => {
    const one = toShown(socket, socketIndex, plugs);
    if (!one) return [];
    const isIntrinsic = INTRINSIC_PLUGS.has(one.plug.plugCategory ?? "");
    const kind = isIntrinsic ? "intrinsic" : sockets.length > 0 ? kinds.get(socketIndex) : "other";
    return kind ? [{ kind, ...one }] : [];
  });
  return SOCKET_KINDS.flatMap((kind) => {
    const mine = shown.filter((one) => one.kind === kind);
    return mine.length > 0 ? [{ kind, sockets: mine.map(({ kind: _, ...socket }) => socket) }] : [];
  });
}

/**
 * Every plug that a copy's sockets mention, chosen and choosable; without live sockets, what its kind comes with.
 *
 * What a kind comes with says nothing of a copy whose sockets are known: it rolled something else.
 */
export function plugHashesOf({ sockets, definition, plugObjectives }: Item): number[] {
  const inSockets = sockets.flatMap(({ plugHash, options }) => [
    ...(plugHash === null ? [] : [plugHash]),
    ...options,
  ]);
  const mentioned = sockets.length > 0 ? inSockets : (definition?.plugHashes ?? []);
  return [...mentioned, ...plugObjectives.map(({ plugHash }) => plugHash)];
}

const asHeld = (plugHash: number): HeldSocket => ({
  plugHash,
  isEnabled: true,
  isVisible: true,
  options: [],
});

function kindsByIndex({ socketCategories }: ItemDefinition): Map<number, SocketKind> {
  return new Map(
    socketCategories.flatMap(({ categoryHash, socketIndexes }) =>
      socketIndexes.map((index) => [index, KIND_OF_CATEGORY[categoryHash] ?? "other"] as const),
    ),
  );
}

function toShown(
  { plugHash, isEnabled, isVisible, options }: HeldSocket,
  socketIndex: number,
  plugs: ReadonlyMap<number, ItemDefinition>,
): ShownSocket | null {
  const plug = plugHash === null ? undefined : plugs.get(plugHash);
  if (!plug || !isVisible || isEmptyPlug(plug) || hasItsOwnLine(plug)) return null;
  const others = options.filter((hash) => hash !== plugHash);
  const alternatives =
    others.length > MOST_ALTERNATIVES ? [] : others.flatMap((hash) => plugs.get(hash) ?? []);
  return {
    socketIndex,
    plug,
    isEnabled,
    alternatives: alternatives.filter((other) => other.name !== "" && !isEmptyPlug(other)),
  };
}

function hasItsOwnLine(plug: ItemDefinition): boolean {
  return isKillTracker(plug) || isMasterworkPlug(plug) || isCatalystPlug(plug);
}

/** Plugs that mean "nothing in here". */
function isEmptyPlug({ name, plugCategory }: ItemDefinition): boolean {
  return name === "" || EMPTY_NAME.test(name) || EMPTY_CATEGORY.test(plugCategory ?? "");
}
