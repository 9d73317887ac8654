"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { requireFields } from "#lib/auth/refuse-form.ts";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { forgetSearch, keepSearch, recordSearch } from "#lib/flows/keep-search.ts";
import { services } from "#lib/flows/services.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { SearchInput } from "./input.ts";

/** The search that was saved or forgotten, or why not. */
export type SearchAnswer = Outcome<{ readonly query: string }> | null;

/** Saves a search for good. */
export async function saveSearchAction(_: SearchAnswer, form: FormData): Promise<SearchAnswer> {
  const player = await requirePlayer();
  const { query, quiet, nojs } = requireFields(SearchInput, form);
  const outcome = await keepSearch(services(), player, query, new Date());
  if (outcome.ok && nojs) redirect(`/inventory?q=${encodeURIComponent(outcome.query)}` as Route);
  if (outcome.ok && !quiet) refresh();
  return outcome;
}

/** Forgets a search, saved or recent. */
export async function removeSearchAction(_: SearchAnswer, form: FormData): Promise<SearchAnswer> {
  const player = await requirePlayer();
  const { query, quiet, nojs } = requireFields(SearchInput, form);
  const outcome = await forgetSearch(services(), player, query);
  if (outcome.ok && nojs) redirect("/inventory");
  if (outcome.ok && !quiet) refresh();
  return outcome;
}

/** Remembers that a search was used. Nothing on the page waits for it. */
export async function recordSearchAction(form: FormData): Promise<void> {
  const player = await requirePlayer();
  const { query } = requireFields(SearchInput, form);
  await recordSearch(services(), player, query, new Date());
}
