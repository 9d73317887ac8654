import type { Metadata } from "next";
import Link from "next/link";
import { currentPlayer } from "#lib/auth/require-player.ts";
import { loadSharedLoadout } from "#lib/flows/load-shared-loadout.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { MissingPage } from "../../_ui/missing-page.tsx";
import { PageTitle } from "../../_ui/page-title.tsx";
import { className } from "../../(player)/loadouts/loadout-names.ts";
import { TakeOverForm } from "../../(player)/loadouts/take-over-form.tsx";
import { SharedItems } from "./shared-items.tsx";

// Whoever was given the link may look; nobody shall come across it.
export const metadata: Metadata = { title: "Shared loadout", robots: { index: false, follow: false } };

export default async function SharedLoadoutPage({ params }: PageProps<"/loadout/[token]">) {
  const { token } = await params;
  const player = await currentPlayer();
  const shared = await loadSharedLoadout(services(), token);
  if (!shared) return <MissingPage />;
  const origin = pictureOrigin(services());
  return (
    <div className="max-w-4xl">
      <PageTitle label={`Shared loadout · ${className(shared.className)}`} title={shared.name}>
        {shared.note ? (
          <p className="wrap-anywhere whitespace-pre-line" dir="auto">
            {shared.note}
          </p>
        ) : null}
      </PageTitle>
      <div className="pb-6">
        {player ? (
          <TakeOverForm token={token} />
        ) : (
          <p className="text-quiet">
            <Link className="link" href={`/sign-in?returnTo=%2Floadout%2F${token}`} prefetch={false}>
              Sign in
            </Link>{" "}
            to save it to your own loadouts and wear it with your own copies.
          </p>
        )}
      </div>
      <SharedItems items={shared.worn} origin={origin} title="Worn" />
      <SharedItems items={shared.carried} origin={origin} title="Carried along" />
    </div>
  );
}
