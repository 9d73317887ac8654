import type { PlanState } from "#lib/game/wish.ts";
import { Notice } from "../../../_ui/notice.tsx";

interface Words {
  readonly title: string;
  readonly text: string;
}

const CHANGED: Words = {
  title: "Your account has changed meanwhile",
  text: "So the plan has changed as well. This is how it would go now: look again, then carry it out.",
};

/** What came of a button that did not do what it says; the problem's kind stands in the address. */
const WORDS: Readonly<Record<string, Words>> = {
  maintenance: {
    title: "Bungie.net is down for maintenance",
    text: "Nothing was changed. Try again when it is back; this can take some hours.",
  },
  busy: { title: "Bungie.net is busy", text: "Nothing was changed. Try again in a few seconds." },
  "no-answer": {
    title: "Bungie.net did not answer in time",
    text: "Nothing was changed. Try again in a minute.",
  },
};
const OTHER: Words = {
  title: "That can no longer be done",
  text: "The plan has gone on since, or your account has. This is how it stands now.",
};

/** What the button pressed before came to, where that needs saying; words made up in a link say no more than they know. */
export function ToldNotice({ told, state }: { told: unknown; state: PlanState }) {
  if (typeof told !== "string") return null;
  if (told === "changed" && state !== "proposed") return null;
  const { title, text } =
    told === "changed" ? CHANGED : Object.hasOwn(WORDS, told) ? (WORDS[told] ?? OTHER) : OTHER;
  return (
    <Notice isLive title={title} tone="warn">
      <p>{text}</p>
    </Notice>
  );
}
