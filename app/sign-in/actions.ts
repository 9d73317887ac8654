"use server";

import { startSignIn } from "#lib/auth/start-sign-in.ts";
import { authContext } from "./auth-context.ts";

/** Sends the browser to Bungie.net. Open to everybody; `returnTo` is checked where it is used. */
export async function signInAction(form: FormData): Promise<void> {
  await startSignIn(authContext(), form.get("returnTo"));
}
