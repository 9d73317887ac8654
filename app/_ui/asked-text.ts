import type { PlanView, WishView } from "#lib/flows/load-plan.ts";
import { isSamePlace, type Place } from "#lib/game/place.ts";
import type { ErrandKind } from "#lib/game/wish.ts";
import { itemWords, planNames } from "./plan-names.ts";

/** What a list of plans knows of each, too. */
export type AskedView = Pick<PlanView, "kind" | "title" | "characters"> & {
  readonly wishes: readonly Pick<WishView, "name" | "to" | "equip" | "quantity" | "lock" | "reason">[];
};

/** What sort of thing was asked for, as a label above it. */
export const KIND_NAMES: Readonly<Record<ErrandKind, string>> = {
  move: "Move",
  "equip-several": "Equip",
  "empty-postmaster": "Postmaster",
  "lock-several": "Lock",
  "highest-power": "Highest power",
  loadout: "Loadout",
  undo: "Undo",
  "put-back": "Put back",
};

/** What was asked for, without a full stop: "Equip Sunshot on your Hunter", "Move 14 items to the vault". */
export function askedText(plan: AskedView): string {
  const wishes = askedWishes(plan);
  const [only] = wishes;
  const count = wishes.length;
  const end = sharedPlace(wishes);
  const place = end && planNames({ characters: plan.characters }).place(end);
  const on = place ? ` on ${place}` : "";
  switch (plan.kind) {
    case "undo":
      return count === 1 && only ? `Undo: ${wishWords(only, place ?? "")}` : `Undo: ${backWords(wishes)}`;
    case "put-back":
      return count === 1 && only ? `Put ${itemWords(only.name)} back` : `Put ${count} items back`;
    case "loadout":
      return `Wear ${plan.title ? `“${plan.title}”` : "a loadout"}${on}`;
    case "highest-power":
      return `Equip your highest power${on}`;
    case "empty-postmaster":
      return `Collect ${items(count)} from the postmaster`;
    case "lock-several":
      return `${only?.lock ? "Lock" : "Unlock"} ${items(count)}`;
    case "equip-several":
      return `Equip ${items(count)}${on}`;
    case "move":
      if (count === 1 && only) return wishWords(only, place ?? "");
      return `Move ${items(count)}${place ? ` to ${place}` : ""}`;
  }
}

/** What the player asked for; of a plan that has nothing but ideas of its own, those. */
export function askedWishes<W extends Pick<WishView, "reason">>({
  wishes,
}: {
  readonly wishes: readonly W[];
}) {
  const asked = wishes.filter(({ reason }) => reason === "asked");
  return asked.length > 0 ? asked : wishes;
}

/** Whether nothing is to move: locks alone are to change. */
export function isOfLocks(plan: AskedView): boolean {
  return askedWishes(plan).every(({ lock }) => lock !== undefined);
}

function backWords(wishes: AskedView["wishes"]): string {
  const [first] = wishes;
  if (!wishes.every(({ lock }) => lock !== undefined)) return `${items(wishes.length)} go back`;
  if (!wishes.every(({ lock }) => lock === first?.lock)) return `${wishes.length} locks as they were`;
  return `${first?.lock ? "lock" : "unlock"} ${items(wishes.length)}`;
}

function items(count: number): string {
  return count === 1 ? "1 item" : `${count} items`;
}

function wishWords({ name, equip, quantity, lock }: AskedView["wishes"][number], place: string): string {
  const item = itemWords(name, quantity);
  if (lock !== undefined) return `${lock ? "Lock" : "Unlock"} ${item}`;
  return equip ? `Equip ${item} on ${place}` : `Move ${item} to ${place}`;
}

/** Where all of them go; null when they part. */
function sharedPlace(wishes: readonly { readonly to: Place }[]): Place | null {
  const first = wishes[0]?.to;
  return first && wishes.every(({ to }) => isSamePlace(to, first)) ? first : null;
}
