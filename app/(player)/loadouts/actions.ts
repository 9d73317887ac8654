"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { refuseForeign, requireFields } from "#lib/auth/refuse-form.ts";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { importLoadout } from "#lib/flows/import-loadout.ts";
import { saveLoadout } from "#lib/flows/save-loadout.ts";
import { services } from "#lib/flows/services.ts";
import type { Problem } from "#lib/game/problem.ts";
import { ImportInput, SaveInput } from "./input.ts";

/** Why nothing was saved, with what was typed. */
export type SaveRefusal = { readonly problem: Problem; readonly typed: string } | null;

/** Saves what a character wears as a new loadout, and opens it. */
export async function saveLoadoutAction(_: SaveRefusal, form: FormData): Promise<SaveRefusal> {
  const player = await requirePlayer();
  const wanted = requireFields(SaveInput, form);
  const outcome = await saveLoadout(services(), player, wanted, new Date());
  if (outcome.ok) redirect(`/loadouts/${outcome.loadoutId}` as Route);
  if (outcome.problem.kind === "unknown-character") await refuseForeign();
  return { problem: outcome.problem, typed: wanted.name };
}

/** Saves a loadout from its link or its file as a new one of the player's own, and opens it. */
export async function importLoadoutAction(_: SaveRefusal, form: FormData): Promise<SaveRefusal> {
  const player = await requirePlayer();
  const { text } = requireFields(ImportInput, form);
  const outcome = await importLoadout(services(), player, text, new Date());
  if (outcome.ok) redirect(`/loadouts/${outcome.loadoutId}` as Route);
  return { problem: outcome.problem, typed: text };
}
