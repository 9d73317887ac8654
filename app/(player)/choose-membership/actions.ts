"use server";

import { redirect } from "next/navigation";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { pickMembership } from "#lib/flows/choose-membership.ts";
import { services } from "#lib/flows/services.ts";
import { PickInput } from "./input.ts";

/** Remembers which Destiny account the player wants to see. */
export async function pickMembershipAction(form: FormData): Promise<void> {
  const player = await requirePlayer();
  const { membershipId } = PickInput.parse({ membershipId: form.get("membershipId") });
  const outcome = await pickMembership(services(), player, membershipId);
  if (!outcome.ok) redirect("/choose-membership");
  redirect("/characters");
}
