import type { WriteView, WrittenItem } from "#lib/flows/to-write-view.ts";
import type { Place } from "#lib/game/place.ts";
import { itemWords } from "../../_ui/plan-names.ts";
import { type ProblemNames, problemText } from "../../_ui/problem-text.ts";

/** What a call did, or was to do: "Moved", "Collect from the postmaster". */
export function callText({
  call,
  isLocked,
  outcome,
}: Pick<WriteView, "call" | "isLocked" | "outcome">): string {
  const isDone = outcome === "done" || outcome === "partly";
  switch (call) {
    case "transfer":
      return isDone ? "Moved" : "Move";
    case "pull":
      return isDone ? "Collected from the postmaster" : "Collect from the postmaster";
    case "equip":
    case "equip-several":
      return isDone ? "Equipped" : "Equip";
    case "lock":
      if (isLocked) return isDone ? "Locked" : "Lock";
      return isDone ? "Unlocked" : "Unlock";
  }
}

/** Who asked for a call and why it was made: "You asked", "So that there is room for Sunshot". */
export function causeText({ reason, forName }: Pick<WriteView, "reason" | "forName">): string {
  // Without a name it is for another item of the same kind.
  const sake = forName ?? "the other copy";
  switch (reason) {
    case "asked":
      return "You asked";
    case "make-room":
      return `So that there is room for ${sake}`;
    case "fill-slot":
      return `So that ${sake} can be taken off`;
    case "make-way-for-exotic":
      return `Only one exotic of a kind can be worn, and ${sake} was to be it`;
    case "fetch-replacement":
      return `To be worn instead of ${sake}`;
    case "bring-back":
      return "So that nothing is left half-way";
    case "put-back":
      return "Put back, since its room was free again";
  }
}

export interface AnswerText {
  readonly tone: "good" | "warn" | "quiet";
  readonly title: string;
  /** A sentence or two, or nothing. */
  readonly more: string;
}

/** What Bungie answered to a call, or what else is known of it. */
export function answerText(
  write: Pick<WriteView, "outcome" | "bungieCode" | "problem">,
  names: ProblemNames,
): AnswerText {
  const why = write.problem ? problemText(write.problem, names).happened : "";
  switch (write.outcome) {
    case "done":
      return write.bungieCode === null
        ? {
            tone: "good",
            title: "Done",
            more: "The answer was lost; a look at your account showed that it was done.",
          }
        : { tone: "good", title: "Done", more: "" };
    case "partly":
      return { tone: "warn", title: "Partly done", more: "" };
    case "refused":
      return { tone: "warn", title: "Refused", more: why || "Bungie.net gave no reason that we can read." };
    case "gone":
      return {
        tone: "warn",
        title: "Not there",
        more: "The item was no longer where it was to be taken from.",
      };
    case "turned-away":
      return { tone: "warn", title: "Turned away", more: "It changed nothing and was not tried again." };
    case "waiting":
      return { tone: "quiet", title: "To be tried again", more: "The last try changed nothing." };
    case "under-way":
      return { tone: "quiet", title: "Under way", more: "" };
    case "unknown":
      return {
        tone: "warn",
        title: "No answer",
        more: "It may or may not have been done: the game shows it.",
      };
  }
}

/** One of several items, with what was answered about it alone. */
export function itemAnswerText(
  { isDone, problem }: Pick<WrittenItem, "isDone" | "problem">,
  names: ProblemNames,
): string {
  if (isDone === null) return "";
  if (isDone) return "equipped";
  return `refused: ${problem ? problemText(problem, names).happened : "no reason that we can read."}`;
}

/** An item, several pieces of a stack with their number; what nothing defines by its number in the game. */
export function writtenName(
  { name, itemHash }: Pick<WrittenItem, "name" | "itemHash">,
  quantity: number,
): string {
  return itemWords(name ?? `Unknown item ${itemHash}`, quantity);
}

/** "Vault", "Hunter": where there is no sentence around it. */
export function placeText(place: Place, names: ProblemNames): string {
  const word = names.place(place).replace(/^(your|the) /, "");
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** Where a write took an item from and where to; of what moves nothing only where that is. */
export function wayText({ call, from, to }: Pick<WriteView, "call" | "from" | "to">, names: ProblemNames) {
  const end = placeText(to, names);
  switch (call) {
    case "transfer":
      return { from: placeText(from, names), to: end };
    case "pull":
      return { from: `${end}’s postmaster`, to: end };
    case "lock":
      return { from: null, to: to.kind === "vault" ? "in the vault" : `with ${names.place(to)}` };
    case "equip":
    case "equip-several":
      return { from: null, to: `on ${names.place(to)}` };
  }
}
