/** Headers of every answer besides the Content-Security-Policy. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  // Browsers heed it only over https (RFC 6797, 8.1), so it does no harm on a developer's machine.
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  // Not `no-referrer`: browsers then send `Origin: null` with our own forms, and we could not tell them apart.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/**
 * Whether a request that changes something was sent by another site's page.
 *
 * Browsers send `Origin` with every such request; callers without a browser (webhooks, one-click unsubscribe) send
 * none and are checked by their own route. The site's address is a setting, so a forged Host decides nothing.
 */
export function isForeignWrite(method: string, origin: string | null, siteUrl: string): boolean {
  if (["GET", "HEAD", "OPTIONS"].includes(method) || origin === null) return false;
  return origin !== new URL(siteUrl).origin;
}
