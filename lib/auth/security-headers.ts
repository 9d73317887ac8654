/** Headers of every answer besides the Content-Security-Policy. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  // Browsers heed it only over https (RFC 6797, 8.1), so it does no harm on a developer's machine.
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  // Not `no-referrer`: browsers then send `Origin: null` with our own forms, and we could not tell them apart.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Origin-Agent-Cluster": "?1",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/**
 * Whether a request that changes something was sent by another site's page.
 *
 * Browsers send `Origin` with every such request, or at least `Sec-Fetch-Site`; callers without a browser (webhooks,
 * one-click unsubscribe) send neither and are checked by their own route. The site's address is a setting, so a forged
 * Host decides nothing.
 */
export function isForeignWrite(method: string, headers: Headers, siteUrl: string): boolean {
  if (["GET", "HEAD", "OPTIONS"].includes(method)) return false;
  const origin = headers.get("origin");
  if (origin !== null) return origin !== new URL(siteUrl).origin;
  return !["same-origin", "none", null].includes(headers.get("sec-fetch-site"));
}

/** Answers that are the same for everybody and say themselves how long they may be kept: Xûr's feed, data and pictures. */
export function isPublicAnswer(pathname: string): boolean {
  return /^\/(api\/xur\.json|xur\/feed\.atom|xur\/(\d{4}-\d{2}-\d{2}\/)?preview\.png)$/.test(pathname);
}

/** Files of `public/`, which are the same for everybody. */
export function isPublicFile(pathname: string): boolean {
  return /^\/[\w-]+\.(ico|png|svg|webp|jpg|txt|woff2|webmanifest)$/.test(pathname);
}
