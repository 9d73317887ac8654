import type { Inventory } from "#lib/flows/load-inventory.ts";
import type { Contender } from "#lib/game/contender.ts";
import { markOf } from "#lib/game/item-mark.ts";
import { itemElement, itemName, spokenItemName } from "#lib/game/item-name.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { ItemTile, tileBadge } from "../../../_ui/item-tile.tsx";
import { accountNames } from "../../../_ui/place-names.ts";
import type { ProblemNames } from "../../../_ui/problem-text.ts";
import { TAG_NAMES } from "../../../_ui/tag-names.ts";
import { placeWord } from "../marks/place-word.ts";

interface CopyProps {
  readonly copy: Contender;
  /** The copy that has all this one has; null: it has something of its own. */
  readonly outdoneBy: Contender | null;
  readonly inventory: Inventory;
  readonly origin: string;
}

/** One copy in short: tick it, open it, what it is like, and whether anything would be lost with it. */
export function CopyRow({ copy, outdoneBy, inventory, origin }: CopyProps) {
  const { item, itemKey } = copy;
  const { account, marks } = inventory;
  const { definition } = item;
  const place = placeWord(account, item);
  const { tag, note } = markOf(marks, item);
  const tickId = `tick-${itemKey}`;
  return (
    <li className="flex items-start gap-3 py-2 [--tile:2.75rem]">
      <input
        aria-label={`Tick ${itemName(item)}, ${item.power ?? ""}, ${place}`}
        className="copy-tick"
        id={tickId}
        name="itemKey"
        type="checkbox"
        value={itemKey}
      />
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
      <div className="wrap-anywhere min-w-0 grow text-small">
        <label className="flex cursor-pointer flex-wrap items-baseline gap-x-3" htmlFor={tickId}>
          <span className="font-semibold">{place}</span>
          {numbersOf(copy).map((words) => (
            <span className="numbers text-quiet" key={words}>
              {words}
            </span>
          ))}
          {tag ? (
            <span className="inline-flex items-center gap-1 font-semibold">
              <i aria-hidden="true" className={`glyph glyph-tag-${tag}`} />
              {TAG_NAMES[tag]}
            </span>
          ) : null}
        </label>
        <p className="text-quiet">{perkWords(copy)}</p>
        {note ? (
          <p className="whitespace-pre-line text-quiet italic" dir="auto">
            {note}
          </p>
        ) : null}
        {outdoneBy ? <p className="text-good">{outdoneWords(outdoneBy, accountNames(account))}</p> : null}
      </div>
    </li>
  );
}

function numbersOf({ item, statTotal, masterwork }: Contender): string[] {
  return [
    statTotal ? `All stats ${statTotal.total}` : "",
    item.gearTier === null ? "" : `Tier ${item.gearTier}`,
    item.isCrafted ? "Crafted" : "",
    masterwork && masterwork.level > 0 ? `Masterwork ${masterwork.level} of ${masterwork.fullLevel}` : "",
  ].filter(Boolean);
}

/** The perks that tell rolls apart, what can be chosen among them with a stroke between. */
function perkWords({ sockets }: Contender): string {
  return sockets
    .filter(({ kind }) => kind === "perks")
    .flatMap((group) => group.sockets.map(({ plug, alternatives }) => [plug, ...alternatives]))
    .map((choice) => choice.map(({ name }) => name).join(" / "))
    .join(", ");
}

function outdoneWords({ item }: Contender, names: ProblemNames): string {
  const power = item.power === null ? "" : ` of power ${item.power}`;
  const where = item.place.kind === "vault" ? "in the vault" : `with ${names.place(item.place)}`;
  return `The one${power} ${where} has all that this one has.`;
}
