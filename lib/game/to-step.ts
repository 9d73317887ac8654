import type { Account } from "./account.ts";
import type { Act } from "./arrange/act.ts";
import { Bucket } from "./bucket.ts";
import type { Item } from "./item.ts";
import type { Equipped, EquipStep, MoveStep, StepReason } from "./move-step.ts";
import { isSamePlace, type Place } from "./place.ts";
import { homeBucketOf, landingBucket, quantityIn } from "./room.ts";

/** The call of an act, with all that is needed to tell later whether it took effect. */
export function toStep(
  account: Account,
  act: Act,
  why: { readonly wish: number; readonly reason: StepReason },
): MoveStep {
  const { item, characterId, from, to } = act;
  const { itemInstanceId, itemHash } = item;
  if (act.call === "equip" && itemInstanceId !== null)
    return { call: "equip", ...why, itemInstanceId, itemHash, characterId, replaces: wornNow(account, act) };
  return {
    call: act.call === "pull" ? "pull" : "transfer",
    ...why,
    ...{ itemInstanceId, itemHash, characterId, from, to },
    quantity: itemInstanceId === null ? act.quantity : 1,
    homeBucketHash: homeBucketOf(item),
    quantityBefore: itemInstanceId === null ? countBoth(account, item, act) : null,
  };
}

function countBoth(account: Account, item: Item, { call, from, to }: Act) {
  const counted = (place: Place, bucketHash: number) => quantityIn(account, place, bucketHash, item.itemHash);
  const fromBucket = call === "pull" ? Bucket.Postmaster : (landingBucket(item, from) ?? item.bucketHash);
  return { from: counted(from, fromBucket), to: counted(to, landingBucket(item, to) ?? Bucket.Vault) };
}

function wornNow(account: Account, { item, to }: Act): Equipped["replaces"] {
  const slot = homeBucketOf(item);
  const worn = account.items.find(
    (one) => one.isEquipped && one.bucketHash === slot && isSamePlace(one.place, to),
  );
  if (!worn?.itemInstanceId) return null;
  return { itemInstanceId: worn.itemInstanceId, itemHash: worn.itemHash };
}

/** What one character puts on in a row becomes one call. */
export function joinEquips(steps: readonly MoveStep[]): readonly MoveStep[] {
  const joined: MoveStep[] = [];
  for (const step of steps) {
    const last = joined.at(-1);
    const together = step.call === "equip" && last && joinTwo(last, step);
    if (together) joined.splice(-1, 1, together);
    else joined.push(step);
  }
  return joined;
}

function joinTwo(before: MoveStep, step: EquipStep): MoveStep | null {
  const isEquip = before.call === "equip" || before.call === "equip-several";
  if (!isEquip || before.characterId !== step.characterId) return null;
  const items = before.call === "equip" ? [toEquipped(before)] : before.items;
  const { characterId } = step;
  const { wish, reason } = before;
  return { call: "equip-several", wish, reason, characterId, items: [...items, toEquipped(step)] };
}

function toEquipped({ wish, reason, itemInstanceId, itemHash, replaces }: EquipStep): Equipped {
  return { wish, reason, itemInstanceId, itemHash, replaces };
}
