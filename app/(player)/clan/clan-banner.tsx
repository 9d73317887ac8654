import type { ClanBanner as Banner, BannerColor } from "#lib/game/clan-banner.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";

/** Bungie's layers all have this form. Units: pixels. */
const WIDTH = 402;
const HEIGHT = 594;
/** The cloth's outline is ours. */
const OUTLINE = `M0 0H${WIDTH}V${HEIGHT - 110}L${WIDTH / 2} ${HEIGHT}L0 ${HEIGHT - 110}Z`;

/** A clan's banner in its own colours; a plain cloth where Bungie tells none. Says nothing the page does not. */
export function ClanBanner({ banner, origin }: { banner: Banner | null; origin: string }) {
  const layers = (banner?.layers ?? []).flatMap(({ path, color }) => {
    const address = pictureAddress(origin, path);
    return address ? [{ address, color: toCss(color) }] : [];
  });
  return (
    <svg aria-hidden="true" className="clan-banner" focusable="false" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <clipPath id="clan-cloth">
        <path d={OUTLINE} />
      </clipPath>
      {layers.map(({ address, color }, nth) => (
        <filter
          colorInterpolationFilters="sRGB"
          height="1"
          id={`clan-tint-${nth}`}
          key={address}
          width="1"
          x="0"
          y="0"
        >
          <feFlood floodColor={color} />
          <feComposite in2="SourceAlpha" operator="in" />
        </filter>
      ))}
      <g clipPath="url(#clan-cloth)">
        <path
          className="clan-cloth"
          d={OUTLINE}
          {...(banner?.cloth ? { style: { fill: toCss(banner.cloth) } } : {})}
        />
        {layers.map(({ address, color }, nth) => (
          <image
            filter={`url(#clan-tint-${nth})`}
            height={HEIGHT}
            href={address}
            key={`${address} ${color}`}
            width={WIDTH}
          />
        ))}
      </g>
      <path className="clan-edge" d={OUTLINE} />
    </svg>
  );
}

function toCss({ red, green, blue }: BannerColor): string {
  return `rgb(${red} ${green} ${blue})`;
}
