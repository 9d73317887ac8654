import type { Metadata } from "next";
import { askToSignIn, requirePlayer } from "#lib/auth/require-player.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { StaleNotice } from "../../../inventory/data-line.tsx";
import { ItemBody } from "../../../item/[itemKey]/item-body.tsx";
import { ItemProblem } from "../../../item/[itemKey]/item-problem.tsx";
import { itemTitle, readItem } from "../../../item/[itemKey]/read-item.ts";

/** The item that was pressed on another page, for the dialog above that page. */
export default async function ItemInDialog({ params }: PageProps<"/item/[itemKey]">) {
  const player = await requirePlayer();
  const loaded = await readItem(player, (await params).itemKey);
  if (!loaded.ok) {
    if (loaded.problem.kind === "signed-out") return askToSignIn("signed-out");
    return <ItemProblem problem={loaded.problem} />;
  }
  return (
    <>
      <StaleNotice inventory={loaded.view.inventory} />
      <ItemBody origin={pictureOrigin(services())} view={loaded.view} />
    </>
  );
}

export async function generateMetadata({ params }: PageProps<"/item/[itemKey]">): Promise<Metadata> {
  return { title: await itemTitle((await params).itemKey) };
}
