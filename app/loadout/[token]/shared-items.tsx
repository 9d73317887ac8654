import type { SharedItem } from "#lib/flows/load-shared-loadout.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { ItemTile, tileBadge } from "../../_ui/item-tile.tsx";
import { kindName, slotName } from "../../(player)/loadouts/loadout-names.ts";

interface SharedProps {
  readonly title: string;
  readonly items: readonly SharedItem[];
  readonly origin: string;
}

/** Kinds of items by slot: names, pictures and types, which are the game's and nobody's own. */
export function SharedItems({ title, items, origin }: SharedProps) {
  if (items.length === 0) return null;
  const headingId = title.toLowerCase().replaceAll(" ", "-");
  return (
    <section aria-labelledby={headingId} className="pb-6">
      <h2 className="label pb-2" id={headingId}>
        {title} <span className="numbers">({items.length})</span>
      </h2>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {items.map(({ key, itemHash, definition, quantity }) => (
          <li className="flex items-center gap-3 border-line border-b py-2 [--tile:2.75rem]" key={key}>
            <ItemTile
              badge={tileBadge(null, quantity)}
              element={definition?.element ?? null}
              iconUrl={pictureAddress(origin, definition?.iconPath || null)}
              rarity={definition?.rarity ?? "none"}
            />
            <div className="wrap-anywhere min-w-0 text-small">
              <p className="font-semibold text-body leading-snug">{kindName(definition, itemHash)}</p>
              <p className="text-quiet">{detailsOf(definition)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function detailsOf(definition: SharedItem["definition"]): string {
  if (!definition) return "";
  const { bucketHash, rarity, typeName } = definition;
  const kind = [rarity === "none" || rarity === "common" ? "" : rarity, typeName.toLowerCase()]
    .filter(Boolean)
    .join(" ");
  return [slotName(bucketHash), kind].filter(Boolean).join(" · ");
}
