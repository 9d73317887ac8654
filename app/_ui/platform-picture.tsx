import { pictureAddress } from "#lib/game/picture-address.ts";

/** A platform's picture, which at Bungie is white: dark behind it in either scheme. An empty field without one. */
export function PlatformPicture({ origin, iconPath }: { origin: string; iconPath: string | null }) {
  const iconUrl = pictureAddress(origin, iconPath);
  return (
    <span className="flex size-10 shrink-0 items-center justify-center bg-[#11161e]">
      {iconUrl ? <img alt="" className="max-h-6 max-w-7" height="24" src={iconUrl} width="24" /> : null}
    </span>
  );
}
