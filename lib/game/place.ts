/** Where an item can lie: in the shared vault or with one character. */
export type Place = { readonly kind: "vault" } | { readonly kind: "character"; readonly characterId: string };

export const VAULT: Place = { kind: "vault" };

export function atCharacter(characterId: string): Place {
  return { kind: "character", characterId };
}

export function isSamePlace(a: Place, b: Place): boolean {
  return placeKey(a) === placeKey(b);
}

/** A place as one string, for maps and forms: `vault` or the characterId. */
export function placeKey(place: Place): string {
  return place.kind === "vault" ? "vault" : place.characterId;
}

/** The opposite of `placeKey`. Character ids are digits; anything else is null. */
export function parsePlaceKey(key: string): Place | null {
  if (key === "vault") return VAULT;
  return /^\d{1,20}$/.test(key) ? atCharacter(key) : null;
}
