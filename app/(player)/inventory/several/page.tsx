import type { Metadata } from "next";
import Link from "next/link";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { findItems } from "#lib/flows/find-items.ts";
import { loadInventory } from "#lib/flows/load-inventory.ts";
import { services } from "#lib/flows/services.ts";
import { PageTitle } from "../../../_ui/page-title.tsx";
import { UnreadablePage } from "../../unreadable-page.tsx";
import { DataLine, StaleNotice } from "../data-line.tsx";
import { gearAddress } from "../gear-address.ts";
import { AskedGear } from "../input.ts";
import { FoundItemsForm } from "./found-items-form.tsx";
import { severalAddress } from "./several-address.ts";
import { SeveralSearch } from "./several-search.tsx";
import "../inventory.css";

export const metadata: Metadata = { title: "Several at once" };

export default async function SeveralPage({ searchParams }: PageProps<"/inventory/several">) {
  const player = await requirePlayer();
  const params = await searchParams;
  const { q } = AskedGear.parse(params);
  const loaded = await loadInventory(services(), player, new Date());
  if (!loaded.ok) return <UnreadablePage player={player} problem={loaded.problem} />;
  const { inventory } = loaded;
  const found = await findItems(inventory, q);
  return (
    <>
      <PageTitle title="Several at once">
        <p>
          Search, untick what you do not mean, then move, equip, lock or tag the rest. Of more than one you
          see every step before anything moves.
        </p>
      </PageTitle>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pb-3">
        <Link className="link text-small" href={gearAddress({ q }) as "/inventory"} prefetch={false}>
          To the inventory
        </Link>
        <DataLine inventory={inventory} path={severalAddress({ q })} />
      </div>
      <StaleNotice inventory={inventory} />
      <SeveralSearch found={found} q={q} />
      <FoundItemsForm found={found} inventory={inventory} isTicked={params.none !== "1"} q={q} />
    </>
  );
}
