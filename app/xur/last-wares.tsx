import type { Route } from "next";
import Link from "next/link";
import type { KeptVisit } from "#lib/game/kept-visit.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { visitDay } from "#lib/game/visit-day.ts";
import { wareName } from "#lib/game/ware-words.ts";
import { ItemTile } from "../_ui/item-tile.tsx";
import { bestWares, dayRange } from "./share-words.ts";

interface LastProps {
  readonly visit: KeptVisit;
  readonly pictures: string;
}

/** While he is away: what he sold last, in short. */
export function LastWares({ visit, pictures }: LastProps) {
  const best = bestWares(visit.stocks.at(-1)?.wares ?? []);
  return (
    <section aria-labelledby="last" className="mb-8">
      <h2 className="label mb-3" id="last">
        What he sold last, {dayRange(visit)}
      </h2>
      <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4 [--tile:2.5rem]">
        {best.map((ware, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same ware can be sold twice, and the list never changes
          <li className="flex items-center gap-3" key={`${ware.itemHash} ${place}`}>
            <ItemTile iconUrl={pictureAddress(pictures, ware.iconPath)} isBare rarity={ware.rarity} />
            {wareName(ware)}
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <Link className="link" href={`/xur/${visitDay(visit.startsAt)}` as Route} prefetch={false}>
          All of that visit, with prices and rolls
        </Link>
      </p>
    </section>
  );
}
