import type { Route } from "next";
import Link from "next/link";
import type { KeptVisit } from "#lib/game/kept-visit.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { visitDay } from "#lib/game/visit-day.ts";
import { ItemTile } from "../../_ui/item-tile.tsx";
import { bestWares, dayRange, nameList } from "../share-words.ts";

const MOST_TILES = 12;
const MOST_NAMES = 6;

/** One visit in a line: its days, and the best of what he sold. */
export function VisitRow({ visit, pictures }: { visit: KeptVisit; pictures: string }) {
  const stock = visit.stocks.at(-1);
  if (!stock) return null;
  const best = bestWares(stock.wares);
  return (
    <li className="grid items-center gap-x-6 gap-y-2 py-3 lg:grid-cols-[14rem_minmax(0,1fr)]">
      <div>
        <Link
          className="link font-semibold"
          href={`/xur/${visitDay(visit.startsAt)}` as Route}
          prefetch={false}
        >
          {dayRange(visit)}
        </Link>
        <p className="numbers text-quiet text-small">
          {stock.wares.length} wares{stock.revision > 1 ? `, changed ${times(stock.revision - 1)}` : ""}
        </p>
      </div>
      <div className="min-w-0">
        <div className="flex flex-wrap gap-1 [--tile:2.5rem]">
          {best.slice(0, MOST_TILES).map((ware, place) => (
            <ItemTile
              iconUrl={pictureAddress(pictures, ware.iconPath)}
              isBare
              // biome-ignore lint/suspicious/noArrayIndexKey: the same ware can be sold twice, and the list never changes
              key={`${ware.itemHash} ${place}`}
              rarity={ware.rarity}
            />
          ))}
        </div>
        <p className="mt-1 text-quiet text-small">{nameList(best, MOST_NAMES)}</p>
      </div>
    </li>
  );
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
