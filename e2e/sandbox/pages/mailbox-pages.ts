import type { Envelope, EventKind, Letter } from "../mail/letter.ts";
import { consolePage } from "./console-page.ts";
import { MAIL_STYLE } from "./mail-style.ts";
import { escapeHtml } from "./page.ts";

export const LETTERS_A_PAGE = 50;

const GOOD_ENDS: ReadonlySet<EventKind> = new Set(["scheduled", "sent", "delivered", "opened", "clicked"]);

export const when = (at: string) =>
  `<time datetime="${escapeHtml(at)}">${escapeHtml(at.slice(0, 19).replace("T", " "))} UTC</time>`;

export const eventWords = (kind: EventKind) => kind.replace("_", " ");

export interface MailboxView {
  readonly letters: readonly (Letter | Envelope)[];
  readonly lastEventOf: (letter: Envelope) => EventKind;
  /** Whose letters are shown; null for everybody's. */
  readonly to: string | null;
  /** From 1. */
  readonly page: number;
  /** How many there are for this address, and at all. */
  readonly count: number;
  readonly total: number;
}

function row(letter: Letter | Envelope, lastEvent: EventKind): string {
  const { mailId, subject, to, at } = letter;
  return `<li>
<a href="/__sandbox/mail/${mailId}">${escapeHtml(subject || "(no subject)")}</a>
${when(at)}
<span class="to">${escapeHtml(to.join(", "))}</span>
<span class="state${GOOD_ENDS.has(lastEvent) ? "" : " bad"}">${eventWords(lastEvent)}</span>
</li>`;
}

function pager({ page: number, count, to }: MailboxView): string {
  const pages = Math.max(1, Math.ceil(count / LETTERS_A_PAGE));
  if (pages === 1) return "";
  const link = (target: number, words: string) => {
    const query = new URLSearchParams({ ...(to !== null && { to }), page: String(target) });
    return `<a href="/__sandbox/mail?${escapeHtml(query.toString())}">${words}</a>`;
  };
  return `<nav class="pages" aria-label="Pages of the mailbox">
${number > 1 ? link(number - 1, "Newer") : "<span></span>"}
<span>Page ${number.toLocaleString("en")} of ${pages.toLocaleString("en")}</span>
${number < pages ? link(number + 1, "Older") : "<span></span>"}
</nav>`;
}

function heading({ to, count, total }: MailboxView): string {
  const letters = (amount: number) => `${amount.toLocaleString("en")} ${amount === 1 ? "letter" : "letters"}`;
  if (to === null) return `${letters(total)}, newest first.`;
  return `${letters(count)} to ${escapeHtml(to)}, of ${letters(total)} in all, newest first.`;
}

export function mailboxPage(view: MailboxView): string {
  const { letters, lastEventOf, to } = view;
  const list =
    letters.length === 0
      ? `<p>${to === null ? "No letters yet." : "No letters to this address."}</p>`
      : `<ul class="letters">${letters.map((letter) => row(letter, lastEventOf(letter))).join("\n")}</ul>`;
  return consolePage(
    "/__sandbox/mail",
    "Mailbox",
    heading(view),
    `<form class="find" method="get" action="/__sandbox/mail" role="search">
<div><label for="to">Letters to one address</label>
<input id="to" name="to" type="search" autocomplete="off" spellcheck="false" value="${escapeHtml(to ?? "")}"></div>
<button>Find</button>
</form>
${list}
${pager(view)}
<p>${to === null ? "" : '<a href="/__sandbox/mail">All letters</a> · '}<a href="/__sandbox/resend">How Resend behaves, webhooks</a></p>`,
    MAIL_STYLE,
  );
}
