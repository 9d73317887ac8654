"use server";

import { refresh } from "next/cache";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { selectCharacter } from "#lib/flows/select-character.ts";
import { services } from "#lib/flows/services.ts";
import { SelectInput } from "./input.ts";

/** Remembers the character that pages open with. */
export async function selectCharacterAction(form: FormData): Promise<void> {
  const player = await requirePlayer();
  const { characterId } = SelectInput.parse(Object.fromEntries(form));
  await selectCharacter(services(), player, characterId);
  refresh();
}
