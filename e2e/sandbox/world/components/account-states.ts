import { type HeldItem, PROFILE, VAULT } from "../holdings.ts";
import { bountyEnd } from "./bounty-end.ts";
import type { View } from "./view.ts";

/**
 * What a component speaks of, so that it is made anew only when that changes: the account and its day; which kinds of
 * items are held; what is worn, carried, stored or stacked; the instant.
 */
export type ChangesWith = "account" | "kinds" | "worn" | "carried" | "stored" | "stacks" | "instant";

/** Everything of an item that its line in an inventory depends on. */
export function itemState(held: HeldItem): string {
  const { place, bucketHash, equipped, locked, tracked, stateBits, quantity, power, plugs } = held;
  const flags = (equipped ? 1 : 0) | (locked ? 2 : 0) | (tracked ? 4 : 0) | (stateBits << 3);
  const chosen = plugs ? JSON.stringify(plugs) : "";
  return `${held.itemHash} ${held.itemInstanceId} ${place} ${bucketHash} ${flags} ${quantity} ${power} ${chosen}`;
}

/** What an item is made of, wherever it lies. */
const copyState = ({ itemHash, itemInstanceId, stateBits, power, plugs }: HeldItem) =>
  `${itemHash} ${itemInstanceId} ${stateBits} ${power} ${plugs ? JSON.stringify(plugs) : ""}`;

/** The same, and what decides whether it can be worn there. */
const placedState = (held: HeldItem) =>
  `${copyState(held)} ${held.place} ${held.bucketHash} ${held.equipped ? 1 : 0}`;

const isStored = ({ place }: HeldItem) => place === VAULT || place === PROFILE;

const SPEAKS_OF: Record<
  Exclude<ChangesWith, "account" | "kinds" | "instant">,
  (held: HeldItem) => boolean
> = {
  worn: (held) => held.equipped,
  carried: (held) => !held.equipped && !isStored(held),
  stored: isStored,
  stacks: (held) => held.itemInstanceId === null,
};

function accountState({ player, account, now }: View): string {
  // The day is in it since bounties run out and seasons change with it.
  return `${bountyEnd(now)} ${player.name} ${player.private} ${JSON.stringify(account.characters)}`;
}

/** States of an account as one answer sees it, each written when it is first asked for. */
export class AccountStates {
  private readonly view: View;
  private readonly account: string;
  private readonly written = new Map<string, string>();

  constructor(view: View) {
    this.view = view;
    this.account = accountState(view);
  }

  of(what: Exclude<ChangesWith, "instant">): string {
    if (what === "account") return this.account;
    return this.once(what, () => {
      const { items } = this.view.account;
      if (what === "kinds") return [...new Set(items.map((held) => held.itemHash))].join(" ");
      return items.filter(SPEAKS_OF[what]).map(itemState).join("\n");
    });
  }

  /** Of instanced items: what they are made of, or also where they lie. */
  ofCopies(items: readonly HeldItem[], withPlaces: boolean): string {
    return this.once(withPlaces ? "placed copies" : "copies", () =>
      items
        .filter((held) => held.itemInstanceId !== null)
        .map(withPlaces ? placedState : copyState)
        .join("\n"),
    );
  }

  private once(name: string, write: () => string): string {
    const known = this.written.get(name);
    if (known !== undefined) return known;
    const state = `${this.account}\n${write()}`;
    this.written.set(name, state);
    return state;
  }
}
