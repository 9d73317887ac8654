"use server";

import { redirect } from "next/navigation";
import { requireFields } from "#lib/auth/refuse-form.ts";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { saveMoveSettings } from "#lib/flows/save-move-settings.ts";
import { services } from "#lib/flows/services.ts";
import { MoveSettingsInput } from "./input.ts";

/** Remembers how the player wants things moved. */
export async function saveMoveSettingsAction(form: FormData): Promise<void> {
  const player = await requirePlayer();
  const settings = requireFields(MoveSettingsInput, form);
  await saveMoveSettings(services(), player, settings, new Date());
  redirect("/account/moves?told=saved");
}
