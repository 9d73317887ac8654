import { z } from "zod";
import { parsePlaceKey } from "#lib/game/place.ts";

const PlaceField = z.string().transform((key, ctx) => {
  const place = parsePlaceKey(key);
  if (place) return place;
  ctx.addIssue("not a place");
  return z.NEVER;
});

/** "move:vault", "equip:2305843009300000001": what the pressed button says. */
const Wish = z
  .string()
  .regex(/^(move|equip):\w{1,20}$/)
  .transform((wish) => {
    const [verb, key = ""] = wish.split(":");
    return { equip: verb === "equip", key };
  });

/** The form of an item's page; only the amount is typed by a person. */
export const MoveInput = z
  .object({
    itemKey: z.string().regex(/^(\d{1,20}|stack-\d{1,10}-\w{1,20})$/),
    wish: Wish,
    quantity: z.coerce.number().int().min(1).max(1_000_000).nullable().catch(null).default(null),
    // Sent from inside <noscript> alone.
    nojs: z.literal("1").optional(),
  })
  .transform(({ wish, ...rest }, ctx) => {
    const to = PlaceField.safeParse(wish.key);
    if (to.success) return { ...rest, equip: wish.equip, to: to.data };
    ctx.addIssue("not a place");
    return z.NEVER;
  });
