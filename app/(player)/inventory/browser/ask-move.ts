import type { Problem } from "#lib/game/problem.ts";
import { moveItemAction } from "../../item/[itemKey]/actions.ts";
import { type ItemNames, toProblemNames } from "../../item/[itemKey]/place-words.ts";
import { askingWords, lockingWords, refusalWords, UNREACHED } from "./errand-words.ts";
import { followErrand, tellErrand } from "./follow-errand.ts";
import { gearContext, placeWords } from "./gear-context.ts";
import type { ItemFacts, MoveOffer } from "./move-offers.ts";

/**
 * Asks for a move and tells how it goes on until it is over; the player can go on meanwhile, and ask for others.
 *
 * What is known to be impossible is refused here, in the same words.
 */
export async function askMove(item: ItemFacts, offer: MoveOffer): Promise<void> {
  const { wish, problem, equip, place } = offer;
  await askWish(item, { wish, problem, told: askingWords(equip, placeWords(place.key)) });
}

/** Asks for the lock that an item has not; told as a move is. */
export async function askLock(item: ItemFacts): Promise<void> {
  const lock = !item.isLocked;
  const problem = item.isLockable ? null : ({ kind: "not-lockable" } as const);
  await askWish(item, { wish: lock ? "lock" : "unlock", problem, told: lockingWords(lock) });
}

interface Wish {
  readonly wish: string;
  readonly problem: Problem | null;
  /** What is said while nobody knows more. */
  readonly told: ReturnType<typeof askingWords>;
}

async function askWish(item: ItemFacts, { wish, told: asking, ...known }: Wish): Promise<void> {
  const { itemKey, name: itemName } = item;
  const problem = gearContext().isStale ? ({ kind: "maintenance" } as const) : known.problem;
  const told = problem ? refused(problem, item) : asking;
  const tell = tellErrand({ itemKey, itemName, planId: null, isOver: problem !== null, ...told });
  if (problem) return;
  const answer = await ask(itemKey, wish);
  if (answer === null) return tell({ ...UNREACHED, isOver: true });
  if (answer.ok) return followErrand(answer.planId, tell);
  tell({ ...refused(answer.problem, item, answer.itemNames), isOver: true });
}

/** Null when the site gave no answer at all. */
async function ask(itemKey: string, wish: string) {
  const form = new FormData();
  form.set("itemKey", itemKey);
  form.set("wish", wish);
  form.set("requestId", crypto.randomUUID());
  try {
    return await moveItemAction(null, form);
  } catch (error) {
    // What the browser throws when it has no network, and Next when the site broke: both are told in words.
    if (error instanceof Error) return null;
    throw error;
  }
}

function refused(problem: Problem, item: ItemFacts, itemNames: ItemNames = {}) {
  const places = Object.fromEntries(gearContext().places.map(({ key }) => [key, placeWords(key)]));
  const rests = item.lies === "vault" ? "in the vault" : `with ${placeWords(item.lies)}`;
  return refusalWords(problem, toProblemNames(places, itemNames), rests);
}
