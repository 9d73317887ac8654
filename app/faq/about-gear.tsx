import Link from "next/link";
import { HISTORY_DAYS } from "#lib/game/kept-history.ts";
import { Question } from "./question.tsx";

export function AboutGear() {
  return (
    <>
      <Question ask="Why did other items move as well?" id="aside">
        <p>
          A full slot takes nothing in, and what is worn can only leave when something else is worn in its
          place. So something steps aside, or in. You are shown what and why before anything moves. Under{" "}
          <Link className="link" href="/account/moves" prefetch={false}>
            How things are moved
          </Link>{" "}
          you can have every plan shown first, have what stepped aside put back, or forbid it altogether.
        </p>
      </Question>
      <Question ask="Why can it not equip something right now?" id="activity">
        <p>
          In most activities the game lets nothing be equipped from outside. Go to orbit or a social space and
          ask again. Moving items works there all the same.
        </p>
      </Question>
      <Question ask="Can I take a move back?" id="undo">
        <p>
          Yes: undo returns what moved, also what stepped aside, for as long as the move is in your activity:{" "}
          {HISTORY_DAYS} days. What came out of the postmaster cannot go back there; the game has no way.
        </p>
      </Question>
      <Question ask="How fresh is what I see?" id="fresh">
        <p>
          The inventory says how old its data is and warns when it is over 90 seconds. While you look at it,
          it asks again every 30 seconds by itself, and at once with the refresh button. What you moved here
          shows immediately, even while Bungie.net still tells of before.
        </p>
      </Question>
      <Question ask="What if Bungie.net is down?" id="down">
        <p>
          You see the last copy of your gear with its age, and can search it. Moves you asked for wait for up
          to an hour and go on by themselves when Bungie.net answers again, else they stop and say so. You can
          cancel them meanwhile.
        </p>
      </Question>
      <Question ask="I use Destiny Item Manager. Do searches and tags carry over?" id="dim">
        <p>
          Searches mean the same, and{" "}
          <Link className="link" href="/search-help" prefetch={false}>
            one page lists every word
          </Link>{" "}
          and the few differences. Tags, notes and loadouts are kept apart: neither site reads those of the
          other.
        </p>
      </Question>
      <Question ask="Does it work without JavaScript, or with a keyboard?" id="plain">
        <p>
          Pages and forms work without JavaScript; dragging, single-key shortcuts and filtering as you type
          need it. Everything that dragging does has a button or a menu as well, and every item can be reached
          by keyboard.
        </p>
      </Question>
    </>
  );
}
