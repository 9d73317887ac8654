"use server";

import { after } from "next/server";
import { fieldsOf } from "#lib/auth/refuse-form.ts";
import { currentPlayer } from "#lib/auth/require-player.ts";
import { sendDueConfirmations } from "#lib/flows/send-due-confirmations.ts";
import { services } from "#lib/flows/services.ts";
import { subscribe } from "#lib/flows/subscribe.ts";
import { AddressInput } from "./input.ts";

/** What the form shows next; `address` is what was typed. */
export type SubscribeAnswer =
  | { readonly state: "asked"; readonly address: string }
  | { readonly state: "bad-address"; readonly address: string };

/** Asks for the letter. Answers the same whether the address is known or not; the mail leaves after the answer. */
export async function subscribeAction(_: SubscribeAnswer | null, form: FormData): Promise<SubscribeAnswer> {
  const player = await currentPlayer();
  const typed = String(fieldsOf(form).address ?? "").slice(0, 300);
  const input = AddressInput.safeParse({ address: typed });
  if (!input.success) return { state: "bad-address", address: typed };
  const { address } = input.data;
  await subscribe(services(), { address, playerId: player?.playerId ?? null }, new Date());
  after(async () => {
    await sendDueConfirmations(services(), new Date());
  });
  return { state: "asked", address };
}
