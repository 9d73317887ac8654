import type { MemberAccount } from "#lib/flows/load-clan-member.ts";
import type { Item } from "#lib/game/item.ts";
import { itemElement, itemName } from "#lib/game/item-name.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { watermarkOf } from "#lib/game/watermark.ts";
import { ItemTile, tileBadge } from "../../../../_ui/item-tile.tsx";

export interface WornProps {
  readonly item: Item;
  readonly origin: string;
  readonly pictures: MemberAccount["pictures"];
  /** What the copy rolled, in words. */
  readonly traits?: readonly string[];
  /** Small, and without power. */
  readonly isCompact?: boolean;
}

/** One worn thing: its tile, its name and its kind beside it. */
export function WornItem({ item, origin, pictures, traits = [], isCompact = false }: WornProps) {
  const { definition, ornamentItemHash } = item;
  const ornament = ornamentItemHash === null ? undefined : pictures.get(ornamentItemHash);
  return (
    <li className={`flex min-w-0 items-center gap-3 ${isCompact ? "[--tile:2.25rem]" : "[--tile:3rem]"}`}>
      <ItemTile
        badge={tileBadge(item.power, 1)}
        element={itemElement(item)}
        iconUrl={pictureAddress(origin, ornament ?? (definition?.iconPath || null))}
        isBare={isCompact}
        isCrafted={item.isCrafted}
        isMasterwork={item.isMasterwork}
        rarity={definition?.rarity ?? "none"}
        watermarkUrl={isCompact ? null : pictureAddress(origin, watermarkOf(item))}
      />
      <div className="wrap-anywhere min-w-0 text-small leading-snug">
        <p className={isCompact ? "" : "font-semibold"}>
          {itemName(item)}
          <span className="sr-only">{besideName(item)}</span>
        </p>
        {definition?.typeName ? <p className="text-micro text-quiet">{definition.typeName}</p> : null}
        {traits.length > 0 ? <p className="text-micro">{traits.join(" · ")}</p> : null}
      </div>
    </li>
  );
}

/** What the tile draws, for who does not see it. */
function besideName(item: Item): string {
  const { definition, power, isMasterwork, isCrafted } = item;
  const rarity = definition?.rarity ?? "none";
  const said = [
    rarity === "none" ? "" : rarity,
    power === null ? "" : `power ${power}`,
    itemElement(item) ?? "",
    isMasterwork ? "masterwork" : "",
    isCrafted ? "crafted" : "",
  ].filter(Boolean);
  return said.length > 0 ? `, ${said.join(", ")}` : "";
}
