"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { requireFields } from "#lib/auth/refuse-form.ts";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { saveViewSettings } from "#lib/flows/save-view-settings.ts";
import { services } from "#lib/flows/services.ts";
import { gearAddress } from "./gear-address.ts";
import { ViewInput } from "./input.ts";

/** Remembers how the gear is laid out. Without scripts it leads back to the page, to the row that was pressed. */
export async function changeViewAction(form: FormData): Promise<void> {
  const player = await requirePlayer();
  const { q, nojs, ...change } = requireFields(ViewInput, form);
  await saveViewSettings(services(), player, change, new Date());
  if (nojs) redirect(gearAddress({ q, row: change.fold ?? change.unfold }) as Route);
  refresh();
}
