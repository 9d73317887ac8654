import Link from "next/link";
import type { Contender } from "#lib/game/contender.ts";
import { markOf } from "#lib/game/item-mark.ts";
import { itemElement, itemName, spokenItemName } from "#lib/game/item-name.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { ItemTile, tileBadge } from "../../../_ui/item-tile.tsx";
import { TAG_NAMES } from "../../../_ui/tag-names.ts";
import { MarkSelection } from "../marks/mark-selection.tsx";
import { placeWord } from "../marks/place-word.ts";
import { compareAddress } from "./compare-address.ts";
import type { CompareProps } from "./compare-table.tsx";

/** One item on top of its column: open it, take it out, say whether it stays. */
export function ColumnHead({ contender, view, asked, origin }: CompareProps & { contender: Contender }) {
  const { item, itemKey } = contender;
  const { account } = view.inventory;
  const { definition } = item;
  const name = itemName(item);
  const place = placeWord(account, item);
  const named = [name, item.power, place].filter(Boolean).join(", ");
  const others = asked.itemKeys.filter((key) => key !== itemKey);
  return (
    <th scope="col">
      <div className="flex items-start gap-2">
        <ItemTile
          badge={tileBadge(item.power, item.quantity)}
          element={itemElement(item)}
          href={`/item/${itemKey}`}
          iconUrl={pictureAddress(origin, definition?.iconPath || null)}
          isCrafted={item.isCrafted}
          isLocked={item.isLocked}
          isMasterwork={item.isMasterwork}
          label={`${spokenItemName(item)}, ${place}`}
          rarity={definition?.rarity ?? "none"}
        />
        <div className="min-w-0 grow">
          <span className="column-name">{name}</span>
          <small>{place}</small>
          <Link
            aria-label={`Take ${named} out of the comparison`}
            className="link font-normal text-micro"
            href={others.length > 0 ? compareAddress({ ...asked, itemKeys: others }) : "/inventory/compare"}
            prefetch={false}
            scroll={false}
          >
            Take out
          </Link>
        </div>
      </div>
      <TagButtons
        from={compareAddress(asked)}
        itemKey={itemKey}
        name={named}
        tag={markOf(view.inventory.marks, item).tag}
      />
    </th>
  );
}

function TagButtons({
  itemKey,
  name,
  tag,
  from,
}: {
  itemKey: string;
  name: string;
  tag: string | null;
  from: string;
}) {
  return (
    <MarkSelection className="mt-1.5 flex flex-wrap gap-1" from={from}>
      <input name="itemKey" type="hidden" value={itemKey} />
      {(["keep", "junk"] as const).map((one) => (
        <button
          aria-pressed={tag === one}
          className="tag-small"
          key={one}
          name="tag"
          type="submit"
          value={tag === one ? "none" : one}
        >
          <i aria-hidden="true" className={`glyph glyph-tag-${one}`} />
          {TAG_NAMES[one]}
          <span className="sr-only">: {name}</span>
        </button>
      ))}
    </MarkSelection>
  );
}
