import { followPlan } from "../../../_ui/follow-plan.ts";
import { planText } from "../../../_ui/plan-text.ts";
import { moveItemAction } from "../../item/[itemKey]/actions.ts";
import { toProblemNames } from "../../item/[itemKey]/place-words.ts";
import { announce } from "./announce.ts";
import { askingWords, refusalWords, spokenErrand, UNREACHED } from "./errand-words.ts";
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
  const { itemKey, name: itemName } = item;
  const problem = gearContext().isStale ? ({ kind: "maintenance" } as const) : offer.problem;
  const told = problem ? refused(problem, item) : askingWords(offer.equip, placeWords(offer.place.key));
  const tell = begin({ itemKey, itemName, planId: null, isOver: problem !== null, ...told });
  if (problem) return;
  const answer = await ask(itemKey, offer.wish);
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
