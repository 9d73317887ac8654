import type { Metadata } from "next";
import Link from "next/link";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { loadMoveSettings } from "#lib/flows/save-move-settings.ts";
import { services } from "#lib/flows/services.ts";
import { Notice } from "../../../_ui/notice.tsx";
import { PageTitle } from "../../../_ui/page-title.tsx";
import { AsideOrder } from "./aside-order.tsx";
import { SettingsForm } from "./settings-form.tsx";

export const metadata: Metadata = { title: "How things are moved" };

export default async function MoveSettingsPage({ searchParams }: PageProps<"/account/moves">) {
  const player = await requirePlayer();
  const { told } = await searchParams;
  const settings = await loadMoveSettings(services(), player);
  return (
    <div className="max-w-3xl space-y-6">
      <PageTitle label="Your account" title="How things are moved">
        <p>What Ninefold may do by itself when you ask for a move. It never dismantles, buys or deletes.</p>
      </PageTitle>
      {told === "saved" ? (
        <Notice isLive title="Saved" tone="good">
          <p>It counts from the next move on.</p>
        </Notice>
      ) : null}
      <SettingsForm settings={settings} />
      <AsideOrder />
      <p>
        <Link className="link" href="/account" prefetch={false}>
          Back to your account
        </Link>
      </p>
    </div>
  );
}
