import type { Env } from "#lib/env.ts";
import type { MailAccess } from "#lib/mail/mail-access.ts";

/** What lib/mail needs of the settings. */
export function mailAccess({
  RESEND_API_KEY,
  RESEND_BASE_URL,
}: Pick<Env, "RESEND_API_KEY" | "RESEND_BASE_URL">): MailAccess {
  return { apiKey: RESEND_API_KEY, baseUrl: RESEND_BASE_URL };
}
