import type { Contender } from "./contender.ts";
import { type ItemMark, markOf } from "./item-mark.ts";
import type { SocketKind } from "./socket-groups.ts";

/**
 * Copies of one kind that have nothing another copy lacks, each with that better copy.
 *
 * A copy is outdone when another has all its perks (also as a choice), at least its power, tier, energy and masterwork,
 * and for armour at least its base in every stat. Of two that are alike, the one that is worn, tagged, locked or noted
 * stays. A copy that Bungie sent no parts of is never judged. This says what is so; whether anything goes is the
 * player's, and nothing here dismantles.
 */
export function outdoneCopies(
  copies: readonly Contender[],
  marks: ReadonlyMap<string, ItemMark>,
): ReadonlyMap<string, Contender> {
  const judged = copies.filter(({ item }) => item.sockets.length > 0);
  const found = judged.flatMap((copy, index) => {
    const better = judged.find((other, otherIndex) => {
      if (other === copy || !hasAllOf(other, copy)) return false;
      if (!hasAllOf(copy, other)) return true;
      const [here, there] = [attachment(copy, marks), attachment(other, marks)];
      return here === there ? otherIndex < index : there > here;
    });
    return better ? [[copy.itemKey, better] as const] : [];
  });
  return new Map(found);
}

function hasAllOf(one: Contender, other: Contender): boolean {
  const [mine, theirs] = [one.item, other.item];
  return (
    (mine.power ?? 0) >= (theirs.power ?? 0) &&
    (mine.gearTier ?? 0) >= (theirs.gearTier ?? 0) &&
    (mine.energyCapacity ?? 0) >= (theirs.energyCapacity ?? 0) &&
    mine.isCrafted >= theirs.isCrafted &&
    hasItsMasterwork(one, other) &&
    hasItsPerks(one, other) &&
    hasItsBase(one, other)
  );
}

/** A masterwork raises one stat: another's is no match for it, however far it is. */
function hasItsMasterwork({ masterwork: mine }: Contender, { masterwork: theirs }: Contender): boolean {
  if (!theirs || theirs.level === 0) return true;
  return mine !== null && mine.statHash === theirs.statHash && mine.level >= theirs.level;
}

/** What belongs to the copy for good; mods can be taken along and looks do not count. */
const KEPT_PARTS: readonly SocketKind[] = ["intrinsic", "perks", "other"];

function hasItsPerks(one: Contender, other: Contender): boolean {
  const mine = perksOf(one);
  return [...perksOf(other)].every((plugHash) => mine.has(plugHash));
}

function perksOf({ sockets }: Contender): ReadonlySet<number> {
  const kept = sockets.filter(({ kind }) => KEPT_PARTS.includes(kind)).flatMap((group) => group.sockets);
  return new Set(
    kept.flatMap(({ plug, alternatives }) => [plug, ...alternatives].map(({ itemHash }) => itemHash)),
  );
}

/** Armour rolls its stats; a weapon's come from its perks, which are compared already. */
function hasItsBase(one: Contender, other: Contender): boolean {
  if (!other.statTotal) return true;
  return other.stats.every(
    ({ statHash, base }) => (one.stats.find((line) => line.statHash === statHash)?.base ?? 0) >= base,
  );
}

function attachment({ item }: Contender, marks: ReadonlyMap<string, ItemMark>): number {
  const { tag, note } = markOf(marks, item);
  const isKept = tag === "favorite" || tag === "keep";
  return (item.isEquipped ? 8 : 0) + (isKept ? 4 : 0) + (item.isLocked ? 2 : 0) + (note ? 1 : 0);
}
