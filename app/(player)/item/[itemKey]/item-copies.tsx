import type { CopyView, ItemView } from "#lib/flows/load-item.ts";
import type { StatDifference } from "#lib/game/item-copies.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { ItemTile, tileBadge } from "../../../_ui/item-tile.tsx";
import { accountNames } from "../../../_ui/place-names.ts";
import { placeWords } from "./item-headline.tsx";
import { signed } from "./item-stats.tsx";
import { PlugIcon } from "./plug-icon.tsx";

interface CopiesProps {
  readonly view: ItemView;
  readonly origin: string;
}

/** So many differences tell two rolls apart; the comparison shows all. */
const MOST_DIFFERENCES = 5;

/** What else the player has of it, and how that differs from the one looked at. */
export function ItemCopies({ view, origin }: CopiesProps) {
  const { item, copies } = view;
  const isGear = item.itemInstanceId !== null;
  return (
    <section aria-labelledby="item-copies">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="label" id="item-copies">
          {isGear ? "Your other copies" : "More of it"}
        </h2>
        {isGear ? (
          <a className="link text-small" href={`/inventory/compare?item=${item.itemHash}`}>
            Compare them side by side
          </a>
        ) : null}
      </div>
      <ul className="divide-y divide-line border-line border-y">
        {copies.map((copy) => (
          <Copy copy={copy} key={copy.itemKey} origin={origin} view={view} />
        ))}
      </ul>
    </section>
  );
}

function Copy({ copy, view, origin }: CopiesProps & { copy: CopyView }) {
  const { item, differences, perks, total } = copy;
  const { definition } = item;
  const place = placeWords(item, accountNames(view.inventory.account).place(item.place));
  return (
    <li className="flex gap-3 py-2.5 [--tile:2.75rem]">
      <ItemTile
        badge={tileBadge(item.power, item.quantity)}
        iconUrl={pictureAddress(origin, definition?.iconPath || null)}
        isLocked={item.isLocked}
        isMasterwork={item.isMasterwork}
        rarity={definition?.rarity ?? "none"}
      />
      <div className="min-w-0 grow text-small">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <a className="link" href={`/item/${copy.itemKey}`}>
            {place}
          </a>
          <span className="numbers">
            {item.power === null ? `${item.quantity} pieces` : `Power ${item.power}`}
          </span>
          {total === null ? null : <span className="numbers text-quiet">All stats {total}</span>}
          {item.gearTier === null ? null : <span className="text-quiet">Tier {item.gearTier}</span>}
        </p>
        {differences.length > 0 ? <Differences differences={differences} /> : null}
        {differences.length === 0 && view.stats.length > 0 ? (
          <p className="mt-0.5 text-quiet">The same stats.</p>
        ) : null}
        {perks.length > 0 ? (
          <ul aria-label="Its perks" className="mt-1.5 flex flex-wrap gap-x-3 gap-y-1 text-quiet">
            {perks.map((perk) => (
              <li className="inline-flex items-center gap-1.5" key={perk.itemHash}>
                <PlugIcon isRound origin={origin} plug={perk} size={20} />
                {perk.name}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  );
}

function Differences({ differences }: { differences: readonly StatDifference[] }) {
  const shown = differences.slice(0, MOST_DIFFERENCES);
  const left = differences.length - shown.length;
  return (
    <ul aria-label="Beside this one" className="numbers mt-0.5 flex flex-wrap gap-x-3">
      {shown.map(({ statHash, name, total, by, isBetter }) => (
        <li key={statHash}>
          {name} {total}{" "}
          <span className={isBetter ? "text-good" : "text-bad"}>
            <span aria-hidden="true">{isBetter ? "▲" : "▼"}</span>
            {signed(by)}
            <span className="sr-only">{isBetter ? ", better" : ", worse"}</span>
          </span>
        </li>
      ))}
      {left > 0 ? <li className="text-quiet">and {left} more</li> : null}
    </ul>
  );
}
