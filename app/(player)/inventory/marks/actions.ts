"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { refuseForeign, requireFields, valuesOf } from "#lib/auth/refuse-form.ts";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { markItems } from "#lib/flows/mark-items.ts";
import { services } from "#lib/flows/services.ts";
import type { Tag } from "#lib/game/item-mark.ts";
import type { Problem } from "#lib/game/problem.ts";
import { MarkInput } from "./input.ts";

/** What was set on how many items; or why nothing was, with the note as it was typed. */
export type MarkAnswer =
  | { readonly ok: true; readonly count: number; readonly tag?: Tag | null; readonly note?: string }
  | { readonly ok: false; readonly problem: Problem; readonly note?: string | undefined }
  | null;

/** Sets or takes away the tag or the note of one or several own items. */
export async function markItemAction(_: MarkAnswer, form: FormData): Promise<MarkAnswer> {
  const player = await requirePlayer();
  const { nojs, quiet, from, ...wanted } = requireFields(MarkInput, form, {
    itemKeys: valuesOf(form, "itemKey"),
  });
  const outcome = await markItems(services(), player, wanted, new Date());
  if (!outcome.ok) {
    if (outcome.problem.kind === "unknown-item") await refuseForeign();
    return { ...outcome, note: wanted.note };
  }
  if (nojs && from) redirect(`${from}#marks` as Route);
  if (!quiet) refresh();
  return { ok: true, count: wanted.itemKeys.length, ...outcome.change };
}
