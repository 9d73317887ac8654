import { type CatalogItem, catalogItem, patternHashOf } from "./catalog.ts";
import { armorSockets } from "./definitions/armor-sockets.ts";
import {
  emoteSockets,
  ghostSockets,
  shipSockets,
  sparrowSockets,
  subclassSockets,
} from "./definitions/other-sockets.ts";
import type { Socket } from "./definitions/socket.ts";
import { weaponSockets } from "./definitions/weapon-sockets.ts";
import { PATTERN_WEAPONS } from "./facts/pursuits.ts";

export { gearTierOf } from "./definitions/armor-sockets.ts";
export { SOCKET_CATEGORY, SOCKET_TYPE, type Socket } from "./definitions/socket.ts";

/**
 * The sockets of one copy of an item; `seed` is the copy, or the item hash for the definition. The same item always has
 * the same sockets in the same order; only what they hold depends on the copy, and on its being a masterwork.
 */
export function socketsOf(item: CatalogItem, seed: string, masterwork = false): Socket[] {
  switch (item.kind) {
    case "weapon":
      return weaponSockets(item, seed, masterwork);
    case "armor":
      return armorSockets(item, seed, masterwork);
    case "subclass":
      return subclassSockets(item, seed);
    case "ghost":
      return ghostSockets(seed);
    case "ship":
      return shipSockets();
    case "sparrow":
      return sparrowSockets();
    case "pattern": {
      const weapon = PATTERN_WEAPONS.find((itemHash) => patternHashOf(itemHash) === item.itemHash);
      return weapon === undefined ? [] : weaponSockets(catalogItem(weapon), seed, masterwork);
    }
    case "emote":
      return emoteSockets(seed);
    default:
      return [];
  }
}

/** What may be put into a socket of this copy: chance's choice where chance chose, else the whole plug set. */
export const insertable = (socket: Socket): readonly number[] =>
  socket.isRandom ? socket.options : socket.pool.plugs;
