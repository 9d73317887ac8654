import type { Problem } from "#lib/game/problem.ts";
import type { PlanState } from "#lib/game/wish.ts";
import { problemText } from "../../../_ui/problem-text.ts";

export interface ToldWords {
  readonly title: string;
  readonly text: string;
}

const CHANGED: ToldWords = {
  title: "Your account has changed meanwhile",
  text: "So the plan has changed as well. This is how it would go now: look again, then carry it out.",
};
const OTHER: ToldWords = {
  title: "That can no longer be done",
  text: "The plan has gone on since, or your account has. This is how it stands now.",
};

/** Problems that their kind alone tells; an address that anybody can make up must not say more. */
const PLAIN = [
  "none-possible",
  "nothing-to-undo",
  "from-postmaster",
  "plan-not-over",
  "not-transferable",
  "not-lockable",
  "not-equippable",
  "is-equipped",
  "in-activity",
  "item-gone",
  "unknown-item",
  "unknown-character",
  "no-destiny-account",
  "no-characters",
  "private",
  "incomplete",
] as const satisfies readonly Problem["kind"][];

/** Those whose own sentence is about another page, or needs facts that the address does not hold. */
const WORDS: Readonly<Partial<Record<Problem["kind"], ToldWords>>> = {
  maintenance: {
    title: "Bungie.net is down for maintenance",
    text: "Nothing was changed. Try again when it is back; this can take some hours.",
  },
  busy: { title: "Bungie.net is busy", text: "Nothing was changed. Try again in a few seconds." },
  "no-answer": {
    title: "Bungie.net did not answer in time",
    text: "Nothing was changed. Try again in a minute.",
  },
  "definitions-missing": {
    title: "The names of the game’s items are still being fetched",
    text: "Nothing was changed. Try again in a minute.",
  },
  "signed-out": {
    title: "Bungie.net no longer lets us act for you",
    text: "Nothing was changed. Sign out and sign in again, then come back to this page.",
  },
  "no-room": {
    title: "There is no room where it was",
    text: "Nothing moved. Free a slot there and try again.",
  },
  "in-the-way": {
    title: "There is no room where it was",
    text: "Nothing moved, since making room by itself is switched off. Free a slot there and try again.",
  },
  "exotic-conflict": {
    title: "Only one exotic of this kind can be worn",
    text: "Nothing moved. Equip something else in the slot of the one that is worn, then try again.",
  },
  "already-there": {
    title: "Everything is there already",
    text: "Nothing moved. There is nothing to do.",
  },
};

/** What the button pressed before came to, where that needs saying; `told` stands in the address. */
export function toldWords(told: unknown, state: PlanState): ToldWords | null {
  if (typeof told !== "string") return null;
  if (told === "changed") return state === "proposed" ? CHANGED : null;
  const kind = PLAIN.find((one) => one === told);
  if (kind === undefined) return (Object.hasOwn(WORDS, told) && WORDS[told as Problem["kind"]]) || OTHER;
  const { happened, rests, next } = problemText({ kind });
  return { title: happened.replace(/\.$/, ""), text: `${rests} ${next}` };
}
