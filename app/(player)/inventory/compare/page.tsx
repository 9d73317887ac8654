import type { Metadata } from "next";
import Link from "next/link";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { loadComparison } from "#lib/flows/load-comparison.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { UnreadablePage } from "../../unreadable-page.tsx";
import { DataLine, StaleNotice } from "../data-line.tsx";
import { AddItems } from "./add-items.tsx";
import { compareAddress, parseComparison } from "./compare-address.ts";
import { CompareNotices } from "./compare-notices.tsx";
import { CompareTable } from "./compare-table.tsx";
import "./compare.css";

export const metadata: Metadata = { title: "Compare" };

export default async function ComparePage({ searchParams }: PageProps<"/inventory/compare">) {
  const player = await requirePlayer();
  const asked = parseComparison(await searchParams);
  const loaded = await loadComparison(services(), player, asked, new Date());
  if (!loaded.ok) return <UnreadablePage player={player} problem={loaded.problem} />;
  const { view } = loaded;
  const itemKeys = view.contenders.map(({ itemKey }) => itemKey);
  const shown = { ...asked, itemKeys };
  const origin = pictureOrigin(services());
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pt-6 pb-3">
        <h1 className="font-semibold text-title">Compare</h1>
        <DataLine inventory={view.inventory} path={compareAddress(shown)} />
      </div>
      <StaleNotice inventory={view.inventory} />
      <p className="flex flex-wrap gap-x-5 gap-y-1 pb-4 text-small">
        <Link className="link" href="/inventory" prefetch={false}>
          To the inventory
        </Link>
        <Link className="link" href="/inventory/duplicates" prefetch={false}>
          To your duplicates
        </Link>
        {itemKeys.length > 1 ? (
          <Link
            className="link"
            href={compareAddress({ ...shown, isFolded: !shown.isFolded })}
            prefetch={false}
            scroll={false}
          >
            {shown.isFolded ? "Show every row" : "Show only what differs"}
          </Link>
        ) : null}
      </p>
      <CompareNotices asked={asked} view={view} />
      {itemKeys.length > 0 ? <CompareTable asked={shown} origin={origin} view={view} /> : null}
      <AddItems asked={shown} origin={origin} view={view} />
    </>
  );
}
