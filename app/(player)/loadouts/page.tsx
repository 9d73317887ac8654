import type { Metadata } from "next";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { loadLoadouts } from "#lib/flows/load-loadouts.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { PageTitle } from "../../_ui/page-title.tsx";
import { DataLine, StaleNotice } from "../inventory/data-line.tsx";
import { UnreadablePage } from "../unreadable-page.tsx";
import { ImportForm } from "./import-form.tsx";
import { LoadoutList } from "./loadout-list.tsx";
import { SaveWorn } from "./save-worn.tsx";

export const metadata: Metadata = { title: "Loadouts" };

export default async function LoadoutsPage() {
  const player = await requirePlayer();
  const loaded = await loadLoadouts(services(), player, new Date());
  if (!loaded.ok) return <UnreadablePage player={player} problem={loaded.problem} />;
  const { inventory, views } = loaded;
  const origin = pictureOrigin(services());
  return (
    <>
      <PageTitle title="Loadouts">
        <p>
          What you wear together, saved to wear again. Applying one shows every step before anything moves.
        </p>
      </PageTitle>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pb-5">
        <p className="flex gap-4 text-small">
          <a className="link" href="#save-heading">
            Save what is worn
          </a>
          <a className="link" href="#import-heading">
            Import
          </a>
        </p>
        <DataLine inventory={inventory} path="/loadouts" />
      </div>
      <StaleNotice inventory={inventory} />
      <LoadoutList inventory={inventory} origin={origin} views={views} />
      <SaveWorn inventory={inventory} origin={origin} />
      <section aria-labelledby="import-heading" className="pt-10">
        <h2 className="pb-3 font-semibold text-lead" id="import-heading">
          Import a loadout
        </h2>
        <ImportForm />
      </section>
    </>
  );
}
