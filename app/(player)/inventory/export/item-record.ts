import type { Inventory } from "#lib/flows/load-inventory.ts";
import { bucketName } from "#lib/game/bucket-name.ts";
import type { Contender } from "#lib/game/contender.ts";
import { markOf, type Tag } from "#lib/game/item-mark.ts";
import { itemElement, itemName } from "#lib/game/item-name.ts";
import { homeBucketOf } from "#lib/game/room.ts";
import { placeWord } from "../marks/place-word.ts";

/** One item as a file tells of it: words and numbers, no ids but its own. */
export interface ItemRecord {
  readonly name: string;
  readonly itemHash: number;
  /** Text, since it has 64 bits; null for stacks. */
  readonly itemInstanceId: string | null;
  readonly tag: Tag | null;
  readonly note: string;
  readonly rarity: string;
  readonly type: string;
  readonly slot: string;
  /** Who can wear it; "any" for all. */
  readonly wearer: string;
  readonly element: string | null;
  readonly power: number | null;
  readonly tier: number | null;
  readonly energy: number | null;
  readonly quantity: number;
  readonly place: string;
  readonly isEquipped: boolean;
  readonly isLocked: boolean;
  readonly isMasterwork: boolean;
  readonly masterwork: { readonly level: number; readonly stat: string | null } | null;
  readonly isCrafted: boolean;
  readonly season: number | null;
  readonly stats: readonly { readonly name: string; readonly value: number; readonly base: number }[];
  readonly statTotal: number | null;
  readonly perks: readonly { readonly name: string; readonly isIn: boolean }[];
}

export function toItemRecord(contender: Contender, { account, marks }: Inventory): ItemRecord {
  const { item, stats, statTotal, masterwork, sockets } = contender;
  const { definition } = item;
  const { tag, note } = markOf(marks, item);
  return {
    name: itemName(item),
    itemHash: item.itemHash,
    itemInstanceId: item.itemInstanceId,
    tag,
    note,
    rarity: definition?.rarity ?? "none",
    type: definition?.typeName ?? "",
    slot: bucketName(homeBucketOf(item) ?? 0) ?? "",
    wearer: definition?.className ?? "any",
    element: itemElement(item),
    power: item.power,
    tier: item.gearTier,
    energy: item.energyCapacity,
    quantity: item.quantity,
    place: placeWord(account, item),
    isEquipped: item.isEquipped,
    isLocked: item.isLocked,
    isMasterwork: item.isMasterwork,
    masterwork: masterwork && {
      level: masterwork.level,
      stat: stats.find(({ statHash }) => statHash === masterwork.statHash)?.name ?? null,
    },
    isCrafted: item.isCrafted,
    season: definition?.seasonNumber ?? null,
    stats: stats.map(({ name, total, base }) => ({ name, value: total, base })),
    statTotal: statTotal?.total ?? null,
    perks: sockets
      .filter(({ kind }) => kind !== "cosmetics")
      .flatMap((group) => group.sockets)
      .flatMap(({ plug, alternatives }) => [
        { name: plug.name, isIn: true },
        ...alternatives.map(({ name }) => ({ name, isIn: false })),
      ]),
  };
}
