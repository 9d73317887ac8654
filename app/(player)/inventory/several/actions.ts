"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { refuseForeign, requireFields, valuesOf } from "#lib/auth/refuse-form.ts";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { askSeveral } from "#lib/flows/ask-several.ts";
import { emptyPostmaster } from "#lib/flows/empty-postmaster.ts";
import { equipHighestPower } from "#lib/flows/equip-highest-power.ts";
import { services } from "#lib/flows/services.ts";
import { tagSeveral } from "#lib/flows/tag-several.ts";
import type { Outcome, Problem } from "#lib/game/problem.ts";
import { gearAddress } from "../gear-address.ts";
import { CharacterInput, SeveralInput } from "./input.ts";
import { severalAddress } from "./several-address.ts";

/** How many were tagged; or why nothing was done. A plan is not answered: it leads to its own page. */
export type SeveralAnswer = Outcome<{ readonly count: number }> | null;

/** What no page of the asker can have offered. */
const FOREIGN: readonly Problem["kind"][] = ["unknown-item", "unknown-character"];

/** Asks for the same of several items, or tags them: those that are ticked, or all that a search finds. */
export async function askSeveralAction(_: SeveralAnswer, form: FormData): Promise<SeveralAnswer> {
  const player = await requirePlayer();
  const wanted = requireFields(SeveralInput, form, { itemKeys: valuesOf(form, "itemKey") });
  const { chosen, wish, requestId, nojs, q, listed } = wanted;
  const outcome =
    wish.verb === "tag"
      ? await tagSeveral(services(), player, { chosen, tag: wish.tag }, new Date())
      : await askSeveral(services(), player, { chosen, wish, requestId }, new Date());
  if (!outcome.ok) return refused(outcome);
  if ("planId" in outcome) redirect(`/moves/${outcome.planId}` as Route);
  if (nojs) redirect(listed === undefined ? (gearAddress({ q }) as Route) : severalAddress({ q: listed }));
  refresh();
  return outcome;
}

/** Asks for all that waits for a character at the postmaster. */
export async function collectAction(_: SeveralAnswer, form: FormData): Promise<SeveralAnswer> {
  const player = await requirePlayer();
  const wanted = requireFields(CharacterInput, form);
  const outcome = await emptyPostmaster(services(), player, wanted, new Date());
  if (!outcome.ok) return refused(outcome);
  redirect(`/moves/${outcome.planId}` as Route);
}

/** Asks for what gives a character the greatest power. */
export async function equipHighestAction(_: SeveralAnswer, form: FormData): Promise<SeveralAnswer> {
  const player = await requirePlayer();
  const wanted = requireFields(CharacterInput, form);
  const outcome = await equipHighestPower(services(), player, wanted, new Date());
  if (!outcome.ok) return refused(outcome);
  redirect(`/moves/${outcome.planId}` as Route);
}

async function refused(outcome: Extract<SeveralAnswer, { ok: false }>): Promise<SeveralAnswer> {
  if (FOREIGN.includes(outcome.problem.kind)) await refuseForeign();
  return outcome;
}
