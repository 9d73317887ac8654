import { pictureAddress } from "#lib/game/picture-address.ts";
import type { WarePerk } from "#lib/game/xur-stock.ts";

/** The perks of a roll; each opens to what it does. */
export function WarePerks({ perks, pictures }: { perks: readonly WarePerk[]; pictures: string }) {
  if (perks.length === 0) return null;
  return (
    <ul aria-label="Perks" className="ware-perks text-small">
      {perks.map((perk, place) => (
        // One roll can have the same perk twice.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list of a roll never changes its order
        <li className="contents" key={`${perk.plugHash} ${place}`}>
          <Perk perk={perk} pictures={pictures} />
        </li>
      ))}
    </ul>
  );
}

function Perk({ perk, pictures }: { perk: WarePerk; pictures: string }) {
  const face = (
    <>
      <PerkIcon iconUrl={pictureAddress(pictures, perk.iconPath)} />
      <span className="min-w-0">{perk.name}</span>
    </>
  );
  if (perk.description === "") return <div className="flex min-h-7 items-center gap-2">{face}</div>;
  return (
    <details className="ware-perk">
      <summary>{face}</summary>
      <p className="mb-2 whitespace-pre-line border-line border-l-2 pl-3 text-quiet">{perk.description}</p>
    </details>
  );
}

function PerkIcon({ iconUrl }: { iconUrl: string | null }) {
  if (!iconUrl) return <span aria-hidden="true" className="ware-plug" />;
  return <img alt="" className="ware-plug" height="24" loading="lazy" src={iconUrl} width="24" />;
}
