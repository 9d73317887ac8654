import type { DestinyItemResponse } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import { characterOf, type HeldItem } from "../holdings.ts";
import { itemComponent } from "./held-item.ts";
import { componentSets, copiesOf } from "./item-sets.ts";
import type { View } from "./view.ts";

const PUBLIC = 1;
const PRIVATE = 2;

/** The answer about one instanced item: of each asked component what it says of this one. */
export function itemResponse(
  view: View,
  held: HeldItem,
  asked: ReadonlySet<number>,
): Wire<DestinyItemResponse> {
  const sets = componentSets(copiesOf(view.account, [held]), asked, PUBLIC);
  const id = held.itemInstanceId ?? "";
  const privacy = view.seesInside ? PRIVATE : PUBLIC;
  const only = <T>(set: { readonly data?: { readonly [key: string]: T } } | undefined) => {
    const data = set?.data?.[id];
    return set && { ...(data !== undefined && { data }), privacy };
  };
  const part = <Name extends string, T>(name: Name, value: T | undefined) =>
    (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: T };
  return {
    ...(characterOf(view.account, held.place) && { characterId: held.place }),
    ...(asked.has(307) && { item: { data: itemComponent(held, view.now), privacy } }),
    ...part("instance", only(sets.instances)),
    ...part("objectives", only(sets.objectives)),
    ...part("perks", only(sets.perks)),
    ...part("renderData", only(sets.renderData)),
    ...part("stats", only(sets.stats)),
    ...part("talentGrid", only(sets.talentGrids)),
    ...part("sockets", only(sets.sockets)),
    ...part("reusablePlugs", only(sets.reusablePlugs)),
    ...part("plugObjectives", only(sets.plugObjectives)),
  };
}
