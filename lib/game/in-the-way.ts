import type { Account } from "./account.ts";
import { NO_ASIDE_FACTS, rankAside } from "./arrange/rank-aside.ts";
import type { Problem } from "./problem.ts";
import { canTravel, itemsIn } from "./room.ts";

/** Tells what could make room in a full place, for a player who does not want it moved by itself. */
export function inTheWay(account: Account, problem: Problem): Problem {
  // A full vault is not told item by item.
  if (problem.kind !== "no-room" || problem.place.kind === "vault") return problem;
  const { place, bucketHash } = problem;
  const loose = itemsIn(account, place, bucketHash).filter(
    (one) => !one.isEquipped && canTravel(account, one),
  );
  if (loose.length === 0) return problem;
  const holder = account.characters.find(
    ({ characterId }) => place.kind === "character" && characterId === place.characterId,
  );
  const className = holder && holder.className !== "unknown" ? holder.className : null;
  const itemHashes = rankAside(loose, NO_ASIDE_FACTS, className).map(({ itemHash }) => itemHash);
  return { kind: "in-the-way", place, bucketHash, itemHashes };
}
