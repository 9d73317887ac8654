import Link from "next/link";
import { Question } from "./question.tsx";

export function AboutTheSite() {
  return (
    <>
      <Question ask="Is there an app?" id="app">
        <p>
          This is it: a website for phone and desk. Browsers that offer it can put it on the home screen.
          Without a connection it only tells you so; nothing of your account is stored on the device for that.
        </p>
      </Question>
      <Question ask="What is kept of me, and who sees it?" id="kept">
        <p>
          <Link className="link" href="/privacy" prefetch={false}>
            The privacy page
          </Link>{" "}
          lists it row by row. Your account is shown to you alone; only a loadout that you share can be seen
          by whoever has its link.
        </p>
      </Question>
      <Question ask="How do I get rid of everything?" id="delete">
        <p>
          <Link className="link" href="/account/delete" prefetch={false}>
            Delete your account
          </Link>
          : the page names what goes and what stays, then it goes at once. Nothing in the game changes.
        </p>
      </Question>
      <Question ask="Is it Bungie’s?" id="bungie">
        <p>
          No. It uses the interface that Bungie offers to everybody who registers an application. Destiny, its
          items and their pictures belong to Bungie.
        </p>
      </Question>
      <Question ask="Something broke. What now?" id="broken">
        <p>
          Try again first. A page that broke shows a number: whoever runs the site finds in the log under it
          what happened. Moves that wait or run are not touched by a page that breaks.
        </p>
      </Question>
    </>
  );
}
