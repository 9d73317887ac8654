import "server-only";
import NextAuth from "next-auth";
import { type AuthContext, authOptions } from "./auth-options.ts";
import { returnPath } from "./return-path.ts";
import { newSignInAttempt } from "./sign-in-attempt.ts";

/** Sends the browser to Bungie.net; afterwards it comes back to `returnTo`, if that is ours. Never returns. */
export async function startSignIn(context: AuthContext, returnTo: unknown): Promise<never> {
  const { signIn } = NextAuth(authOptions(context, newSignInAttempt()));
  return signIn("bungie", { redirectTo: returnPath(returnTo) });
}
