import Link from "next/link";
import { MOST_COMPARED } from "#lib/flows/load-comparison.ts";
import { type Item, itemKey } from "#lib/game/item.ts";
import { itemName } from "#lib/game/item-name.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { ItemTile } from "../../../_ui/item-tile.tsx";
import { placeWord } from "../marks/place-word.ts";
import { compareAddress } from "./compare-address.ts";
import type { CompareProps } from "./compare-table.tsx";

/** What could stand beside these: further copies, then what is alike. Each is a link that adds it. */
export function AddItems(props: CompareProps) {
  const { asked, view } = props;
  const { copies, similar } = view.others;
  if (asked.itemKeys.length === 0 || asked.itemKeys.length >= MOST_COMPARED) return null;
  return (
    <div className="space-y-4 pt-6 empty:hidden">
      {copies.length > 0 ? <Choice {...props} isOpen items={copies} title="Add another copy" /> : null}
      {similar.length > 0 ? (
        <Choice {...props} isOpen={false} items={similar} title="Add one of its type" />
      ) : null}
    </div>
  );
}

interface ChoiceProps extends CompareProps {
  readonly title: string;
  readonly items: readonly Item[];
  readonly isOpen: boolean;
}

function Choice({ title, items, isOpen, asked, view, origin }: ChoiceProps) {
  return (
    <details open={isOpen}>
      <summary className="label cursor-pointer">
        {title} <span className="numbers">({items.length})</span>
      </summary>
      <ul className="flex flex-wrap gap-2 pt-2 [--tile:2.25rem]">
        {items.map((item) => (
          <li key={itemKey(item)}>
            <Link
              className="flex items-center gap-2 border border-line bg-panel py-1 pr-3 pl-1 text-small hover:border-accent-edge"
              href={compareAddress({ ...asked, itemKeys: [...asked.itemKeys, itemKey(item)] })}
              prefetch={false}
              scroll={false}
            >
              <ItemTile
                iconUrl={pictureAddress(origin, item.definition?.iconPath || null)}
                isBare
                isMasterwork={item.isMasterwork}
                rarity={item.definition?.rarity ?? "none"}
              />
              <span>
                {itemName(item)}
                <span className="numbers block text-micro text-quiet">
                  {item.power === null ? "" : `${item.power}, `}
                  {placeWord(view.inventory.account, item)}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
