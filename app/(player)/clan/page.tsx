import type { Metadata } from "next";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { openClan } from "#lib/flows/load-clan.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { UnreadablePage } from "../unreadable-page.tsx";
import { ClanRead, StaleClan } from "./clan-read.tsx";
import { ClanTitle } from "./clan-title.tsx";
import { AskedRoster } from "./input.ts";
import { loadBanner } from "./load-banner.ts";
import { NoClan } from "./no-clan.tsx";
import { Roster } from "./roster.tsx";
import { RosterFilterForm } from "./roster-filter-form.tsx";
import "./clan.css";

export const metadata: Metadata = { title: "Clan" };

export default async function ClanPage({ searchParams }: PageProps<"/clan">) {
  const player = await requirePlayer();
  const { view, fresh } = AskedRoster.parse(await searchParams);
  const now = new Date();
  const opened = await openClan(services(), player, now, { fresh });
  if (!opened.ok) return <UnreadablePage player={player} problem={opened.problem} />;
  const read = <ClanRead now={now} opened={opened} view={view} />;
  if (!opened.head) return <NoClan>{read}</NoClan>;
  const origin = pictureOrigin(services());
  return (
    <div className="clan">
      <ClanTitle banner={await loadBanner(opened.head.banner)} clan={opened.head} origin={origin}>
        {read}
      </ClanTitle>
      <StaleClan opened={opened} />
      <RosterFilterForm view={view} />
      <Roster
        now={now}
        opened={opened}
        origin={origin}
        ownMembershipId={player.membership?.membershipId ?? null}
        view={view}
      />
    </div>
  );
}
