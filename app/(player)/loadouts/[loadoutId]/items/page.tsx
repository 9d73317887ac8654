import type { Metadata } from "next";
import Link from "next/link";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { loadLoadoutChoices } from "#lib/flows/load-loadout-choices.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { MissingPage } from "../../../../_ui/missing-page.tsx";
import { PageTitle } from "../../../../_ui/page-title.tsx";
import { StaleNotice } from "../../../inventory/data-line.tsx";
import { UnreadablePage } from "../../../unreadable-page.tsx";
import { lineName } from "../../loadout-names.ts";
import { ChoiceForm } from "./choice-form.tsx";
import { ChoiceSearch } from "./choice-search.tsx";
import { AskedChoices } from "./input.ts";
import { SlotLinks } from "./slot-links.tsx";

export const metadata: Metadata = { title: "Add to a loadout" };

export default async function LoadoutItemsPage({
  params,
  searchParams,
}: PageProps<"/loadouts/[loadoutId]/items">) {
  const player = await requirePlayer();
  const { loadoutId } = await params;
  const { slot, q, instead: wanted } = AskedChoices.parse(await searchParams);
  const loaded = await loadLoadoutChoices(services(), player, { loadoutId, slot, search: q }, new Date());
  if (!loaded.ok && loaded.problem.kind === "unknown-loadout") return <MissingPage />;
  if (!loaded.ok) return <UnreadablePage player={player} problem={loaded.problem} />;
  const { choices } = loaded;
  const { worn, carried, loadout } = choices.view;
  const instead = [...worn, ...carried].find(({ key }) => key === wanted) ?? null;
  return (
    <>
      <PageTitle label={loadout.name} title={instead ? `Replace ${lineName(instead)}` : "Add an item"}>
        <p>
          Worn takes its slot; what was worn there is carried along
          {instead ? ", or goes when it is replaced" : ""}.
        </p>
      </PageTitle>
      <p className="pb-4">
        <Link className="link text-small" href={`/loadouts/${loadoutId}`} prefetch={false}>
          Back to the loadout
        </Link>
      </p>
      <StaleNotice inventory={choices.inventory} />
      <ChoiceSearch instead={instead?.key ?? null} query={q} />
      <SlotLinks choices={choices} instead={instead?.key ?? null} />
      <ChoiceForm choices={choices} instead={instead?.key ?? null} origin={pictureOrigin(services())} />
    </>
  );
}
