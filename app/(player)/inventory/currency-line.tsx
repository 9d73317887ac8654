import type { Inventory } from "#lib/flows/load-inventory.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { LocalNumber } from "../../_ui/local-number.tsx";

/** What lies nowhere and cannot be moved: Glimmer, Bright Dust and the like. */
export function CurrencyLine({ currencies, origin }: Pick<Inventory, "currencies"> & { origin: string }) {
  if (currencies.length === 0) return null;
  return (
    <ul aria-label="Currencies" className="currencies">
      {currencies.map(({ itemHash, name, iconPath, quantity }) => (
        <li key={itemHash} title={name}>
          <Icon url={pictureAddress(origin, iconPath)} />
          <span className="sr-only">{name} </span>
          <LocalNumber value={quantity} />
        </li>
      ))}
    </ul>
  );
}

function Icon({ url }: { url: string | null }) {
  return url === null ? null : <img alt="" height="18" loading="lazy" src={url} width="18" />;
}
