import type { Account } from "./account.ts";
import type { ClassName } from "./character.ts";
import { findLoadoutItems } from "./find-loadout-items.ts";
import type { ItemDefinition } from "./item-definition.ts";
import { type LoadoutItem, loadoutItemKey } from "./loadout.ts";
import type { LoadoutFile } from "./loadout-file.ts";
import { toLoadoutItem } from "./loadout-from-worn.ts";
import { wearProblem } from "./loadout-problem.ts";
import type { Outcome } from "./problem.ts";

/**
 * Makes a loadout that came from elsewhere one of this account's: the strongest copy of each kind, by power, no copy
 * twice. What the account has no copy of stays in it by kind alone, and is found once there is one.
 *
 * Refused: two things for one slot, two exotics of one label, gear of two classes, and a file of which nothing is
 * known to the game. What nothing defines, or can be neither worn nor moved, is left out.
 */
export function adoptLoadout(
  account: Account,
  file: LoadoutFile,
  kinds: ReadonlyMap<number, ItemDefinition>,
): Outcome<{ readonly className: ClassName | null; readonly items: readonly LoadoutItem[] }> {
  const wanted = file.items.flatMap(({ itemHash, equip, quantity }) => {
    const kind = kinds.get(itemHash);
    return kind && (kind.isEquippable || kind.isTransferable) ? [toKindAlone(kind, equip, quantity)] : [];
  });
  if (wanted.length === 0) return { ok: false, problem: { kind: "bad-loadout-file" } };
  const worn = wanted.flatMap(({ itemHash, equip }) => (equip ? (kinds.get(itemHash) ?? []) : []));
  const problem = wearProblem(worn);
  if (problem) return { ok: false, problem };
  const all = wanted.flatMap(({ itemHash }) => kinds.get(itemHash)?.className ?? []);
  const classes = new Set([...all, ...(file.className ? [file.className] : [])]);
  if (classes.size > 1) return { ok: false, problem: { kind: "wrong-class" } };
  const { found } = findLoadoutItems(account, { items: wanted });
  const items = wanted.map((one) => {
    const copy = found.find((other) => other.wanted === one)?.item;
    return copy?.itemInstanceId ? toLoadoutItem(copy, one.equip) : one;
  });
  return { ok: true, className: [...classes][0] ?? null, items: eachOnce(items) };
}

function toKindAlone(
  { itemHash, isEquippable, isInstanced }: ItemDefinition,
  equip: boolean,
  quantity: number,
) {
  const isStack = !isInstanced;
  return {
    itemInstanceId: null,
    itemHash,
    equip: equip && isEquippable && !isStack,
    quantity: isStack ? quantity : 1,
    isCrafted: false,
  };
}

/** Of a kind that is missing, the first place is kept. */
function eachOnce(items: readonly LoadoutItem[]): LoadoutItem[] {
  const keys = items.map(loadoutItemKey);
  return items.filter((_, nth) => keys.indexOf(keys[nth] ?? "") === nth);
}
