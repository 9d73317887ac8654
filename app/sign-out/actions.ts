"use server";

import { redirect } from "next/navigation";
import { endSignIn } from "#lib/auth/end-sign-in.ts";

/** Ends this browser's session, if there is one, and says so. */
export async function signOutAction(): Promise<void> {
  await endSignIn();
  redirect("/sign-out");
}
