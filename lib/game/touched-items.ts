import type { MoveStep, StepReason } from "./move-step.ts";
import { atCharacter, isSamePlace, type Place, placeKey } from "./place.ts";
import type { PlanRecord, StepRecord } from "./plan-record.ts";

/** Where an item was, or is, and how. */
export interface Lying {
  readonly place: Place;
  readonly isWorn: boolean;
  /** It waited at the postmaster of that character. */
  readonly isWaiting: boolean;
}

/** An instance, or the pieces of a stack, that a plan has changed; what lies as it lay before is none. */
export interface TouchedItem {
  readonly itemInstanceId: string | null;
  readonly itemHash: number;
  readonly quantity: number;
  /** The first wish it was touched for. */
  readonly wish: number;
  readonly reason: StepReason;
  readonly before: Lying;
  readonly now: Lying;
  /** What its lock was and is; null where the plan left it alone. */
  readonly lock: { readonly before: boolean; readonly now: boolean } | null;
}

type Steps = Pick<PlanRecord, "steps">;
type Touch = { -readonly [Field in keyof TouchedItem]: TouchedItem[Field] };

const SUCCESS = 1;

/** Lists what a plan has changed so far, by what its steps confirmed; in the order it was first touched. */
export function touchedItems({ steps }: Steps): readonly TouchedItem[] {
  const touches = new Map<string, Touch>();
  for (const record of steps) if (isWritten(record)) note(touches, record);
  return [...touches.values()].filter(isChanged);
}

/** What stood aside for others and has not returned. */
export function asideItems(plan: Steps): readonly TouchedItem[] {
  return touchedItems(plan).filter(({ reason }) => reason === "make-room");
}

function isWritten({ state }: StepRecord): boolean {
  return state === "succeeded" || state === "partly";
}

function note(touches: Map<string, Touch>, { step, answers }: StepRecord): void {
  switch (step.call) {
    case "transfer":
    case "pull":
      if (step.itemInstanceId === null) notePieces(touches, step);
      else
        noteInstance(touches, { ...step, itemInstanceId: step.itemInstanceId }, startOf(step), {
          now: lying(step.to),
        });
      return;
    case "lock": {
      const lock = { before: !step.isLocked, now: step.isLocked };
      const there = lying(step.place);
      const known = touches.get(step.itemInstanceId);
      noteInstance(touches, step, there, { now: known?.now ?? there, lock });
      return;
    }
    case "equip":
      noteEquip(touches, step, step.characterId);
      return;
    case "equip-several": {
      const refused = new Set(
        answers.filter(({ bungieCode }) => bungieCode !== SUCCESS).map((one) => one.itemInstanceId),
      );
      for (const item of step.items)
        if (!refused.has(item.itemInstanceId)) noteEquip(touches, item, step.characterId);
    }
  }
}

type Carried = Extract<MoveStep, { readonly call: "transfer" | "pull" }>;
type Named = {
  readonly itemInstanceId: string;
  readonly itemHash: number;
  readonly wish: number;
  readonly reason: StepReason;
};

function noteInstance(
  touches: Map<string, Touch>,
  { itemInstanceId, itemHash, wish, reason }: Named,
  before: Lying,
  change: { readonly now: Lying; readonly lock?: TouchedItem["lock"] },
): void {
  const known = touches.get(itemInstanceId);
  if (known) {
    // A lock tells where an item lies, not how: whether it was worn or waiting, its first move tells.
    if (known.before === known.now && !change.lock) known.before = before;
    known.now = change.now;
    if (change.lock) known.lock = { before: known.lock?.before ?? change.lock.before, now: change.lock.now };
    return;
  }
  const { now, lock = null } = change;
  touches.set(itemInstanceId, { itemInstanceId, itemHash, quantity: 1, wish, reason, before, now, lock });
}

function noteEquip(
  touches: Map<string, Touch>,
  item: Extract<MoveStep, { readonly call: "equip-several" }>["items"][number],
  characterId: string,
): void {
  const off = lying(atCharacter(characterId));
  const on = { ...off, isWorn: true };
  if (item.replaces) noteInstance(touches, { ...item, ...item.replaces }, on, { now: off });
  noteInstance(touches, item, off, { now: on });
}

/** Pieces are told apart by nothing but their ends: a way on from where some have come to is their way. */
function notePieces(touches: Map<string, Touch>, step: Carried): void {
  const { itemHash, quantity, wish, reason } = step;
  const cameFrom = [...touches].find(
    ([, one]) =>
      one.itemInstanceId === null &&
      one.itemHash === itemHash &&
      one.wish === wish &&
      one.quantity >= quantity &&
      step.call === "transfer" &&
      isSamePlace(one.now.place, step.from),
  );
  const now = lying(step.to);
  if (cameFrom) {
    const [key, pieces] = cameFrom;
    if (pieces.quantity === quantity) pieces.now = now;
    else {
      pieces.quantity -= quantity;
      touches.set(`${key}+`, { ...pieces, quantity, now });
    }
    return;
  }
  const key = `${itemHash} ${placeKey(step.from)} ${touches.size}`;
  touches.set(key, {
    itemInstanceId: null,
    itemHash,
    quantity,
    wish,
    reason,
    before: startOf(step),
    now,
    lock: null,
  });
}

function startOf(step: Carried): Lying {
  return { ...lying(step.from), isWaiting: step.call === "pull" };
}

function lying(place: Place): Lying {
  return { place, isWorn: false, isWaiting: false };
}

function isChanged({ before, now, lock }: TouchedItem): boolean {
  if (lock && lock.before !== lock.now) return true;
  return (
    !isSamePlace(before.place, now.place) ||
    before.isWorn !== now.isWorn ||
    before.isWaiting !== now.isWaiting
  );
}
