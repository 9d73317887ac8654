"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { refuseForeign, requireFields } from "#lib/auth/refuse-form.ts";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { applyLoadout } from "#lib/flows/apply-loadout.ts";
import { describeLoadout, editLoadout } from "#lib/flows/edit-loadout.ts";
import { forgetLoadout } from "#lib/flows/forget-loadout.ts";
import { services } from "#lib/flows/services.ts";
import { shareLoadout, unshareLoadout } from "#lib/flows/share-loadout.ts";
import type { Outcome, Problem } from "#lib/game/problem.ts";
import { AddInput, AmountInput, ApplyInput, DescribeInput, EditInput, LoadoutInput } from "./input.ts";

/** What a form of a loadout's page came to. `carriedNow`: no longer worn, since something else is in its place. */
export type LoadoutAnswer =
  | { readonly ok: true; readonly carriedNow?: readonly string[] }
  | { readonly ok: false; readonly problem: Problem; readonly name?: string; readonly note?: string }
  | null;

interface Page {
  readonly loadoutId: string;
  readonly nojs?: "1" | undefined;
}

/** Plans the loadout for a character or the vault, and shows the plan: nothing is done before it is agreed to. */
export async function applyLoadoutAction(_: LoadoutAnswer, form: FormData): Promise<LoadoutAnswer> {
  const player = await requirePlayer();
  const wanted = requireFields(ApplyInput, form);
  const outcome = await applyLoadout(services(), player, wanted, new Date());
  if (outcome.ok) redirect(`/moves/${outcome.planId}` as Route);
  return refused(outcome.problem);
}

/** Saves name and note. */
export async function describeLoadoutAction(_: LoadoutAnswer, form: FormData): Promise<LoadoutAnswer> {
  const player = await requirePlayer();
  const { nojs, ...wanted } = requireFields(DescribeInput, form);
  const outcome = await describeLoadout(services(), player, wanted, new Date());
  if (outcome.ok) return changed({ ...wanted, nojs }, {});
  const { name, note } = wanted;
  return { ...(await refused(outcome.problem)), name, note };
}

/** Has a thing worn or carried, or takes it out. */
export async function editLoadoutAction(_: LoadoutAnswer, form: FormData): Promise<LoadoutAnswer> {
  const player = await requirePlayer();
  const { nojs, change, loadoutId } = requireFields(EditInput, form);
  const outcome = await editLoadout(services(), player, { loadoutId, ...change }, new Date());
  return answered(outcome, { loadoutId, nojs });
}

/** Sets how many pieces of a stack are carried. */
export async function setAmountAction(_: LoadoutAnswer, form: FormData): Promise<LoadoutAnswer> {
  const player = await requirePlayer();
  const { nojs, key, quantity, loadoutId } = requireFields(AmountInput, form);
  const change = { kind: "amount", key, quantity: quantity ?? 0 } as const;
  const outcome = await editLoadout(services(), player, { loadoutId, ...change }, new Date());
  return answered(outcome, { loadoutId, nojs });
}

/** Adds an item of the account, or puts it in the place of another, and shows the loadout. */
export async function addItemAction(_: LoadoutAnswer, form: FormData): Promise<LoadoutAnswer> {
  const player = await requirePlayer();
  const { loadoutId, instead, choice } = requireFields(AddInput, form);
  const change = { kind: "add", instead, ...choice } as const;
  const outcome = await editLoadout(services(), player, { loadoutId, ...change }, new Date());
  if (outcome.ok) redirect(`/loadouts/${loadoutId}#items` as Route);
  return refused(outcome.problem);
}

/** Gives the loadout a link that shows it to anybody who has it. */
export async function shareLoadoutAction(_: LoadoutAnswer, form: FormData): Promise<LoadoutAnswer> {
  const player = await requirePlayer();
  const page = requireFields(LoadoutInput, form);
  const outcome = await shareLoadout(services(), player, page.loadoutId);
  return answered(outcome.ok ? { ok: true } : outcome, page, "#share");
}

/** Ends the link. */
export async function unshareLoadoutAction(_: LoadoutAnswer, form: FormData): Promise<LoadoutAnswer> {
  const player = await requirePlayer();
  const page = requireFields(LoadoutInput, form);
  const outcome = await unshareLoadout(services(), player, page.loadoutId);
  return answered(outcome.ok ? { ok: true } : outcome, page, "#share");
}

/** Deletes the loadout, and shows the others. */
export async function forgetLoadoutAction(_: LoadoutAnswer, form: FormData): Promise<LoadoutAnswer> {
  const player = await requirePlayer();
  const { loadoutId } = requireFields(LoadoutInput, form);
  const outcome = await forgetLoadout(services(), player, loadoutId);
  if (outcome.ok) redirect("/loadouts");
  return refused(outcome.problem);
}

async function answered(
  outcome: Outcome<{ readonly carriedNow?: readonly string[] }>,
  page: Page,
  anchor = "#items",
): Promise<LoadoutAnswer> {
  return outcome.ok ? changed(page, outcome, anchor) : refused(outcome.problem);
}

function changed(
  { loadoutId, nojs }: Page,
  { carriedNow = [] }: { readonly carriedNow?: readonly string[] },
  anchor = "",
): LoadoutAnswer {
  if (nojs) redirect(`/loadouts/${loadoutId}${anchor}` as Route);
  refresh();
  return { ok: true, carriedNow };
}

/** What no page of the asker can have offered is not theirs. */
async function refused(problem: Problem): Promise<{ readonly ok: false; readonly problem: Problem }> {
  const isForeign = ["unknown-loadout", "unknown-item", "unknown-character"].includes(problem.kind);
  if (isForeign) await refuseForeign();
  return { ok: false, problem };
}
