import { isObject, readerOf, refuse } from "../wire/check.ts";
import { type WireCollectible, WireProfile, wireCollectible, wireCollectibles } from "../wire/profile.ts";
import { type ItemParts, toItemParts } from "./held-item-parts.ts";

/** Bit of a collectible's `state`. Source: OpenAPI `DestinyCollectibleState`, read 2026-11-22. */
const NOT_ACQUIRED = 1;

/** An answer of GetProfile of which every part has been looked at. */
export interface ProfileReading {
  readonly wire: WireProfile;
  readonly parts: ItemParts;
  readonly collected: readonly number[] | null;
}

/** Where a schema of a whole GetProfile is expected: what is largest is looked at while it is turned into game words. */
export const ProfileReading = readerOf((value): ProfileReading => {
  const wire = WireProfile.parse(value);
  return { wire, parts: toItemParts(wire), collected: toCollected(wire) };
});

/** Of the account and of each character: with either unsaid, nothing can be called missing. */
function toCollected({ profileCollectibles, characterCollectibles }: WireProfile): number[] | null {
  const [ofAccount, ofCharacters] = [profileCollectibles?.data, characterCollectibles?.data];
  const collected = new Set<number>();
  if (ofAccount != null) addCollected(collected, ofAccount, ["profileCollectibles", "data"]);
  for (const characterId in ofCharacters) {
    addCollected(collected, ofCharacters[characterId], ["characterCollectibles", "data", characterId]);
  }
  return ofAccount == null || ofCharacters == null ? null : [...collected];
}

function addCollected(collected: Set<number>, part: unknown, path: readonly string[]): void {
  if (!isObject(part) || !isObject(part.collectibles)) refuse(path, wireCollectibles, part);
  const { collectibles } = part;
  for (const hash in collectibles) {
    const collectible = collectibles[hash];
    if (wireCollectible(collectible)) refuse(path, wireCollectibles, part);
    if (((collectible as WireCollectible).state & NOT_ACQUIRED) === 0) collected.add(Number(hash));
  }
}
