import { type Envelope, type Letter, messageIdOf } from "../mail/letter.ts";
import { readableSource, requestJson } from "../mail/message-source.ts";
import type { Message } from "../mail/webhook-messages.ts";
import { consolePage } from "./console-page.ts";
import { hidden } from "./console-parts.ts";
import { MAIL_STYLE } from "./mail-style.ts";
import { eventWords, when } from "./mailbox-pages.ts";
import { escapeHtml } from "./page.ts";

const VIEWS = {
  letter: "Desktop",
  phone: "Phone",
  text: "Text",
  headers: "Headers",
  source: "Source",
  request: "Request",
  events: "Events",
} as const;
export type LetterView = keyof typeof VIEWS;

export function isLetterView(text: string): text is LetterView {
  return Object.hasOwn(VIEWS, text);
}

/** What can be made to happen to a letter by a button. */
const CAUSES = { delivered: "Deliver", delivery_delayed: "Delay", bounced: "Bounce", complained: "Complain" };

export interface ShownLetter {
  readonly letter: Letter | Envelope;
  readonly view: LetterView;
  /** What webhooks were told of it, newest first. */
  readonly messages: readonly Message[];
  readonly hasWebhook: boolean;
}

const isWhole = (letter: Letter | Envelope): letter is Letter => "html" in letter;

/** Nothing in a frame runs or reaches us; its links open beside it. */
function frame(html: string, isPhone: boolean): string {
  return `<div class="frame-box" tabindex="0" role="region" aria-label="The letter, ${isPhone ? "as wide as a phone" : "as wide as a desktop"}"><iframe class="frame${isPhone ? " phone" : ""}" title="The letter as sent" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escapeHtml(html)}"></iframe></div>`;
}

/** Addresses in the text part can be followed, as mail programs allow. */
function linked(text: string): string {
  return escapeHtml(text).replace(/https?:\/\/[^\s<>]+/g, (address) => `<a href="${address}">${address}</a>`);
}

// Long lines can be scrolled, by keyboard too.
const block = (inner: string, label: string) =>
  `<pre tabindex="0" role="region" aria-label="${label}">${inner}</pre>`;

function headersOf(letter: Letter): string {
  const { from, to, cc, bcc, replyTo, subject, headers, tags, at, idempotencyKey, batchId, scheduledAt } =
    letter;
  const facts: readonly (readonly [string, string | null])[] = [
    ["From", from],
    ["To", to.join(", ")],
    ["Cc", cc.join(", ")],
    ["Bcc", bcc.join(", ")],
    ["Reply-To", replyTo.join(", ")],
    ["Subject", subject],
    ["Date", at],
    ["Message-ID", messageIdOf(letter)],
    ...Object.entries(headers),
    ["Tags", tags.map(({ name, value }) => `${name}: ${value}`).join(", ")],
    ["Scheduled for", scheduledAt],
    ["Idempotency key", idempotencyKey],
    ["Batch", batchId],
  ];
  const rows = facts.flatMap(([name, value]) =>
    value ? [`<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`] : [],
  );
  return `<h2>Headers</h2><dl class="facts">${rows.join("")}</dl>`;
}

function tellings(messages: readonly Message[]): string {
  const attempts = messages
    .flatMap(({ type, attempts }) => attempts.map((attempt) => ({ ...attempt, type })))
    .sort((one, other) => other.sentAt.localeCompare(one.sentAt));
  const rows = attempts.map(
    ({ sentAt, status, manner, type }) =>
      `<li>${when(sentAt)}<strong>${escapeHtml(type)}</strong><p>${status === null ? "no answer" : `answered ${status}`}${manner === "genuine" ? "" : `, sent as ${manner}`}</p></li>`,
  );
  return rows.length === 0 ? "" : `<h2>Told to webhooks</h2><ul class="events">${rows.join("")}</ul>`;
}

function eventsOf({ letter, messages, hasWebhook }: ShownLetter): string {
  const events = isWhole(letter) ? letter.events : [];
  const rows = events.map(
    ({ kind, at, to, note }) =>
      `<li>${when(at)}<strong>${eventWords(kind)}</strong><p>${escapeHtml(to.join(", "))}${note === null ? "" : `. ${escapeHtml(note)}`}</p></li>`,
  );
  const buttons = Object.entries(CAUSES).map(
    ([kind, words]) => `<button name="type" value="${kind}">${words}</button>`,
  );
  const told = hasWebhook
    ? "The webhooks are told at once."
    : 'No webhook is registered: nobody will be told. <a href="/__sandbox/resend">Add one</a>.';
  return `<h2>Events</h2>
${rows.length === 0 ? "<p>None are kept.</p>" : `<ul class="events">${rows.join("")}</ul>`}
<h2>Make something happen</h2>
<p class="quiet">${told}</p>
<form method="post" action="/__sandbox/mail/${letter.mailId}/events" class="causes">${hidden("back", `/__sandbox/mail/${letter.mailId}?show=events`)}${buttons.join("")}</form>
${tellings(messages)}`;
}

function viewOf(shown: ShownLetter): string {
  const { letter, view } = shown;
  if (view === "events") return eventsOf(shown);
  if (!isWhole(letter))
    return "<p>The content of this letter is no longer kept: thousands came after it.</p>";
  switch (view) {
    case "letter":
    case "phone":
      return letter.html === null
        ? "<p>This letter has no HTML part.</p>"
        : `<h2 hidden>Letter</h2>${frame(letter.html, view === "phone")}`;
    case "text":
      return letter.text === null
        ? "<p>This letter has no text part of its own.</p>"
        : `<h2>Text part</h2>${block(linked(letter.text), "Text part")}`;
    case "headers":
      return headersOf(letter);
    case "source":
      return `<h2>Source</h2><p class="quiet">With the parts unpacked; <a href="/__sandbox/mail/${letter.mailId}/source">as a message file</a>.</p>${block(escapeHtml(readableSource(letter)), "Source")}`;
    case "request":
      return `<h2>Request</h2><p class="quiet">The JSON that asked for it.</p>${block(escapeHtml(requestJson(letter)), "Request")}`;
  }
}

export function letterPage(shown: ShownLetter): string {
  const { letter, view } = shown;
  const tabs = Object.entries(VIEWS).map(
    ([name, words]) =>
      `<a href="/__sandbox/mail/${letter.mailId}?show=${name}"${name === view ? ' aria-current="page"' : ""}>${words}</a>`,
  );
  const [first = ""] = letter.to;
  const mine = `/__sandbox/mail?to=${encodeURIComponent(first)}`;
  return consolePage(
    "/__sandbox/mail",
    letter.subject || "(no subject)",
    `To ${escapeHtml(letter.to.join(", "))}, from ${escapeHtml(letter.from)}, ${when(letter.at)}`,
    `<nav class="tabs" aria-label="Ways to see this letter">${tabs.join("")}</nav>
${viewOf(shown)}
<p><a href="${escapeHtml(mine)}">Letters to this address</a></p>`,
    MAIL_STYLE,
  );
}
