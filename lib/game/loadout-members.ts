import type { Account } from "./account.ts";
import { findLoadoutItems } from "./find-loadout-items.ts";
import type { Item } from "./item.ts";
import type { Loadout } from "./loadout.ts";

/** The items of an account that belong to a loadout of its owner; of a kind that stacks, every stack. */
export function inLoadout(account: Account, loadouts: readonly Pick<Loadout, "items">[]): ReadonlySet<Item> {
  const members = new Set<Item>();
  for (const loadout of loadouts) {
    for (const { item } of findLoadoutItems(account, loadout).found) {
      if (item.itemInstanceId !== null) members.add(item);
      else for (const stack of account.items) if (stack.itemHash === item.itemHash) members.add(stack);
    }
  }
  return members;
}
