import { SOCKET_TYPES } from "../facts/socket-types.ts";
import { type PlugPool, poolOf, poolOfOne } from "./plug-pools.ts";

export interface Socket {
  readonly socketTypeHash: number;
  readonly socketCategoryHash: number;
  /** What the copy holds. */
  readonly plugHash: number;
  /** What can be chosen on the copy without cost, what it holds included (component 310); empty if nothing can. */
  readonly options: readonly number[];
  /** What a copy fresh from the mould holds; 0 where chance decides. */
  readonly initialPlugHash: number;
  /** All that may ever be in it. */
  readonly pool: PlugPool;
  /** Chance chose from the pool, once and for all; only `options` can be put in afterwards. */
  readonly isRandom: boolean;
  /** Does not show on the item, as the sockets of armour stats. */
  readonly isHidden: boolean;
  /** SocketPlugSources: 2 the definition's own list, 4 the account's plug sets, 8 the character's, 1 the inventory. */
  readonly plugSources: number;
}

export const SOCKET_CATEGORY = {
  intrinsic: 3956125808,
  perks: 4241085061,
  mods: 2685412949,
  armorMods: 590099826,
} as const;
export const SOCKET_TYPE = {
  intrinsic: 3956125808,
  barrel: 3362409147,
  magazine: 3815406785,
  trait: 1215804697,
  secondTrait: 1215804696,
  origin: 3993098925,
  weaponMod: 1178740638,
  weaponShader: 1288200359,
  weaponMasterwork: 2218962841,
  killTracker: 1282012138,
  stock: 2575784089,
  grip: 514622187,
  weaponOrnament: 1161538881,
  armorGeneral: 1718047805,
  armorShader: 2321980680,
  armorMasterwork: 210031694,
  archetype: 2104613635,
  firstStat: 1271523453,
  secondStat: 2212837421,
  thirdStat: 3303600813,
  tuning: 2581339086,
  armorIntrinsic: 965959289,
} as const;

export const DEFAULT_SHADER = 4248210736;
const HIDDEN = 1;
const typeRows = new Map(SOCKET_TYPES.map((row) => [row[0], row]));

interface SocketWish {
  readonly type: number;
  /** For types that stand in no table because the item that has them names them. */
  readonly category?: number;
  readonly pool: PlugPool;
  readonly plugHash?: number;
  readonly options?: readonly number[];
  readonly isRandom?: boolean;
  readonly initialPlugHash?: number;
  readonly plugSources?: number;
}

/** A socket; without a plug it holds the first of its pool, which is the empty one where there is an empty one. */
export function socket(wish: SocketWish): Socket {
  const row = typeRows.get(wish.type);
  const first = wish.pool.plugs[0] ?? 0;
  const isRandom = wish.isRandom ?? false;
  return {
    socketTypeHash: wish.type,
    socketCategoryHash: wish.category ?? row?.[1] ?? SOCKET_CATEGORY.mods,
    plugHash: wish.plugHash ?? first,
    options: wish.options ?? [],
    initialPlugHash: wish.initialPlugHash ?? (isRandom ? 0 : first),
    pool: wish.pool,
    isRandom,
    isHidden: row?.[2] === HIDDEN,
    plugSources: wish.plugSources ?? (isRandom ? 2 : 6),
  };
}

/** A socket that always holds the same. */
export const fixedSocket = (type: number, plugHash: number): Socket =>
  socket({ type, pool: poolOfOne(plugHash), plugHash, plugSources: 6 });

export const shaderSocket = (type: number): Socket =>
  socket({
    type,
    pool: poolOf("shader"),
    plugHash: DEFAULT_SHADER,
    initialPlugHash: DEFAULT_SHADER,
    plugSources: 7,
  });
