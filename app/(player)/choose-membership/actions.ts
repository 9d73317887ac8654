"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { requireFields } from "#lib/auth/refuse-form.ts";
import { askToSignIn, requirePlayer } from "#lib/auth/require-player.ts";
import { pickMembership } from "#lib/flows/choose-membership.ts";
import { reloadMemberships } from "#lib/flows/reload-memberships.ts";
import { services } from "#lib/flows/services.ts";
import { choiceAddress } from "./choice-address.ts";
import { PickInput, ReloadInput } from "./input.ts";

/** Remembers which Destiny account the player wants to see, and goes on to where they wanted. */
export async function pickMembershipAction(form: FormData): Promise<void> {
  const player = await requirePlayer();
  const { membershipId, returnTo } = requireFields(PickInput, form);
  const outcome = await pickMembership(services(), player, membershipId);
  // Not theirs, or no longer active. Drawing this page asks Bungie nothing.
  if (!outcome.ok) redirect(choiceAddress(returnTo, "not-yours"));
  redirect((returnTo === "/" ? "/characters" : returnTo) as Route);
}

/** Asks Bungie.net again which Destiny accounts the player has. */
export async function askAgainAction(form: FormData): Promise<void> {
  const player = await requirePlayer();
  const { returnTo } = requireFields(ReloadInput, form);
  const outcome = await reloadMemberships(services(), player, new Date());
  if (outcome.ok) redirect(choiceAddress(returnTo, "asked"));
  if (outcome.problem.kind === "signed-out") await askToSignIn("signed-out");
  redirect(choiceAddress(returnTo, outcome.problem.kind === "busy" ? "busy" : "maintenance"));
}
