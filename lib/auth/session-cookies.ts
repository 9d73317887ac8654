/** A cookie as next-auth and Next's cookie jar take it. */
export interface CookieSetting {
  readonly name: string;
  readonly options: {
    readonly httpOnly: true;
    readonly sameSite: "lax";
    readonly path: "/";
    readonly secure: boolean;
  };
}

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
  return {
    sessionToken: cookie("session"),
    state: cookie("state"),
    callbackUrl: cookie("callback-url"),
    csrfToken: cookie("csrf-token"),
  };
}
