import { SLOTS } from "#lib/game/bucket.ts";
import { placeKey } from "#lib/game/place.ts";
import { PLAIN_NAMES, type ProblemNames } from "../../../_ui/problem-text.ts";

/** Names of places by `placeKey`, as plain values a browser can be sent. */
export type PlaceNames = Readonly<Record<string, string>>;

/** Names of the items that a refusal is about, by their hash. */
export type ItemNames = Readonly<Record<number, string>>;

export function toProblemNames(places: PlaceNames, items: ItemNames = {}): ProblemNames {
  return {
    place: (place) => places[placeKey(place)] ?? PLAIN_NAMES.place(place),
    bucket: (hash) => SLOTS.find(({ bucketHash }) => bucketHash === hash)?.name ?? PLAIN_NAMES.bucket(hash),
    item: (hash) => items[hash] ?? PLAIN_NAMES.item(hash),
  };
}
