import type { Problem } from "#lib/game/problem.ts";

/** Where things can be asked to go, as the browser knows it. */
export interface PlaceFacts {
  /** `vault` or a characterId. */
  readonly key: string;
  /** "vault", "Hunter". */
  readonly name: string;
  /** Null for the vault. */
  readonly className: string | null;
}

/** What the browser knows of an item; whether a move is possible is decided again by the site. */
export interface ItemFacts {
  readonly itemKey: string;
  readonly name: string;
  /** `vault`, a characterId, or `shared` for what lies with all characters. */
  readonly lies: string;
  /** Whoever has it, all characters have it (consumables). */
  readonly isShared: boolean;
  readonly isEquipped: boolean;
  readonly isEquippable: boolean;
  /** Who alone can wear it; null for everybody. */
  readonly className: string | null;
  readonly isTransferable: boolean;
  readonly isAtPostmaster: boolean;
  readonly isLockable: boolean;
  readonly isLocked: boolean;
}

/** Something that can be asked of an item, as `moveItemAction` takes it. */
export interface MoveOffer {
  readonly wish: string;
  readonly place: PlaceFacts;
  readonly equip: boolean;
  /** Why it would be refused; null when nothing known here forbids it. */
  readonly problem: Problem | null;
}

/**
 * Lists what can be asked of an item: to each character, to the vault, equip on each. What is already so is left out.
 *
 * The same as `itemActions` of the item's page, but for what needs the whole account: what makes room or is worn instead.
 */
export function moveOffers(item: ItemFacts, places: readonly PlaceFacts[]): readonly MoveOffer[] {
  const characters = places.filter(({ key }) => key !== "vault");
  const vault = places.filter(({ key }) => key === "vault");
  // Whoever receives a shared item, everybody has it: one target stands for all.
  const receivers = item.isShared && !item.isAtPostmaster ? characters.slice(0, 1) : characters;
  const wearers = item.isEquippable ? characters : [];
  return [
    ...[...receivers, ...vault].map((place) => toOffer(item, place, false)),
    ...wearers.map((place) => toOffer(item, place, true)),
  ].filter(({ problem }) => problem?.kind !== "already-there");
}

/** What comes of letting an item go on a place: the offer, also when it is already there. */
export function toOffer(item: ItemFacts, place: PlaceFacts, equip: boolean): MoveOffer {
  return {
    wish: `${equip ? "equip" : "move"}:${place.key}`,
    place,
    equip,
    problem: problemOf(item, place, equip),
  };
}

/** The site makes room, fills slots and collects from the postmaster: only what no moving about can change is refused here. */
function problemOf(item: ItemFacts, place: PlaceFacts, equip: boolean): Problem | null {
  const { isAtPostmaster, isShared, lies } = item;
  const isThere = !isAtPostmaster && (lies === "shared" ? place.key !== "vault" : lies === place.key);
  if (isThere && (!equip || item.isEquipped)) return { kind: "already-there", place: toPlace(place) };
  if (equip && (!item.isEquippable || place.key === "vault")) return { kind: "not-equippable" };
  if (equip && item.className !== null && item.className !== place.className) return { kind: "wrong-class" };
  const isCollected = isAtPostmaster && (isShared ? place.key !== "vault" : lies === place.key);
  return isThere || isCollected || item.isTransferable ? null : { kind: "not-transferable" };
}

function toPlace({ key }: PlaceFacts) {
  return key === "vault" ? ({ kind: "vault" } as const) : ({ kind: "character", characterId: key } as const);
}
