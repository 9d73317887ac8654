import type { ItemDefinition } from "#lib/game/item-definition.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";

/** The picture of a perk or mod; its name stands beside it. `isOn` marks the chosen one among several. */
export function PlugIcon({
  plug,
  origin,
  size,
  isRound,
  isOn = false,
}: {
  plug: ItemDefinition;
  origin: string;
  size: number;
  isRound: boolean;
  isOn?: boolean;
}) {
  const url = pictureAddress(origin, plug.iconPath || null);
  const className = `plug-icon${isRound ? " plug-round" : ""}${isOn ? " plug-on" : ""}`;
  const box = { width: size, height: size };
  return url ? (
    <img alt="" className={className} height={size} loading="lazy" src={url} style={box} width={size} />
  ) : (
    <span aria-hidden="true" className={className} style={box} />
  );
}
