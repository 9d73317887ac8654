import type { AuthContext } from "#lib/auth/auth-options.ts";
import { services } from "#lib/flows/services.ts";
import { recordSignIn } from "#lib/flows/sign-in.ts";

/** What signing in needs from the rest of the site: lib/auth knows no flows. */
export function authContext(): AuthContext {
  const context = services();
  return {
    settings: context.env,
    bungie: context.bungie,
    recordSignIn: (playerId, identity) => recordSignIn(context, playerId, identity),
  };
}
