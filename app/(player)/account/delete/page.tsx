import type { Metadata } from "next";
import Link from "next/link";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { loadAccountOverview } from "#lib/flows/load-account-overview.ts";
import { services } from "#lib/flows/services.ts";
import { Notice } from "../../../_ui/notice.tsx";
import { PageTitle } from "../../../_ui/page-title.tsx";
import { DeleteForm } from "./delete-form.tsx";
import { WhatGoes } from "./what-goes.tsx";

export const metadata: Metadata = { title: "Delete your account" };

export default async function DeletePage() {
  const player = await requirePlayer();
  const { activePlans } = await loadAccountOverview(services(), player, new Date());
  return (
    <div className="max-w-4xl">
      <PageTitle label="Your account" title="Delete your account?">
        <p>
          Ninefold forgets you at once and for good. There is no copy to bring back; signing in again later
          starts afresh.
        </p>
      </PageTitle>
      {activePlans > 0 ? (
        <div className="pb-6">
          <Notice title={activePlans > 1 ? "Moves are under way" : "A move is under way"} tone="warn">
            <p>
              Deleting stops it where it is, and its item may then rest in the vault instead of where you
              wanted it. To have it arrive first, wait a minute and reload this page.
            </p>
          </Notice>
        </div>
      ) : null}
      <WhatGoes />
      <DeleteForm bungieName={player.bungieName} />
      <p className="mt-8">
        <Link className="link" href="/account" prefetch={false}>
          Back to your account
        </Link>
      </p>
    </div>
  );
}
