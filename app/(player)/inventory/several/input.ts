import { createHash } from "node:crypto";
import { z } from "zod";
import { isTag, type Tag } from "#lib/game/item-mark.ts";
import { parsePlaceKey } from "#lib/game/place.ts";
import type { SeveralWish } from "#lib/game/several-wishes.ts";

/** More than any list of ours has ticks; how many are done at once is for the flow to say. */
const MOST_TICKED = 1_000;
/** As long as the field of the inventory's search takes. */
const LONGEST_QUERY = 2_000;

const ItemKey = z.string().regex(/^(\d{1,20}|stack-\d{1,10}-\w{1,20})$/);
const Query = z.string().max(LONGEST_QUERY);
// Sent from inside <noscript> alone.
const NoJs = z.literal("1").optional();

/** "move:vault", "equip:2305843009300000001", "lock", "unlock", "tag:junk", "tag:none": what the pressed button says. */
const Wish = z.string().regex(/^((move|equip):\w{1,20}|lock|unlock|tag:[a-z]{1,10})$/);

/** A button's wish as the flows want it; null for what no button says. */
function parseWish(
  wish: string,
  bring: boolean,
): SeveralWish | { readonly verb: "tag"; readonly tag: Tag | null } | null {
  const [verb = "", key = ""] = wish.split(":");
  if (verb === "lock" || verb === "unlock") return { verb: "lock", lock: verb === "lock" };
  if (verb === "tag") return key === "none" ? { verb, tag: null } : isTag(key) ? { verb, tag: key } : null;
  const to = parsePlaceKey(key);
  if (to === null) return null;
  if (verb === "move") return { verb, to };
  return to.kind === "character" ? { verb: "equip", characterId: to.characterId, bring } : null;
}

/** The forms for several items: ticked ones, or a search that finds them (`q`). */
export const SeveralInput = z
  .object({
    itemKeys: z.array(ItemKey).max(MOST_TICKED),
    q: Query.optional(),
    /** The search of the page with the ticks, to come back to. */
    listed: Query.optional(),
    wish: Wish,
    bring: z.literal("1").optional(),
    // One for each drawing of the page.
    requestId: z.uuid(),
    nojs: NoJs,
  })
  .transform(({ itemKeys, q, wish: said, bring, requestId, ...rest }, ctx) => {
    const wish = parseWish(said, bring === "1");
    const chosen = q === undefined ? { itemKeys } : { search: q };
    // The same button pressed twice is one request; with other ticks it is another one.
    const ticked = createHash("sha1").update(JSON.stringify(chosen)).digest("base64url");
    const press = `${requestId} ${said} ${bring ?? ""} ${ticked}`;
    if (wish) return { ...rest, q, chosen, wish, requestId: press };
    ctx.addIssue("not a wish");
    return z.NEVER;
  });

/** The forms for one character: collect all, equip the highest power. */
export const CharacterInput = z.object({
  characterId: z.string().regex(/^\d{1,20}$/),
  // Absent where a second press only shows the same plan once more.
  requestId: z.uuid().nullable().default(null),
  nojs: NoJs,
});
