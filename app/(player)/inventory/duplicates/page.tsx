import type { Metadata } from "next";
import Link from "next/link";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { loadDuplicates } from "#lib/flows/load-duplicates.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { PageTitle } from "../../../_ui/page-title.tsx";
import { UnreadablePage } from "../../unreadable-page.tsx";
import { DataLine, StaleNotice } from "../data-line.tsx";
import { DuplicateList } from "./duplicate-list.tsx";
import { duplicatesAddress, SlotNav } from "./slot-nav.tsx";
import "./duplicates.css";

export const metadata: Metadata = { title: "Duplicates" };

export default async function DuplicatesPage({ searchParams }: PageProps<"/inventory/duplicates">) {
  const player = await requirePlayer();
  const { slot } = await searchParams;
  const wanted = typeof slot === "string" && /^\d{1,10}$/.test(slot) ? Number(slot) : null;
  const loaded = await loadDuplicates(services(), player, wanted, new Date());
  if (!loaded.ok) return <UnreadablePage player={player} problem={loaded.problem} />;
  const { view } = loaded;
  return (
    <>
      <PageTitle title="Duplicates">
        <p>
          What you have more than once, side by side. Tags are notes to yourself: nothing is ever dismantled
          from here. Tag as junk what can go, then search for tag:junk and dismantle it in the game.
        </p>
      </PageTitle>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pb-3">
        <Link className="link text-small" href="/inventory" prefetch={false}>
          To the inventory
        </Link>
        <DataLine inventory={view.inventory} path={duplicatesAddress(view.bucketHash)} />
      </div>
      <StaleNotice inventory={view.inventory} />
      {view.bucketHash === null ? (
        <p className="text-quiet">
          You have no two of anything: every weapon and piece of armour is the only one.
        </p>
      ) : (
        <>
          <SlotNav view={view} />
          <DuplicateList origin={pictureOrigin(services())} view={view} />
        </>
      )}
    </>
  );
}
