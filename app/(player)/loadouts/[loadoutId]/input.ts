import { z } from "zod";
import { parsePlaceKey } from "#lib/game/place.ts";

const loadoutId = z.string().regex(/^[a-z0-9]{1,40}$/);
const ItemKey = z.string().regex(/^(\d{1,20}|stack-\d{1,10}-\w{1,20})$/);
/** As loadoutItemKey. */
const MemberKey = z.string().regex(/^(\d{1,20}|hash-\d{1,10})$/);
// Sent from inside <noscript> alone.
const nojs = z.literal("1").optional();

export const LoadoutInput = z.object({ loadoutId, nojs });

export const ApplyInput = z
  .object({
    loadoutId,
    to: z.string().max(20),
    // One for each drawing of the page.
    requestId: z.uuid(),
  })
  .transform(({ to, requestId, ...rest }, ctx) => {
    const place = parsePlaceKey(to);
    // Two buttons of one page are two requests, one button pressed twice is one.
    if (place) return { ...rest, to: place, requestId: `${requestId} ${to}` };
    ctx.addIssue("not a place");
    return z.NEVER;
  });

/** Name and note are typed: the flow looks at them. */
export const DescribeInput = z.object({
  loadoutId,
  name: z.string().max(20_000),
  note: z.string().max(20_000),
  nojs,
});

/** "wear:…", "carry:…", "remove:…": what the pressed button says. */
export const EditInput = z.object({
  loadoutId,
  change: z
    .string()
    .regex(/^(wear|carry|remove):[\w-]{1,40}$/)
    .transform((change) => {
      const [kind, key] = change.split(":");
      return { kind: kind as "wear" | "carry" | "remove", key: key ?? "" };
    })
    .refine(({ key }) => MemberKey.safeParse(key).success),
  nojs,
});

/** Only the amount is typed; null where it is none. */
export const AmountInput = z.object({
  loadoutId,
  key: MemberKey,
  quantity: z
    .string()
    .max(100)
    .transform((typed) => (/^0*[1-9]\d{0,6}$/.test(typed.trim()) ? Number(typed) : null)),
  nojs,
});

/** "wear:…", "carry:…": which item is added and how. */
export const AddInput = z.object({
  loadoutId,
  instead: MemberKey.nullable().default(null),
  choice: z
    .string()
    .regex(/^(wear|carry):[\w-]{1,60}$/)
    .transform((choice) => {
      const [verb, itemKey] = choice.split(":");
      return { equip: verb === "wear", itemKey: itemKey ?? "" };
    })
    .refine(({ itemKey }) => ItemKey.safeParse(itemKey).success),
});
