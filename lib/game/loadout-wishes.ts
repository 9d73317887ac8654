import type { Account } from "./account.ts";
import { Bucket } from "./bucket.ts";
import { type FoundItem, findLoadoutItems } from "./find-loadout-items.ts";
import { type Item, itemKey, stacksByKey } from "./item.ts";
import type { Loadout, LoadoutItem } from "./loadout.ts";
import { wearProblem } from "./loadout-problem.ts";
import { isSamePlace, type Place } from "./place.ts";
import type { Outcome, Problem } from "./problem.ts";
import { canTravel } from "./room.ts";
import type { Wish } from "./wish.ts";

/** What is asked for a loadout, and what of it the account does not have. */
export interface LoadoutWishes {
  readonly wishes: readonly Wish[];
  readonly missing: readonly LoadoutItem[];
}

/**
 * What to wish for so that a character wears and carries a loadout, or, of the vault, that all of it lies there.
 *
 * What is so already is wished for too: nothing that a wish names is moved for the sake of another. Refused before
 * anything is done: another class, two things for one slot, two exotics of one label, nothing there at all.
 */
export function loadoutWishes(account: Account, loadout: Loadout, to: Place): Outcome<LoadoutWishes> {
  const characterId = to.kind === "character" ? to.characterId : null;
  const { found, missing } = findLoadoutItems(account, loadout, characterId);
  const problem = characterId === null ? null : refusal(account, { loadout, found, characterId });
  if (problem) return { ok: false, problem };
  const wishes = found.flatMap((one) =>
    one.item.itemInstanceId === null ? stackWishes(account, one, to) : instanceWishes(account, one, to),
  );
  return wishes.length === 0
    ? { ok: false, problem: { kind: "empty-loadout" } }
    : { ok: true, wishes, missing };
}

function refusal(
  account: Account,
  { loadout, found, characterId }: { loadout: Loadout; found: readonly FoundItem[]; characterId: string },
): Problem | null {
  const character = account.characters.find((one) => one.characterId === characterId);
  if (!character) return { kind: "unknown-character" };
  const worn = found.filter(({ wanted }) => wanted.equip).flatMap(({ item }) => item.definition ?? []);
  const classes = [loadout.className, ...worn.map(({ className }) => className)];
  if (classes.some((one) => one !== null && one !== character.className)) return { kind: "wrong-class" };
  return wearProblem(worn);
}

function instanceWishes(account: Account, { item, wanted }: FoundItem, to: Place): Wish[] {
  const wish = { itemKey: itemKey(item), to, equip: wanted.equip, quantity: null };
  if (to.kind === "character") return [wish];
  // The vault holds what can travel; a subclass stays with its character.
  return canTravel(account, item) ? [{ ...wish, equip: false }] : [];
}

/** Pieces of a stack: those that are there count, and of each other place no more is asked than is still wanted. */
function stackWishes(account: Account, { item, quantity }: FoundItem, to: Place): Wish[] {
  const keys = [...new Set(stacksOf(account, item).map(itemKey))];
  const lots = keys.map((key) => toLot(account.items, key));
  const sources = lots.toSorted(
    (a, b) => Number(isThere(b.item, to)) - Number(isThere(a.item, to)) || b.held - a.held,
  );
  let open = quantity;
  return sources.flatMap(({ key, held }) => {
    const taken = Math.min(open, held);
    open -= taken;
    return taken > 0 ? [{ itemKey: key, to, equip: false, quantity: taken }] : [];
  });
}

const stacksOf = (account: Account, { itemHash }: Item) =>
  account.items.filter((one) => one.itemInstanceId === null && one.itemHash === itemHash);

function toLot(items: readonly Item[], key: string): { key: string; item: Item; held: number } {
  const stacks = stacksByKey(items, key);
  const held = stacks.reduce((sum, { quantity }) => sum + quantity, 0);
  return { key, item: stacks[0] as Item, held };
}

/** What all characters share is with each of them. */
function isThere({ place, bucketHash, isAccountWide }: Item, to: Place): boolean {
  if (bucketHash === Bucket.Postmaster) return false;
  if (isAccountWide) return to.kind === "character";
  return isSamePlace(place, to);
}
