import { pictureAddress } from "#lib/game/picture-address.ts";
import type { ShownWare } from "#lib/game/shown-ware.ts";
import { costWords, kindWords, wareName } from "#lib/game/ware-words.ts";
import { ItemTile } from "../_ui/item-tile.tsx";

/** One ware: picture, name, what it is, what it costs. */
export function WareCard({ ware, pictures }: { ware: ShownWare; pictures: string }) {
  const { rarity, element, iconPath, costs } = ware;
  return (
    <li className="panel flex gap-3 p-3">
      <ItemTile iconUrl={pictureAddress(pictures, iconPath)} isBare rarity={rarity} />
      <div className="min-w-0">
        <h3 className="font-semibold">{wareName(ware)}</h3>
        <p className="text-quiet text-small">
          {kindWords(ware)}
          {element ? <i className={`glyph glyph-${element} tint-${element} ml-1.5`} /> : null}
        </p>
        <p className="numbers mt-1 text-small">
          {costs.length === 0 ? "Free" : null}
          {costs.map((cost) => (
            <span className="mr-3 inline-flex items-center gap-1.5" key={cost.itemHash}>
              <CurrencyIcon iconUrl={pictureAddress(pictures, cost.iconPath)} />
              {costWords(cost)}
            </span>
          ))}
        </p>
      </div>
    </li>
  );
}

function CurrencyIcon({ iconUrl }: { iconUrl: string | null }) {
  return iconUrl ? <img alt="" height="18" loading="lazy" src={iconUrl} width="18" /> : null;
}
