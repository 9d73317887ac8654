import type { Problem } from "#lib/game/problem.ts";
import { followPlan } from "../../../_ui/follow-plan.ts";
import { planText } from "../../../_ui/plan-text.ts";
import { moveItemAction } from "../../item/[itemKey]/actions.ts";
import { toProblemNames } from "../../item/[itemKey]/place-words.ts";
import { announce } from "./announce.ts";
import { askingWords, lockingWords, refusalWords, spokenErrand, UNREACHED } from "./errand-words.ts";
import { beginErrand, changeErrand, type Errand } from "./errands.ts";
import { gearContext, placeWords } from "./gear-context.ts";
import type { ItemFacts, MoveOffer } from "./move-offers.ts";
import { refreshPage } from "./refresh-page.ts";

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
  const tell = begin({ itemKey, itemName, planId: null, isOver: problem !== null, ...told });
  if (problem) return;
  const answer = await ask(itemKey, wish);
  if (answer === null) return tell({ ...UNREACHED, isOver: true });
  if (answer.ok) return follow(answer.planId, tell);
  tell({ ...refused(answer.problem, item), isOver: true });
}

type Tell = (news: Partial<Errand>) => void;

/** Every change of an errand is shown; only its beginning and its end, and what holds it up, are said. */
function begin(errand: Omit<Errand, "errandId">): Tell {
  const errandId = beginErrand(errand);
  let now: Omit<Errand, "errandId"> = errand;
  announce(spokenErrand(now));
  return (news) => {
    const before = now;
    now = { ...now, ...news };
    changeErrand(errandId, news);
    const isNews = now.title !== before.title || now.isOver !== before.isOver;
    if (isNews && (now.isOver || now.tone === "warn")) announce(spokenErrand(now));
  };
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

async function follow(planId: string, tell: Tell): Promise<void> {
  tell({ planId });
  let last: Partial<Errand> = {};
  await followPlan(
    planId,
    (plan) => {
      last = planText(plan);
      // The tile goes on looking under way until the page shows where it is now.
      tell({ ...last, isOver: false });
    },
    new AbortController().signal,
  );
  await refreshPage();
  tell({ ...last, isOver: true });
}

function refused(...[problem, item]: [Parameters<typeof refusalWords>[0], ItemFacts]) {
  const names = Object.fromEntries(gearContext().places.map(({ key }) => [key, placeWords(key)]));
  const rests = item.lies === "vault" ? "in the vault" : `with ${placeWords(item.lies)}`;
  return refusalWords(problem, toProblemNames(names), rests);
}
