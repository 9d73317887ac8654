import type { PlanView, WishView } from "#lib/flows/load-plan.ts";
import { asideEnds } from "./aside-text.ts";
import { askedWishes } from "./asked-text.ts";
import { type WishText, wishText } from "./wish-text.ts";

/** What did not go well comes first. */
const ORDER: readonly WishView["state"][] = ["refused", "open", "done"];

/** One item with what is told of it. */
export interface ToldItem {
  readonly name: string;
  readonly itemHash: number | null;
}

/** Items of which the same is told: it is said once. */
export interface WishGroup extends Pick<WishText, "tone" | "told"> {
  readonly items: readonly ToldItem[];
}

/** A plan item by item: what is missing, then what was asked for, then, before it is agreed to, what else would move. */
export function wishGroups(plan: PlanView): readonly WishGroup[] {
  const sorted = askedWishes(plan).toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  const ends = plan.state === "proposed" ? asideEnds(plan) : [];
  return joined([
    ...plan.missing.map((name) => one(name, null, "warn", "Not in your account: it is left out.")),
    ...sorted.map((wish) => {
      const { name, tone, told } = wishText(wish, plan);
      return one(name, wish.itemHash, tone, told);
    }),
    ...ends.map(({ name, itemHash, end }) => one(name, itemHash ?? null, "quiet", `Will be ${end}.`)),
  ]);
}

function one(name: string, itemHash: number | null, tone: WishText["tone"], told: string): WishGroup {
  return { tone, told, items: [{ name, itemHash }] };
}

function joined(groups: readonly WishGroup[]): readonly WishGroup[] {
  const bySentence = new Map<string, WishGroup>();
  for (const group of groups) {
    const before = bySentence.get(group.told);
    bySentence.set(group.told, before ? { ...before, items: [...before.items, ...group.items] } : group);
  }
  return [...bySentence.values()];
}
