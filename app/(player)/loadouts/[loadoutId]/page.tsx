import type { Metadata } from "next";
import Link from "next/link";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { loadLoadout } from "#lib/flows/load-loadouts.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { MissingPage } from "../../../_ui/missing-page.tsx";
import { PageTitle } from "../../../_ui/page-title.tsx";
import { DataLine, StaleNotice } from "../../inventory/data-line.tsx";
import { UnreadablePage } from "../../unreadable-page.tsx";
import { className } from "../loadout-names.ts";
import { MissingNotice } from "../missing-notice.tsx";
import { LoadoutItems } from "./loadout-items.tsx";
import { LoadoutSide } from "./loadout-side.tsx";

export const metadata: Metadata = { title: "Loadout" };

export default async function LoadoutPage({ params }: PageProps<"/loadouts/[loadoutId]">) {
  const player = await requirePlayer();
  const { loadoutId } = await params;
  const loaded = await loadLoadout(services(), player, loadoutId, new Date());
  if (!loaded.ok && loaded.problem.kind === "unknown-loadout") return <MissingPage />;
  if (!loaded.ok) return <UnreadablePage player={player} problem={loaded.problem} />;
  const { inventory, view } = loaded;
  const { loadout, carried, missing } = view;
  return (
    <>
      <PageTitle label={`Loadout · ${className(loadout.className)}`} title={loadout.name}>
        {loadout.note ? (
          <p className="wrap-anywhere whitespace-pre-line" dir="auto">
            {loadout.note}
          </p>
        ) : null}
      </PageTitle>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pb-3">
        <Link className="link text-small" href="/loadouts" prefetch={false}>
          All loadouts
        </Link>
        <a className="link text-small lg:hidden" href="#apply">
          Apply it
        </a>
        <DataLine inventory={inventory} path={`/loadouts/${loadoutId}`} />
      </div>
      <StaleNotice inventory={inventory} />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="space-y-6">
          <MissingNotice
            missing={missing}
            short={carried.filter(({ item, held, wanted }) => item && held < wanted.quantity)}
          />
          <LoadoutItems inventory={inventory} origin={pictureOrigin(services())} view={view} />
        </div>
        <LoadoutSide inventory={inventory} siteUrl={services().env.AUTH_URL} view={view} />
      </div>
    </>
  );
}
