import Link from "next/link";
import { APPLICATION_HISTORY } from "../_ui/application-history.ts";
import { Question } from "./question.tsx";

export function AboutSigningIn() {
  return (
    <>
      <Question ask="Why does it ask to move and equip my gear?" id="permission">
        <p>
          Bungie.net asks once for all that an application may do. Ninefold moves or equips something only
          after you pressed a button for it, and lists each call on your{" "}
          <Link className="link" href="/activity" prefetch={false}>
            activity page
          </Link>
          . Bungie.net keeps a list of its own,{" "}
          <a className="link" href={APPLICATION_HISTORY}>
            where you can also revoke the permission
          </a>
          .
        </p>
      </Question>
      <Question ask="Does it learn my password?" id="password">
        <p>
          No. You sign in at bungie.net, which then sends your browser back with a code. Ninefold gets a key
          that opens your Destiny account for it and that you can take back.
        </p>
      </Question>
      <Question ask="Can it lose, dismantle or buy something?" id="lose">
        <p>
          It has no code to dismantle, buy or delete anything in the game. A move that breaks off half-way
          leaves the item in the vault or with a character, and the page says where as soon as Bungie.net has
          told.
        </p>
      </Question>
      <Question ask="How long do I stay signed in?" id="signed-in">
        <p>
          30 days in each browser, or until you sign out there. Your account page lists the browsers and ends
          any of them. Bungie.net asks you again after a year at the latest.
        </p>
      </Question>
      <Question ask="I play on several platforms. Which account is shown?" id="platforms">
        <p>
          With cross save, the one that cross save shows everywhere. Without it, if several of your accounts
          have been played, you choose one, and can change that on your account page.
        </p>
      </Question>
    </>
  );
}
