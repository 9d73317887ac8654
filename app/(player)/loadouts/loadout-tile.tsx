import type { Inventory } from "#lib/flows/load-inventory.ts";
import type { LoadoutLine } from "#lib/flows/load-loadouts.ts";
import { itemElement, spokenItemName } from "#lib/game/item-name.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { ItemTile, tileBadge } from "../../_ui/item-tile.tsx";
import { lineName } from "./loadout-names.ts";

interface TileProps {
  readonly line: LoadoutLine;
  readonly inventory: Inventory;
  readonly origin: string;
  /** True where the name stands beside it: the tile leads nowhere then. */
  readonly isMute?: boolean;
}

/** One thing of a loadout: the copy that is meant, leading to it; of a missing one the kind, faded. */
export function LoadoutTile({ line, inventory, origin, isMute = false }: TileProps) {
  const { item, definition, wanted } = line;
  const { pictures } = inventory;
  const ornament = item?.ornamentItemHash ? pictures.get(item.ornamentItemHash) : undefined;
  const face = {
    iconUrl: pictureAddress(origin, ornament ?? (definition?.iconPath || null)),
    rarity: definition?.rarity ?? "none",
  } as const;
  if (!item) {
    return (
      <span className="block opacity-45" title={isMute ? undefined : `${lineName(line)}, missing`}>
        <ItemTile {...face} badge="–" />
        {isMute ? null : <span className="sr-only">{lineName(line)}, missing</span>}
      </span>
    );
  }
  const whole = {
    ...face,
    badge: tileBadge(
      item.power,
      wanted.itemInstanceId === null && item.itemInstanceId === null ? wanted.quantity : 1,
    ),
    element: itemElement(item),
    isCrafted: item.isCrafted,
    isLocked: item.isLocked,
    isMasterwork: item.isMasterwork,
  };
  if (isMute) return <ItemTile {...whole} />;
  return <ItemTile {...whole} href={`/item/${line.itemKey}`} label={spokenItemName(item)} />;
}
