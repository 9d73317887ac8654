"use server";

import { redirect } from "next/navigation";
import { requireFields } from "#lib/auth/refuse-form.ts";
import { currentPlayer } from "#lib/auth/require-player.ts";
import { confirmSubscription } from "#lib/flows/confirm-subscription.ts";
import { services } from "#lib/flows/services.ts";
import { ConfirmInput } from "../input.ts";

/** Confirms the address of a link; whoever holds the link may, signed in or not. */
export async function confirmAction(form: FormData): Promise<void> {
  const player = await currentPlayer();
  const { token, ...guessed } = requireFields(ConfirmInput, form);
  const confirming = { token, guessed, playerId: player?.playerId ?? null };
  await confirmSubscription(services(), confirming, new Date());
  redirect(`/digest/confirm?token=${encodeURIComponent(token)}`);
}
