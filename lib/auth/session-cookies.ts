/** A cookie as next-auth and Next's cookie jar take it. */
export interface CookieSetting {
  readonly name: string;
  readonly options: {
    readonly httpOnly: true;
    readonly sameSite: "lax";
    readonly path: "/";
    readonly secure: boolean;
    readonly maxAge?: number;
  };
}

/** As long as next-auth's own state cookie lives: after that a sign-in under way is over. */
const SIGN_IN_LASTS_S = 15 * 60;

/**
 * The cookies of this site. Over https their names begin with `__Host-`, which browsers accept only when they are
 * Secure, without a domain and for the whole site: no neighbouring host can plant one.
 */
export function sessionCookies(siteUrl: string) {
  const secure = siteUrl.startsWith("https:");
  const cookie = (name: string): CookieSetting => ({
    name: `${secure ? "__Host-" : ""}ninefold.${name}`,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  });
  const callbackUrl = cookie("callback-url");
  return {
    sessionToken: cookie("session"),
    state: cookie("state"),
    // The way back of a sign-in that was given up must not wait for another one, days later.
    callbackUrl: { ...callbackUrl, options: { ...callbackUrl.options, maxAge: SIGN_IN_LASTS_S } },
    csrfToken: cookie("csrf-token"),
  };
}
