import type { LetterView } from "#lib/flows/open-letter.ts";
import { PAUSED_FOR_GOOD } from "#lib/game/letter-settings.ts";
import { TimeStamp } from "../_ui/time-stamp.tsx";

type Shown = Pick<LetterView, "standing" | "pausedUntil" | "suppressed">;

/** What comes to an address now, in a sentence. */
export function LetterState({ of: { standing, pausedUntil, suppressed } }: { readonly of: Shown }) {
  switch (standing) {
    case "pending":
      return <>Waits for the button in the mail we sent</>;
    case "confirmed":
      return <>Gets a letter each visit</>;
    case "paused":
      return pausedUntil && pausedUntil < PAUSED_FOR_GOOD ? (
        <>
          Paused until <TimeStamp at={pausedUntil} shape="day" />
        </>
      ) : (
        <>Paused until you say otherwise</>
      );
    case "unsubscribed":
      return <>Unsubscribed: nothing is sent</>;
    case "suppressed":
      return suppressed?.reason === "complained" ? (
        <>Nothing is sent: a letter was reported as spam</>
      ) : (
        <>Nothing is sent: mail to it came back</>
      );
  }
}
