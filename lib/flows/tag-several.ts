import type { Tag } from "#lib/game/item-mark.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { type Chosen, loadChosenItems } from "./load-chosen-items.ts";
import { markItems } from "./mark-items.ts";
import type { Services } from "./services.ts";

/** As many items are tagged at once: more than any search that is meant to be tagged finds. */
const MOST_TAGGED = 1_000;

interface WantedTag {
  readonly chosen: Chosen;
  /** Null takes the tag away. */
  readonly tag: Tag | null;
}

/** Tags all that is ticked, or all that a search finds; or takes their tags away. */
export async function tagSeveral(
  services: Services,
  player: Player,
  { chosen, tag }: WantedTag,
  now: Date,
): Promise<Outcome<{ readonly count: number }>> {
  const loaded =
    "itemKeys" in chosen
      ? ({ ok: true, ...chosen } as const)
      : await loadChosenItems(services, player, chosen, now);
  if (!loaded.ok) return loaded;
  const { itemKeys } = loaded;
  const count = itemKeys.length;
  if (count > MOST_TAGGED)
    return { ok: false, problem: { kind: "too-many-items", count, most: MOST_TAGGED } };
  const outcome = await markItems(services, player, { itemKeys, tag }, now);
  return outcome.ok ? { ok: true, count } : outcome;
}
