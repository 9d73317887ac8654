export interface PolicyFacts {
  readonly nonce: string;
  /** Where signing in leads and pictures come from. */
  readonly bungieOrigin: string;
  /** Next's dev server evaluates code and speaks over a web socket; a build does neither. */
  readonly isDevelopment: boolean;
}

/** The Content-Security-Policy of every page: our own scripts by nonce, Bungie's pictures, nothing else. */
export function contentSecurityPolicy({ nonce, bungieOrigin, isDevelopment }: PolicyFacts): string {
  const ours = `'self' 'nonce-${nonce}'`;
  const directives = {
    "default-src": "'self'",
    "script-src": isDevelopment ? `${ours} 'unsafe-eval'` : ours,
    "style-src": ours,
    "style-src-elem": isDevelopment ? "'self' 'unsafe-inline'" : ours,
    "style-src-attr": "'unsafe-inline'",
    "img-src": `'self' ${bungieOrigin}`,
    "font-src": "'self'",
    "connect-src": isDevelopment ? "'self' ws:" : "'self'",
    // The page for whoever is offline, and the words for a home screen: both our own files.
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    // Chromium follows a posted form through its redirects: without Bungie here, signing in needs JavaScript.
    "form-action": `'self' ${bungieOrigin}`,
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}
