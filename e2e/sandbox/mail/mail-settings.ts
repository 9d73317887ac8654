export interface Domain {
  readonly domainId: string;
  readonly name: string;
  readonly status: "verified" | "pending" | "not_started" | "failed";
  readonly createdAt: string;
}

export interface Webhook {
  readonly webhookId: string;
  readonly createdAt: string;
  endpoint: string;
  events: string[];
  status: "enabled" | "disabled";
  /** As it is handed out: "whsec_" and Base64. */
  secret: string;
}

/** How the simulated Resend behaves; kept over a restart. */
export interface MailSettings {
  /** Null does not limit. */
  requestsPerSecond: number | null;
  /** Work time of a sending: long enough that two calls of one moment meet. */
  sendTakesMs: number;
  /** From the sending to its outcome, by the sandbox's clock or the machine's, whichever is sooner. */
  deliverAfterMs: number;
  /** Whether example.com and the like are refused, as they are by the real service. */
  refusesExampleDomains: boolean;
  /** Null takes every sender's domain for verified. */
  domains: Domain[] | null;
  webhooks: Webhook[];
  /** Addresses that bounced or complained: nothing is delivered to them any more. */
  suppressed: string[];
}

/** Resend's default of 10 calls/s a team: its page "Usage Limits", read 2026-11-22. */
export function usualMailSettings(): MailSettings {
  return {
    requestsPerSecond: 10,
    sendTakesMs: 10,
    deliverAfterMs: 1_000,
    refusesExampleDomains: false,
    domains: null,
    webhooks: [],
    suppressed: [],
  };
}
