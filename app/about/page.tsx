import type { Metadata } from "next";
import Link from "next/link";
import { pageMetadata } from "../_ui/page-metadata.ts";
import { PageTitle } from "../_ui/page-title.tsx";
import { TextSection } from "../_ui/text-section.tsx";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    path: "/about",
    title: "About",
    description: "What Ninefold does with a Destiny 2 account, how it does it, and what it never does.",
  });
}

export default function AboutPage() {
  return (
    <>
      <PageTitle title="About Ninefold">
        <p>A site for players of Destiny 2. It is not affiliated with Bungie.</p>
      </PageTitle>
      <TextSection title="What it does">
        <p>
          Ninefold reads your account through Bungie’s public interface, shows it slot by slot, and moves or
          equips items when you ask. It tells you what Xûr sells, on a page and by mail.
        </p>
        <p>
          Where a move needs room, or a slot would be empty, it shows you first what else would move; you can
          switch that off. Should the game refuse that one, another may take its place. Your activity page
          lists every call it made for you.
        </p>
      </TextSection>
      <TextSection title="What it never does">
        <p>
          It never dismantles, buys or deletes anything in the game: there is no code for it. It never sees
          your password, which you type in at bungie.net alone.
        </p>
      </TextSection>
      <TextSection id="privacy" title="Privacy">
        <p>
          <Link className="link" href="/privacy">
            What is kept, why, and for how long
          </Link>
          , row by row. Your account page exports all of it and deletes it.
        </p>
      </TextSection>
      <TextSection title="Whose it is">
        <p>
          Item names, pictures and the game itself belong to Bungie. The code of Ninefold is under the MIT
          licence.
        </p>
        <p>
          <Link className="link" href="/faq">
            Questions and answers
          </Link>
        </p>
      </TextSection>
    </>
  );
}
