"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { refuseForeign, requireFields } from "#lib/auth/refuse-form.ts";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { selectCharacter } from "#lib/flows/select-character.ts";
import { services } from "#lib/flows/services.ts";
import type { SelectAnswer } from "../../_ui/select-character-form.tsx";
import { SelectInput } from "./input.ts";

/** Remembers the character that pages open with. Without scripts it leads back to the character on the same page. */
export async function selectCharacterAction(_: SelectAnswer, form: FormData): Promise<SelectAnswer> {
  const player = await requirePlayer();
  const { characterId, from, nojs } = requireFields(SelectInput, form);
  const outcome = await selectCharacter(services(), player, characterId);
  if (!outcome.ok) await refuseForeign();
  else if (nojs) redirect(`${from}#character-${characterId}` as Route);
  else refresh();
  return outcome;
}
