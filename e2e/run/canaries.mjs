// Secrets for the stack that journeys run on, each with a mark in it: wherever one turns up, it is recognised.

/** Also in every code and token of the sandbox (e2e/sandbox/oauth/tokens.ts), followed there by its kind. */
export const CANARY = "Canary7";

/** As localSettings() gives them, but with marked secrets, and the sandbox told which ones to take. */
export function withCanaries(settings) {
  const secret = (name) => `sandbox-${CANARY}-${name}-7Qx2mVbK9tRz`;
  const canaries = {
    AUTH_SECRET: secret("signs-cookies"),
    CRON_SECRET: secret("starts-the-letters"),
    BUNGIE_API_KEY: secret("api-key"),
    BUNGIE_CLIENT_SECRET: secret("client-secret"),
    RESEND_API_KEY: secret("resend"),
    TOKEN_KEYS: `sandbox-1:${Buffer.from(`${CANARY}-seals-what-is-at-rest-9d`).toString("base64")}`,
  };
  const { BUNGIE_API_KEY, BUNGIE_CLIENT_SECRET, RESEND_API_KEY } = canaries;
  const { BUNGIE_CLIENT_ID, SANDBOX_REDIRECT_URL } = settings;
  return {
    ...settings,
    ...canaries,
    SANDBOX_APP: [BUNGIE_API_KEY, BUNGIE_CLIENT_ID, BUNGIE_CLIENT_SECRET, SANDBOX_REDIRECT_URL, "*"].join(
      ",",
    ),
    SANDBOX_RESEND_KEY: RESEND_API_KEY,
  };
}
