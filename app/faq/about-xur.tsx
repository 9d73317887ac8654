import Link from "next/link";
import { ENDED_LETTER_DAYS, UNCONFIRMED_DAYS } from "#lib/game/kept-history.ts";
import { Question } from "./question.tsx";

export function AboutXur() {
  return (
    <>
      <Question ask="When does Xûr come?" id="xur">
        <p>
          From Friday to Tuesday, 17:00 UTC.{" "}
          <Link className="link" href="/xur" prefetch={false}>
            His page
          </Link>{" "}
          says it in your own time, and counts him as here once Bungie.net shows his wares, not by the clock.
        </p>
      </Question>
      <Question ask="Do I need an account for the letter?" id="letter">
        <p>
          No. Type in an address and press the button in the mail that comes: only then does a letter go
          there. With an account it begins with what you lack and what beats your best copy.
        </p>
      </Question>
      <Question ask="How often does it come?" id="often">
        <p>
          Once a visit. If Bungie changes what he sells after that, one more says what is different; you can
          do without it. When he is away, none comes.
        </p>
      </Question>
      <Question ask="How do I end it?" id="unsubscribe">
        <p>
          With the link at the end of every letter, or the button your mail program shows. It works at once
          and asks for no sign-in. The address is forgotten {ENDED_LETTER_DAYS} days later, one that was never
          confirmed after {UNCONFIRMED_DAYS}.
        </p>
      </Question>
    </>
  );
}
