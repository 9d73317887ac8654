import type { MailFinding } from "#lib/flows/examine-mail.ts";
import { note, ok, type WordsFor, wrong } from "./told.ts";

const DOMAINS = "https://resend.com/domains";
const WEBHOOKS = "https://resend.com/webhooks";

export const MAIL_WORDS: WordsFor<MailFinding> = {
  "sender-fine": ({ domain }) => ok(`Resend takes the key and sends for ${domain}.`),
  "sender-unknown": ({ domain, known }) =>
    wrong(
      `Resend does not know ${domain}, the domain of MAIL_FROM: it would refuse every letter.`,
      known.length > 0
        ? `Add ${domain} at ${DOMAINS}, or send from what it knows: ${known.join(", ")}.`
        : `Add ${domain} at ${DOMAINS} and its DNS records at your registrar.`,
    ),
  "sender-unverified": ({ domain: { name, status, missingRecords } }) => {
    const records = missingRecords.map(({ type, name: host, value }) => `    ${type} ${host} ${value}`);
    return wrong(
      `Resend has not verified ${name} (${status.replaceAll("_", " ")}): it refuses letters from there.`,
      [`Add these DNS records, then press "Verify" at ${DOMAINS}. DNS may take an hour.`, ...records].join(
        "\n",
      ),
    );
  },
  "mail-key-refused": () =>
    wrong(
      "Resend does not know the key in RESEND_API_KEY.",
      "Make one at https://resend.com/api-keys and put it there.",
    ),
  "mail-key-sends-only": ({ domain }) =>
    note(
      `The key in RESEND_API_KEY may send and nothing else, so nobody can see from here whether ${domain} is verified.`,
      "Safer than a key that may do all. Try one letter: npm run digest -- send-test <your address>.",
    ),
  "mail-silent": ({ isBusy }) =>
    wrong(
      isBusy ? "Resend is busy." : "Resend did not answer.",
      isBusy
        ? "Run this again in a minute."
        : "Can this machine reach api.resend.com on port 443? Its state: https://resend-status.com. Run this again later.",
    ),
  "webhook-fine": ({ endpoint }) => ok(`Resend tells ${endpoint} of bounces and complaints.`),
  "webhook-unproven": ({ endpoint }) =>
    note(
      `Resend has a webhook to ${endpoint}, but did not tell its secret: nobody can see from here whether it is RESEND_WEBHOOK_SECRET.`,
      `Compare it with its "Signing secret" at ${WEBHOOKS}.`,
    ),
  "webhook-secret-unset": ({ endpoint }) =>
    note(
      "Without RESEND_WEBHOOK_SECRET nobody tells us of bounces and complaints: letters go on to dead addresses.",
      `Add a webhook at ${WEBHOOKS} to ${endpoint} with email.bounced, email.complained and email.suppressed, and put its signing secret into RESEND_WEBHOOK_SECRET.`,
    ),
  "webhook-missing": ({ endpoint }) =>
    wrong(
      `Resend has no webhook to ${endpoint}: letters would go on to dead addresses.`,
      `Add it at ${WEBHOOKS} with email.bounced, email.complained and email.suppressed; its signing secret is RESEND_WEBHOOK_SECRET.`,
    ),
  "webhook-disabled": ({ endpoint }) =>
    wrong(`The webhook to ${endpoint} is switched off at Resend.`, `Switch it on at ${WEBHOOKS}.`),
  "webhook-deaf": ({ endpoint, missingEvents }) =>
    wrong(
      `The webhook to ${endpoint} does not tell of everything.`,
      `Tick at ${WEBHOOKS}: ${missingEvents.join(", ")}.`,
    ),
  "webhook-other-secret": ({ endpoint }) =>
    wrong(
      `RESEND_WEBHOOK_SECRET is not the secret of the webhook to ${endpoint}: every message is refused.`,
      `Copy its "Signing secret" from ${WEBHOOKS}, and restart the site.`,
    ),
};
