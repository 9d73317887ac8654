"use client";

import type { SearchableItem, SearchWorld } from "#lib/game/search/searchable-item.ts";
import { unpackIndex } from "#lib/game/search/unpack-index.ts";
import { GEAR_DRAWN } from "../gear-dom.ts";
import { itemKeyOf } from "./gear-tiles.ts";
import type { KnownFacts } from "./item-facts.ts";

/** What the browser knows of the account beyond its tiles. */
export interface GearIndex {
  readonly world: SearchWorld;
  readonly byKey: ReadonlyMap<string, SearchableItem>;
}

let current: GearIndex | null = null;
/** What the server calls the index that is `current`. */
let currentTag: string | null = null;
let coming: Promise<GearIndex | null> | null = null;
let asked = 0;

if (typeof document !== "undefined") {
  // What was drawn anew has changed: the next who asks gets it fetched anew.
  document.addEventListener(GEAR_DRAWN, () => {
    coming = null;
  });
}

/** Fetches the index, once for all who ask until the gear changes. Null when it cannot be had now. */
export function loadIndex(): Promise<GearIndex | null> {
  coming ??= fetchIndex();
  return coming;
}

/** The index that was fetched last, maybe of before the gear changed; null when there is none yet. */
export function indexNow(): GearIndex | null {
  return current;
}

/** An older answer that comes late changes nothing; the same index as before is not sent again. */
async function fetchIndex(): Promise<GearIndex | null> {
  asked += 1;
  const mine = asked;
  const held: HeadersInit = currentTag === null ? {} : { "if-none-match": currentTag };
  try {
    const answer = await fetch("/inventory/items", { headers: { accept: "application/json", ...held } });
    if (answer.status === 304) return current;
    if (answer.ok) {
      const world = unpackIndex(await answer.json());
      if (mine !== asked) return current;
      current = { world, byKey: new Map(world.items.map((item) => [item.key, item])) };
      currentTag = answer.headers.get("etag");
      return current;
    }
  } catch (error) {
    // No network, or an answer cut short: as good as none.
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
  }
  coming = null;
  return current;
}

/** What the index adds to a tile; null when there is nothing to add. */
export async function knownFacts(tile: HTMLAnchorElement): Promise<KnownFacts | null> {
  await loadIndex();
  return knownFactsNow(tile);
}

export function knownFactsNow(tile: HTMLAnchorElement): KnownFacts | null {
  const item = current?.byKey.get(itemKeyOf(tile));
  if (!item) return null;
  return {
    name: item.kind.name,
    isEquippable: item.kind.isEquippable && item.itemInstanceId !== null,
    className: item.kind.className,
    isTransferable: item.words.has("transferable"),
    // What has a lock is one or the other; anything else is neither.
    isLockable: item.words.has("locked") || item.words.has("unlocked"),
  };
}
