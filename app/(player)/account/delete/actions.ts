"use server";

import { redirect } from "next/navigation";
import { endSignIn } from "#lib/auth/end-sign-in.ts";
import { requireFields } from "#lib/auth/refuse-form.ts";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { deleteAccount } from "#lib/flows/delete-account.ts";
import { services } from "#lib/flows/services.ts";
import type { Problem } from "#lib/game/problem.ts";
import { TypedInput } from "./input.ts";

/** Why nothing was deleted; `typed` is what was typed. */
export interface DeleteRefusal {
  readonly typed: string;
  readonly problem: Problem;
}

/** Deletes everything held about the player who asks, once they have typed the confirmation. */
export async function deleteAccountAction(_: DeleteRefusal | null, form: FormData): Promise<DeleteRefusal> {
  const player = await requirePlayer();
  const { typed } = requireFields(TypedInput, form);
  const outcome = await deleteAccount(services(), player, typed);
  if (!outcome.ok) return { typed, problem: outcome.problem };
  await endSignIn();
  redirect("/account/deleted");
}
