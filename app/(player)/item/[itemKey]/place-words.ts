import { placeKey } from "#lib/game/place.ts";
import { PLAIN_NAMES, type ProblemNames } from "../../../_ui/problem-text.ts";

/** Names of places by `placeKey`, as plain values a browser can be sent. */
export type PlaceNames = Readonly<Record<string, string>>;

export function toProblemNames(places: PlaceNames): ProblemNames {
  return { ...PLAIN_NAMES, place: (place) => places[placeKey(place)] ?? PLAIN_NAMES.place(place) };
}
