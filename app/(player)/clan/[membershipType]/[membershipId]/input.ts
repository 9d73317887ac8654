import { z } from "zod";
import type { MembershipRef } from "#lib/game/account.ts";

const Address = z.object({
  membershipType: z.string().regex(/^\d{1,3}$/),
  membershipId: z.string().regex(/^\d{1,20}$/),
});

/** Whom an address means; null for one that can mean nobody. */
export function memberOfAddress(params: unknown): MembershipRef | null {
  const parsed = Address.safeParse(params);
  if (!parsed.success) return null;
  const { membershipType, membershipId } = parsed.data;
  return { membershipType: Number(membershipType), membershipId };
}
