"use server";

import { redirect } from "next/navigation";
import { endSignIn } from "#lib/auth/end-sign-in.ts";
import { requireFields } from "#lib/auth/refuse-form.ts";
import { askToSignIn, requirePlayer } from "#lib/auth/require-player.ts";
import { endSession, signOutEverywhere } from "#lib/flows/end-sessions.ts";
import { reloadMemberships } from "#lib/flows/reload-memberships.ts";
import { services } from "#lib/flows/services.ts";
import { SessionInput } from "./input.ts";

/** Asks Bungie.net again which Destiny accounts the player has. */
export async function reloadMembershipsAction(_: FormData): Promise<void> {
  const player = await requirePlayer();
  const outcome = await reloadMemberships(services(), player, new Date());
  if (outcome.ok) redirect("/account?told=asked-again#platforms");
  if (outcome.problem.kind === "signed-out") await askToSignIn("signed-out");
  redirect(`/account?told=${outcome.problem.kind}#platforms`);
}

/** Signs another browser of the player out. */
export async function endSessionAction(form: FormData): Promise<void> {
  const player = await requirePlayer();
  const { handle } = requireFields(SessionInput, form);
  const outcome = await endSession(services(), player, handle);
  // Drawing that page asks Bungie nothing: neither for a stranger's handle, nor while its servers are slow.
  redirect(`/account/sessions?told=${outcome.ok ? "session-ended" : outcome.problem.kind}`);
}

/** Signs the player out in every browser, this one too. */
export async function signOutEverywhereAction(_: FormData): Promise<void> {
  const player = await requirePlayer();
  await signOutEverywhere(services(), player);
  await endSignIn();
  redirect("/sign-out?everywhere=yes");
}
