import "server-only";
import NextAuth from "next-auth";
import { type AuthContext, authOptions } from "./auth-options.ts";
import { returnPath } from "./return-path.ts";
import { newSignInAttempt } from "./sign-in-attempt.ts";

/**
 * Sends the browser to Bungie.net; afterwards it comes back to `returnTo`, if that is ours. Never returns.
 *
 * `asAnother`: Bungie.net remembers who approved last and would send the same player back without a question; with
 * `reauth=true` it asks who is there, as DIM has it (src/app/login/Login.tsx, read 2026-11-22).
 */
export async function startSignIn(
  context: AuthContext,
  { returnTo, asAnother }: { readonly returnTo: unknown; readonly asAnother: boolean },
): Promise<never> {
  const { signIn } = NextAuth(authOptions(context, newSignInAttempt()));
  return signIn("bungie", { redirectTo: returnPath(returnTo) }, asAnother ? { reauth: "true" } : {});
}
