import type { Metadata } from "next";
import Link from "next/link";
import { APPLICATION_HISTORY } from "../_ui/application-history.ts";
import { pageMetadata } from "../_ui/page-metadata.ts";
import { PageTitle } from "../_ui/page-title.tsx";
import { TextSection } from "../_ui/text-section.tsx";
import { Contact } from "./contact.tsx";
import { OF_PLAYERS, OF_READERS } from "./kept-rows.ts";
import { KeptTable } from "./kept-table.tsx";
import { Others } from "./others.tsx";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    path: "/privacy",
    title: "Privacy",
    description: "Everything Ninefold keeps of players and readers: what, what for, and for how long.",
  });
}

export default function PrivacyPage() {
  return (
    <>
      <PageTitle title="Privacy">
        <p>
          Ninefold keeps what it needs to show you your account and to do what you ask, and no more. Of
          readers who neither sign in nor ask for the letter it keeps nothing but lines in a log that name
          nobody.
        </p>
      </PageTitle>
      <KeptTable caption="If you sign in" rows={OF_PLAYERS} />
      <KeptTable caption="If you ask for the letter" rows={OF_READERS} />
      <Others />
      <TextSection title="Taking it along, and ending it">
        <p>
          <Link className="link" href="/account" prefetch={false}>
            Your account page
          </Link>{" "}
          exports everything held about you as one file, lists the browsers that are signed in and signs out
          any or all of them at once, and deletes your account: all of the first table, also moves that wait,
          and of the second what is on your account.
        </p>
        <p>
          Bungie.net keeps its own list of what Ninefold changed for you. You can review it, and revoke
          Ninefold’s access, at{" "}
          <a className="link" href={APPLICATION_HISTORY}>
            bungie.net
          </a>
          .
        </p>
        <p>
          Every letter carries links to its settings, to why it came and to unsubscribe; no sign-in is asked
          for them.
        </p>
      </TextSection>
      <Contact />
    </>
  );
}
