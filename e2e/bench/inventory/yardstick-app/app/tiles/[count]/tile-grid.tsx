"use client";

import type { ConstantTile } from "./constant-tiles.ts";

/** A link with a picture and a number each: what any such page needs at least. */
export function TileGrid({ tiles }: { tiles: readonly ConstantTile[] }) {
  return (
    <div>
      {tiles.map(([key, name, power, icon]) => (
        <a aria-label={name} className="t" href={`/item/${key}`} key={key}>
          <img alt="" loading="lazy" src={`/icons/${icon}.jpg`} />
          <b>{power}</b>
        </a>
      ))}
    </div>
  );
}
