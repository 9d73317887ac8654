import { z } from "zod";
import { parsePlaceKey, placeKey, VAULT } from "#lib/game/place.ts";

const PlaceField = z.string().transform((key, ctx) => {
  const place = parsePlaceKey(key);
  if (place) return place;
  ctx.addIssue("not a place");
  return z.NEVER;
});

/** "move:vault", "equip:2305843009300000001", "lock", "unlock": what the pressed button says. */
const Wish = z
  .string()
  .regex(/^((move|equip):\w{1,20}|lock|unlock)$/)
  .transform((wish) => {
    // A lock is set where the item lies: no place is named.
    const [verb = "", key = placeKey(VAULT)] = wish.split(":");
    return { verb, key };
  });

/** The form of an item's page; only the amount is typed by a person. */
export const MoveInput = z
  .object({
    itemKey: z.string().regex(/^(\d{1,20}|stack-\d{1,10}-\w{1,20})$/),
    wish: Wish,
    // Absent for what has no amount; a typed one must be what it says.
    quantity: z
      .string()
      .trim()
      .regex(/^0*[1-9]\d{0,6}$/)
      .transform(Number)
      .nullable()
      .default(null),
    // One for each drawing of the page.
    requestId: z.uuid(),
    // Sent from inside <noscript> alone.
    nojs: z.literal("1").optional(),
  })
  .transform(({ wish, requestId, ...rest }, ctx) => {
    const to = PlaceField.safeParse(wish.key);
    const { verb, key } = wish;
    // Two buttons of one page are two requests, one button pressed twice is one.
    const press = `${requestId} ${verb} ${key} ${rest.quantity ?? "all"}`;
    const lock = verb === "lock" || verb === "unlock" ? { lock: verb === "lock" } : {};
    if (to.success) return { ...rest, ...lock, requestId: press, equip: verb === "equip", to: to.data };
    ctx.addIssue("not a place");
    return z.NEVER;
  });

/** True when nothing but the amount is wrong: the one field that a person types. */
export function isBadAmount({ issues }: z.ZodError): boolean {
  return issues.every(({ path }) => path[0] === "quantity");
}
