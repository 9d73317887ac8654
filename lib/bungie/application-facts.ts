import type { BungieAccess } from "./access.ts";
import { BungieError } from "./bungie-error.ts";
import { readBungie } from "./call.ts";
import { exchangeCode, type OAuthAccess } from "./oauth.ts";
import { toSafeCause } from "./send-request.ts";
import { WireManifestIndex } from "./wire/manifest.ts";

const AUTHORIZE_TIMEOUT_MS = 10_000;
/** Nobody was ever given it. */
const MADE_UP_CODE = "ninefold-doctor-made-this-up";

/** What an API key is told, as anybody's: the definitions' version and Bungie's time. Throws BungieError. */
export async function askWithKey(access: BungieAccess): Promise<{
  readonly version: string;
  readonly answeredAt: Date;
}> {
  const { response, answeredAt } = await readBungie(access, {
    endpoint: "Destiny2/Manifest",
    path: "/Platform/Destiny2/Manifest/",
    schema: WireManifestIndex,
  });
  return { version: response.version, answeredAt };
}

/**
 * Whether Bungie knows a client by this id and secret: asked with a code that nobody has, it then refuses the code alone.
 *
 * Throws BungieError when the answer says neither. Source: RFC 6749, 5.2 (`invalid_client` before `invalid_grant`) and
 * Bungie-net/api#1048; that Bungie looks at the client first is a guess. Read 2026-11-22.
 */
export async function isClientKnown(access: OAuthAccess, now: Date): Promise<boolean> {
  try {
    await exchangeCode(access, MADE_UP_CODE, now);
    return true;
  } catch (error) {
    if (!(error instanceof BungieError)) throw error;
    if (error.reason === "grant-ended") return true;
    if (error.reason === "configuration") return false;
    throw error;
  }
}

/**
 * Whether the page that a browser is sent to for signing in refuses this client and redirect URL outright.
 *
 * "not-refused" proves little: Bungie.net shows nobody an application's redirect URL before they sign in.
 */
export async function askForSignInPage(
  { origin, userAgent, clientId }: BungieAccess & { readonly clientId: string },
  redirectUrl: string,
): Promise<"not-refused" | "refused" | "no-answer"> {
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: "code",
    redirect_uri: redirectUrl,
    state: "ninefold-doctor",
  });
  try {
    const { status } = await fetch(`${origin}/en/OAuth/Authorize?${query}`, {
      headers: { "user-agent": userAgent },
      redirect: "manual",
      signal: AbortSignal.timeout(AUTHORIZE_TIMEOUT_MS),
    });
    if (status >= 500) return "no-answer";
    return status >= 400 ? "refused" : "not-refused";
  } catch (error) {
    // A page for people, not an endpoint: whatever broke, there was no answer.
    return toSafeCause(error) && "no-answer";
  }
}
