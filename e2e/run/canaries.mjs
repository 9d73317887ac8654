// Secrets for the stack that journeys run on, each with a mark in it: wherever one turns up, it is recognised.

/** Also in every code and token of the sandbox (e2e/sandbox/oauth/tokens.ts), followed there by its kind. */
export const CANARY = "Canary7";

const secret = (name) => `sandbox-${CANARY}-${name}-7Qx2mVbK9tRz`;

/** In place of the secrets that everybody knows. */
export const canaries = {
  AUTH_SECRET: secret("signs-cookies"),
  CRON_SECRET: secret("starts-the-letters"),
  BUNGIE_API_KEY: secret("api-key"),
  BUNGIE_CLIENT_SECRET: secret("client-secret"),
  RESEND_API_KEY: secret("resend"),
  // Base64 behind its prefix, as Resend hands it out.
  RESEND_WEBHOOK_SECRET: `whsec_${CANARY}TellsOfBounces7Qx2mVb`,
  TOKEN_KEYS: `sandbox-1:${Buffer.from(`${CANARY}-seals-what-is-at-rest-9d`).toString("base64")}`,
};

/** What tells the sandbox to take the keys of these settings. Only for the sandbox's own process. */
export function sandboxTaking(settings) {
  const { BUNGIE_API_KEY, BUNGIE_CLIENT_ID, BUNGIE_CLIENT_SECRET, SANDBOX_REDIRECT_URL, RESEND_API_KEY } =
    settings;
  const [webhookUrl] = settings.SANDBOX_WEBHOOK.split(",");
  return {
    SANDBOX_WEBHOOK: `${webhookUrl},${settings.RESEND_WEBHOOK_SECRET}`,
    SANDBOX_APP: [BUNGIE_API_KEY, BUNGIE_CLIENT_ID, BUNGIE_CLIENT_SECRET, SANDBOX_REDIRECT_URL, "*"].join(
      ",",
    ),
    SANDBOX_RESEND_KEY: RESEND_API_KEY,
  };
}
