import type { Account } from "./account.ts";
import { itemByKey } from "./item.ts";
import { isSamePlace } from "./place.ts";
import type { PlanRecord } from "./plan-record.ts";
import { asideItems } from "./touched-items.ts";
import { toWishes } from "./undo-wishes.ts";
import type { Wish } from "./wish.ts";

/**
 * Wishes that return what earlier plans moved aside for items that leave now, so that its room is free again.
 *
 * Only what still lies where it was put, and is not wished for itself.
 */
export function returningWishes(
  account: Account,
  earlier: readonly Pick<PlanRecord, "wishes" | "steps">[],
  wishes: readonly Wish[],
): readonly Wish[] {
  const found = new Map<string, Wish>();
  for (const plan of earlier) {
    const aside = asideItems(plan).filter((item) => {
      const cause = plan.wishes[item.wish];
      const leaving = wishes.find(
        (wish) => wish.itemKey === cause?.itemInstanceId && wish.lock === undefined,
      );
      return leaving !== undefined && !isSamePlace(leaving.to, item.before.place);
    });
    for (const wish of toWishes(account, aside).wishes) {
      const item = itemByKey(account.items, wish.itemKey);
      const put = aside.find((one) => one.itemInstanceId === item?.itemInstanceId);
      const isStillThere = item !== null && put !== undefined && isSamePlace(item.place, put.now.place);
      const isNamed = wishes.some(({ itemKey }) => itemKey === wish.itemKey);
      if (isStillThere && !isNamed && !found.has(wish.itemKey)) found.set(wish.itemKey, wish);
    }
  }
  return [...found.values()];
}
