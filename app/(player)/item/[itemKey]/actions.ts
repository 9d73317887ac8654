"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { askMove } from "#lib/flows/ask-move.ts";
import { services } from "#lib/flows/services.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { isBadAmount, MoveInput } from "./input.ts";

export type MoveAnswer = Outcome<{ readonly planId: string }> | null;

/** Asks for a move or an equip. It is carried out after this returns: see the plan's own page. */
export async function moveItemAction(_: MoveAnswer, form: FormData): Promise<MoveAnswer> {
  const player = await requirePlayer();
  const parsed = MoveInput.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    if (isBadAmount(parsed.error)) return { ok: false, problem: { kind: "bad-amount" } };
    throw parsed.error;
  }
  const { nojs, ...wanted } = parsed.data;
  const outcome = await askMove(services(), player, wanted, new Date());
  if (outcome.ok && nojs) redirect(`/moves/${outcome.planId}` as Route);
  refresh();
  return outcome;
}
