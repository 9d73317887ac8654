import { pictureAddress } from "#lib/game/picture-address.ts";
import { leadingWare } from "#lib/game/shown-ware.ts";
import { kindWords, priceWords, wareName } from "#lib/game/ware-words.ts";
import type { XurWare } from "#lib/game/xur-stock.ts";
import { ItemTile } from "../_ui/item-tile.tsx";

const REASONS = ["Not in your collections", "Beats your best copy", "You can afford it"];

interface SketchProps {
  /** What he sold last; the first three stand for the rest. */
  readonly wares: readonly XurWare[];
  readonly pictures: string;
}

/** What a letter looks like, made of real wares; what it says of the reader's account is an example. */
export function LetterSketch({ wares, pictures }: SketchProps) {
  const first = leadingWare(wares);
  if (first === null) return null;
  const shown = [first, ...wares.filter((ware) => ware !== first && ware.rarity === "exotic")].slice(0, 3);
  return (
    <figure aria-label="What a letter looks like" className="max-w-md">
      <div className="panel">
        <div className="border-line border-b px-4 py-3 text-small">
          <p className="text-quiet">Ninefold</p>
          <p className="font-semibold text-body">
            Xûr has {wareName(first)}
            {wares.length > 1 ? ` and ${wares.length - 1} more` : ""}
          </p>
        </div>
        <ul className="divide-y divide-line">
          {shown.map((ware, nth) => (
            <li className="flex items-start gap-3 px-4 py-3" key={ware.itemHash}>
              <ItemTile iconUrl={pictureAddress(pictures, ware.iconPath)} isBare rarity={ware.rarity} />
              <div className="min-w-0">
                <p className="font-semibold leading-snug">{wareName(ware)}</p>
                <p className="text-quiet text-small">{kindWords(ware)}</p>
                <p className="text-quiet text-small">{priceWords(ware.costs)}</p>
                <p className="mt-1 text-accent text-small">{REASONS[nth]}</p>
              </div>
            </li>
          ))}
        </ul>
      </div>
      <figcaption className="mt-2 text-quiet text-small">
        An example. With a linked account each line in gold is about your own gear; without one the letter
        lists everything he sells.
      </figcaption>
    </figure>
  );
}
