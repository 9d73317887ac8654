"use server";

import { fieldsOf } from "#lib/auth/refuse-form.ts";
import { startSignIn } from "#lib/auth/start-sign-in.ts";
import { authContext } from "./auth-context.ts";

/** Sends the browser to Bungie.net. Open to everybody; `returnTo` is checked where it is used. */
export async function signInAction(form: FormData): Promise<void> {
  const { returnTo, asAnother } = fieldsOf(form);
  await startSignIn(authContext(), { returnTo, asAnother: asAnother === "yes" });
}
