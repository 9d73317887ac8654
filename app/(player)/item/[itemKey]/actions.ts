"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { fieldsOf, refuseForeign, requireFields } from "#lib/auth/refuse-form.ts";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { askMove } from "#lib/flows/ask-move.ts";
import type { AskedPlan } from "#lib/flows/ask-plan.ts";
import { nameProblemItems } from "#lib/flows/name-problem-items.ts";
import { services } from "#lib/flows/services.ts";
import type { Outcome, Problem } from "#lib/game/problem.ts";
import { isBadAmount, MoveInput } from "./input.ts";

/** A refusal names the items that it is about. */
export type MoveAnswer =
  | (Outcome<AskedPlan> & { readonly itemNames?: Readonly<Record<number, string>> })
  | null;

/** What no page of the asker can have offered. */
const FOREIGN: readonly Problem["kind"][] = ["unknown-item", "unknown-character"];

/** Asks for a move or an equip. It is carried out after this returns: see the plan's own page. */
export async function moveItemAction(_: MoveAnswer, form: FormData): Promise<MoveAnswer> {
  const player = await requirePlayer();
  const typed = MoveInput.safeParse(fieldsOf(form));
  if (typed.error && isBadAmount(typed.error)) return { ok: false, problem: { kind: "bad-amount" } };
  const { nojs, ...wanted } = requireFields(MoveInput, form);
  const outcome = await askMove(services(), player, wanted, new Date());
  if (outcome.ok && nojs) redirect(`/moves/${outcome.planId}` as Route);
  if (outcome.ok || !FOREIGN.includes(outcome.problem.kind)) refresh();
  else await refuseForeign();
  if (outcome.ok) return outcome;
  return { ...outcome, itemNames: await nameProblemItems(services(), outcome.problem) };
}
