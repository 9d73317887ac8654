import { markTarget } from "./item-mark.ts";
import { itemsOf, type MoveStep, wishesOf } from "./move-step.ts";

/**
 * What is left of planned steps when some wishes are given up: without their steps, and without those of every wish
 * that touches the same items, since it was planned on what will not happen now. Such a wish is to be planned anew.
 *
 * `undone` is a step that came to nothing itself.
 */
export function withoutWishes(
  planned: readonly MoveStep[],
  given: ReadonlySet<number>,
  undone: readonly MoveStep[] = [],
): readonly MoveStep[] {
  const gone = [...planned.filter((step) => wishesOf(step).some((wish) => given.has(wish))), ...undone];
  const touched = new Set(gone.flatMap((step) => partsFor(step, given)).flatMap(targetsOf));
  const counting = planned
    .flatMap(partsOf)
    .filter((part) => !given.has(part.wish) && targetsOf(part).some((target) => touched.has(target)))
    .map(({ wish }) => wish);
  if (counting.length > 0) return withoutWishes(planned, new Set([...given, ...counting]), undone);
  return planned.flatMap((step) => withoutParts(step, given));
}

/** A call that acts on several items, item by item; any other as it is. */
function partsOf(step: MoveStep): readonly MoveStep[] {
  if (step.call !== "equip-several") return [step];
  const { characterId } = step;
  return step.items.map((item) => ({ call: "equip", characterId, ...item }));
}

function partsFor(step: MoveStep, wishes: ReadonlySet<number>): readonly MoveStep[] {
  return partsOf(step).filter(({ wish }) => wishes.has(wish));
}

/** What it acts on, and what it takes the place of. */
function targetsOf(step: MoveStep): readonly string[] {
  const replaced = step.call === "equip" && step.replaces ? [step.replaces] : [];
  return [...itemsOf(step), ...replaced].map(markTarget);
}

/** A step without what it does for some wishes; none when that is all it does. */
function withoutParts(step: MoveStep, wishes: ReadonlySet<number>): MoveStep[] {
  if (step.call !== "equip-several") return wishes.has(step.wish) ? [] : [step];
  const items = step.items.filter(({ wish }) => !wishes.has(wish));
  const [first] = items;
  return first ? [{ ...step, items, wish: first.wish, reason: first.reason }] : [];
}
