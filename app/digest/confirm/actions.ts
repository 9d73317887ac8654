"use server";

import { redirect } from "next/navigation";
import { requireFields } from "#lib/auth/refuse-form.ts";
import { currentPlayer } from "#lib/auth/require-player.ts";
import { confirmSubscription } from "#lib/flows/confirm-subscription.ts";
import { services } from "#lib/flows/services.ts";
import { TokenInput } from "../input.ts";

/** Confirms the address of a link; whoever holds the link may, signed in or not. */
export async function confirmAction(form: FormData): Promise<void> {
  const player = await currentPlayer();
  const { token } = requireFields(TokenInput, form);
  await confirmSubscription(services(), { token, playerId: player?.playerId ?? null }, new Date());
  redirect(`/digest/confirm?token=${encodeURIComponent(token)}`);
}
