import { pictureAddress } from "#lib/game/picture-address.ts";
import type { ShownCost } from "#lib/game/shown-ware.ts";
import { costWords } from "#lib/game/ware-words.ts";

/** What a ware costs, each part with its currency's picture. */
export function WarePrice({ costs, pictures }: { costs: readonly ShownCost[]; pictures: string }) {
  return (
    <p className="numbers flex flex-wrap gap-x-3 text-small">
      {costs.length === 0 ? "Free" : null}
      {costs.map((cost) => (
        <span className="inline-flex items-center gap-1.5" key={cost.itemHash}>
          <CurrencyIcon iconUrl={pictureAddress(pictures, cost.iconPath)} />
          {costWords(cost)}
        </span>
      ))}
    </p>
  );
}

function CurrencyIcon({ iconUrl }: { iconUrl: string | null }) {
  return iconUrl ? <img alt="" height="18" loading="lazy" src={iconUrl} width="18" /> : null;
}
