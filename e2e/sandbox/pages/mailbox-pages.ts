import type { Mail } from "../mail/mailbox.ts";
import { escapeHtml, page } from "./page.ts";

const when = (at: string) =>
  `<time datetime="${escapeHtml(at)}">${escapeHtml(at.slice(0, 16).replace("T", " "))} UTC</time>`;

export function mailboxPage(mails: readonly Mail[], address: string | null): string {
  const rows = mails.map(
    (mail) => `<tr>
<td><a href="/__sandbox/mail/${mail.mailId}">${escapeHtml(mail.subject || "(no subject)")}</a></td>
<td>${escapeHtml(mail.to.join(", "))}</td>
<td>${when(mail.at)}</td>
</tr>`,
  );
  const whose =
    address === null
      ? "Every letter Ninefold sent, newest first."
      : `Letters to ${escapeHtml(address)}, newest first.`;
  const list =
    rows.length === 0
      ? "<p>No letters yet.</p>"
      : `<table><thead><tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">Sent</th></tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
  return page(
    "Mailbox",
    `<header><h1>Mailbox</h1><p>${whose}</p></header>${list}<p><a href="/__sandbox/">Sandbox</a></p>`,
  );
}

export function letterPage(mail: Mail): string {
  const headers = Object.entries(mail.headers).map(
    ([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`,
  );
  const letter =
    mail.html === null
      ? ""
      : `<h2>Letter</h2><iframe title="The letter as sent" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escapeHtml(mail.html)}"></iframe>`;
  const text = mail.text === null ? "" : `<h2>Text part</h2><pre>${linked(mail.text)}</pre>`;
  return page(
    mail.subject,
    `<header><h1>${escapeHtml(mail.subject || "(no subject)")}</h1></header>
<dl><dt>From</dt><dd>${escapeHtml(mail.from)}</dd><dt>To</dt><dd>${escapeHtml(mail.to.join(", "))}</dd><dt>Sent</dt><dd>${when(mail.at)}</dd>${headers.join("")}</dl>
${letter}${text}
<p><a href="/__sandbox/mail">Mailbox</a></p>`,
  );
}

/** Addresses in the text part can be followed, as mail programs allow. */
function linked(text: string): string {
  return escapeHtml(text).replace(/https?:\/\/[^\s<>]+/g, (address) => `<a href="${address}">${address}</a>`);
}
