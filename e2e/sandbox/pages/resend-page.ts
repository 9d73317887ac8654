import type { MailSettings, Webhook } from "../mail/mail-settings.ts";
import { consolePage } from "./console-page.ts";
import { empty, hidden, input, oneButton, table, tick } from "./console-parts.ts";
import { escapeHtml } from "./page.ts";

const PATH = "/__sandbox/resend";
const SHOWN_SUPPRESSED = 200;

function settingsForm(settings: MailSettings): string {
  const number = (name: keyof MailSettings, label: string, hint: string) =>
    input(`number.${name}`, label, `type="number" min="0" required value="${settings[name] ?? 0}"`, hint);
  const domains = settings.domains?.map(({ name }) => name).join(", ") ?? "any";
  return `<form class="fields" method="post" action="${PATH}">${hidden("back", PATH)}
${number("requestsPerSecond", "Calls a second", "0 for no limit.")}
${number("sendTakesMs", "A sending takes", "Milliseconds.")}
${number("deliverAfterMs", "Delivered after", "Milliseconds.")}
${input("domains", "Verified domains", `value="${escapeHtml(domains)}"`, "With commas between; any for every domain.")}
${tick("refusesExampleDomains", "Refuse example.com and the like", settings.refusesExampleDomains)}
<div class="buttons"><button class="main" type="submit">Set</button></div>
</form>
<p>${oneButton(PATH, "Set all back", { method: "DELETE", back: PATH })}</p>`;
}

function webhookRow({ webhookId, endpoint, events, status, secret }: Webhook): string {
  return `<tr><td class="long">${escapeHtml(endpoint)}</td><td>${status}</td><td class="long">${escapeHtml(events.join(", "))}</td>
<td class="long"><code>${escapeHtml(secret)}</code></td>
<td>${oneButton(`${PATH}/webhooks/${webhookId}`, "Remove", { method: "DELETE", back: PATH }, `Remove ${endpoint}`)}</td></tr>`;
}

function webhooksOf({ webhooks }: MailSettings): string {
  const columns = ["Address", "Status", "Events", "Secret", "Remove"];
  return `${webhooks.length === 0 ? empty("None: nobody is told what becomes of letters.") : table("Webhooks", columns, webhooks.map(webhookRow))}
<h3>Add</h3>
<form class="fields" method="post" action="${PATH}">${hidden("back", PATH)}
${input("webhookUrl", "Address", 'type="url" required placeholder="http://localhost:3000/api/webhooks/resend"', "On this machine; it is told of every event.")}
${input("webhookSecret", "Secret", 'placeholder="whsec_…"', "Left empty, a new one.")}
<div class="buttons"><button class="main" type="submit">Add the webhook</button></div>
</form>`;
}

function suppressedOf({ suppressed }: MailSettings): string {
  if (suppressed.length === 0) return empty("Nobody bounced or complained.");
  const rows = suppressed
    .slice(-SHOWN_SUPPRESSED)
    .map(
      (address) =>
        `<tr><td>${escapeHtml(address)}</td><td>${oneButton(PATH, "Release", { release: address, back: PATH }, `Release ${address}`)}</td></tr>`,
    );
  return table("Suppressed addresses", ["Address", "Release"], rows);
}

export function resendPage(settings: MailSettings): string {
  return consolePage(
    "/__sandbox/mail",
    "Resend",
    'How the stand-in for Resend behaves. What was sent lies in the <a href="/__sandbox/mail">mailbox</a>.',
    `<h2>Behaviour</h2>${settingsForm(settings)}
<h2>Webhooks</h2>${webhooksOf(settings)}
<h2>Suppressed</h2>${suppressedOf(settings)}`,
    "h3{font-size:.95rem;margin:1.25rem 0 .5rem}",
  );
}
