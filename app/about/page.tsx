import type { Metadata } from "next";
import Link from "next/link";
import { HISTORY_DAYS, PROPOSAL_HOURS } from "#lib/game/kept-history.ts";
import { APPLICATION_HISTORY } from "../_ui/application-history.ts";
import { PageTitle } from "../_ui/page-title.tsx";

export const metadata: Metadata = { title: "About and privacy" };

const KEPT = [
  "Your Bungie.net name, number and picture, the Destiny accounts Bungie.net links to it, and which account and character you chose.",
  "The keys Bungie.net gives Ninefold for your account, encrypted.",
  "The last copy of your characters and gear.",
  `The moves you asked for, every call that was made for them and what Bungie.net answered: for ${HISTORY_DAYS} days after each ended. One that was shown to you and that you did not agree to: for ${PROPOSAL_HOURS} hours.`,
  "The loadouts you saved. Only one that you share is shown to others: its name, its note and which kinds of items are in it.",
  "Your tags and notes on items, the searches you saved and the latest twenty others, and how you like the inventory page to look: until you take them away or delete your account.",
  "When you first signed in and when you were last here.",
  "For each browser you are signed in with: what kind it is (“Firefox on Windows”), when it signed in and when it was last seen.",
  "Your mail address, if you ask for the letter: when you asked and confirmed, how you want it (classes, time zone, pauses), and which letters went to it.",
  `If you link that address to your account: what each edition of Xûr’s wares meant to you (collected or not, whether it beats your copy, affordable or not), for ${HISTORY_DAYS} days.`,
  "Of an address that mail came back from, or whose reader reported a letter as spam: a scrambled form of it that shows no address, so that nothing is sent there again. It stays when everything else is deleted.",
];

export default function AboutPage() {
  return (
    <div className="max-w-[68ch]">
      <PageTitle title="About Ninefold">
        <p>A site for players of Destiny 2, made by players. It is not affiliated with Bungie.</p>
      </PageTitle>
      <Section title="What it does">
        <p>
          Ninefold reads your account through Bungie’s public interface, shows it slot by slot, and moves or
          equips items when you ask. Where a move needs room, or a slot would be empty, it shows you first
          what else would move; you can switch that off. Should the game refuse that one, another may take its
          place. Your activity page lists every call it made for you. It tells you what Xûr sells, on a page
          and by mail. It never dismantles, buys or deletes anything. Item names, pictures and the game itself
          belong to Bungie.
        </p>
      </Section>
      <Section id="privacy" title="Privacy">
        <p>Ninefold keeps what it needs to show you your account, and no more:</p>
        <ul className="list-disc space-y-1 pl-5">
          {KEPT.map((kept) => (
            <li key={kept}>{kept}</li>
          ))}
        </ul>
        <p>
          Its cookies sign you in and keep you signed in, nothing else. Pictures come from bungie.net, and
          letters leave through a mail service that sees the address they go to. Beyond that nothing is passed
          on; there is no advertising and no counting of visitors.
        </p>
      </Section>
      <Section title="Taking it along, and ending it">
        <p>
          <Link className="link" href="/account" prefetch={false}>
            Your account page
          </Link>{" "}
          exports everything held about you as one file, lists the browsers that are signed in and signs out
          any or all of them at once, and deletes your account: everything above, also moves that wait and
          letters that have not left.
        </p>
        <p>
          Bungie.net keeps its own list of what Ninefold changed for you. You can review it, and revoke
          Ninefold’s access, at{" "}
          <a className="link" href={APPLICATION_HISTORY}>
            bungie.net
          </a>
          . Every letter carries links to its settings, to why it came and to unsubscribe; no sign-in is asked
          for them. Nobody counts whether it is opened.
        </p>
      </Section>
      <p className="mt-8">
        <Link className="link" href="/">
          To the front page
        </Link>
      </p>
    </div>
  );
}

function Section({ id, title, children }: { id?: string; title: string; children: React.ReactNode }) {
  return (
    <section className="mt-6 border-line border-t pt-5" id={id}>
      <h2 className="font-semibold text-lead">{title}</h2>
      <div className="mt-2 space-y-3 text-quiet">{children}</div>
    </section>
  );
}
