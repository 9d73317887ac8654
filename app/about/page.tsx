import type { Metadata } from "next";
import Link from "next/link";
import { PageTitle } from "../_ui/page-title.tsx";

export const metadata: Metadata = { title: "About and privacy" };

export default function AboutPage() {
  return (
    <div className="max-w-[68ch]">
      <PageTitle title="About Ninefold">
        <p>A site for players of Destiny 2, made by players. It is not affiliated with Bungie.</p>
      </PageTitle>
      <Section title="What it does">
        Ninefold reads your account through Bungie’s public interface, shows it slot by slot, and moves or
        equips items when you ask. It tells you what Xûr sells, on a page and by mail. It never dismantles,
        buys or deletes anything. Item names, pictures and the game itself belong to Bungie.
      </Section>
      <Section id="privacy" title="Privacy">
        Ninefold keeps your Bungie.net name and account numbers, the key Bungie.net gives it (encrypted), the
        last copy of your inventory, the moves you asked for, and your mail address if you ask for the letter.
        It sets one cookie, which keeps you signed in. There is no advertising, no counting of visitors, and
        nothing is passed on.
      </Section>
      <Section title="Ending it">
        Signing out ends the session at once. You can review or revoke Ninefold’s access at{" "}
        <a className="link" href="https://www.bungie.net/7/en/User/Account/ApplicationHistory">
          bungie.net
        </a>
        . Every letter carries a link that ends the letters with one click.
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
      <p className="mt-2 text-quiet">{children}</p>
    </section>
  );
}
