import { loadItemIcons } from "#lib/flows/load-item-icons.ts";
import type { PlanView } from "#lib/flows/load-plan.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import type { Services } from "#lib/flows/services.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";

/** The picture of an item of a plan; null where there is none. */
export type IconOf = (itemHash: number | null | undefined) => string | null;

export async function planIcons(services: Services, { wishes, steps }: PlanView): Promise<IconOf> {
  const origin = pictureOrigin(services);
  const icons = await loadItemIcons(services, [
    ...wishes.map(({ itemHash }) => itemHash),
    ...steps.flatMap(({ itemHashes }) => itemHashes),
  ]);
  return (itemHash) => pictureAddress(origin, icons.get(itemHash ?? 0) ?? null);
}
