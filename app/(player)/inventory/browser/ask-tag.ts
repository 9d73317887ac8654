import { isTag } from "#lib/game/item-mark.ts";
import { problemText } from "../../../_ui/problem-text.ts";
import { TAG_NAMES } from "../../../_ui/tag-names.ts";
import { markItemAction } from "../marks/actions.ts";
import { announce } from "./announce.ts";
import { UNREACHED } from "./errand-words.ts";
import { beginErrand } from "./errands.ts";
import type { ItemFacts } from "./move-offers.ts";

/** Tags an item, or takes its tag away with "none". Its success is seen on the tile and said; a refusal stays readable. */
export async function askTag({ itemKey, name: itemName }: ItemFacts, tag: string): Promise<void> {
  const form = new FormData();
  form.set("itemKey", itemKey);
  form.set("tag", tag);
  const answer = await markItemAction(null, form).catch((error: unknown) => {
    if (error instanceof Error) return null;
    throw error;
  });
  if (answer?.ok) {
    announce(isTag(tag) ? `${itemName} is tagged as ${TAG_NAMES[tag]}.` : `${itemName} has no tag now.`);
    return;
  }
  const told = answer ? toTold(problemText(answer.problem)) : UNREACHED;
  beginErrand({ itemKey, itemName, planId: null, isOver: true, ...told });
  announce(`${itemName}: ${told.title}. ${told.more}`);
}

function toTold({ happened, next }: { readonly happened: string; readonly next: string }) {
  return { tone: "warn" as const, title: happened.replace(/\.$/, ""), more: `Its tag is as it was. ${next}` };
}
