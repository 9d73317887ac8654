import { type Answer, html, json, noContent } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { problem, wantsPage, wishOf } from "../http/control-call.ts";
import { type FieldRules, TEXT, TEXTS, wishProblem } from "../http/read-wish.ts";
import { type Route, route } from "../http/route-table.ts";
import { type Bounce, EVENT_KINDS, HARD_BOUNCE } from "../mail/event-payload.ts";
import type { Envelope, Letter } from "../mail/letter.ts";
import { messageSource } from "../mail/message-source.ts";
import { MANNERS, type Manner } from "../mail/signature.ts";
import type { Message } from "../mail/webhook-messages.ts";
import { isLetterView, letterPage } from "../pages/letter-page.ts";
import { LETTERS_A_PAGE, mailboxPage } from "../pages/mailbox-pages.ts";
import { errorPage } from "../pages/page.ts";
import type { Sandbox } from "../sandbox.ts";

const USUAL_LIMIT = 1_000;
const HIGHEST_LIMIT = 10_000;

const NO_LETTER = "It was never sent, or the mailbox was emptied.";

const wantsJson = (call: Call) => (call.headers.accept ?? "").includes("application/json");

/** A letter as tests read it. Of one whose content is no longer kept the parts are null. */
function toMail(letter: Letter | Envelope, { mail }: Sandbox): object {
  const isContentKept = "html" in letter;
  const { mailId, at, to, from, subject, idempotencyKey, batchId } = letter;
  return {
    mailId,
    at,
    to,
    from,
    subject,
    headers: isContentKept ? letter.headers : {},
    html: isContentKept ? letter.html : null,
    text: isContentKept ? letter.text : null,
    ...(isContentKept && { cc: letter.cc, bcc: letter.bcc, replyTo: letter.replyTo, tags: letter.tags }),
    idempotencyKey,
    batchId,
    lastEvent: mail.mailbox.lastEventOf(mailId),
    isContentKept,
  };
}

async function showMailbox(call: Call, sandbox: Sandbox): Promise<Answer> {
  const to = call.query.get("to") || null;
  const { mailbox } = sandbox.mail;
  if (!wantsPage(call)) {
    const limit = Math.min(Number(call.query.get("limit") ?? USUAL_LIMIT) || USUAL_LIMIT, HIGHEST_LIMIT);
    const letters = await mailbox.newest({ to, limit });
    return json(letters.map((letter) => toMail(letter, sandbox)));
  }
  const page = Math.max(1, Number(call.query.get("page") ?? 1) || 1);
  const skip = (page - 1) * LETTERS_A_PAGE;
  const letters = await mailbox.newest({ to, limit: LETTERS_A_PAGE, skip });
  const count = to === null ? mailbox.count : await mailbox.countTo(to);
  const lastEventOf = ({ mailId }: Envelope) => mailbox.lastEventOf(mailId);
  return html(mailboxPage({ letters, lastEventOf, to, page, count, total: mailbox.count }));
}

async function countMail(call: Call, { mail }: Sandbox): Promise<Answer> {
  const to = call.query.get("to");
  return json({ count: to === null ? mail.mailbox.count : await mail.mailbox.countTo(to) });
}

/** Every letter as one line of JSON, oldest first. */
function showLedger(_: Call, { mail }: Sandbox): Answer {
  const headers = { "content-type": "application/x-ndjson; charset=utf-8", "cache-control": "no-store" };
  return { status: 200, headers, body: "", code: null, stream: () => mail.mailbox.ledgerBytes() };
}

async function findLetter(call: Call, { mail }: Sandbox): Promise<Letter | Envelope | null> {
  const mailId = call.params.mailId ?? "";
  return mail.mailbox.letter(mailId) ?? (await mail.mailbox.envelope(mailId));
}

async function showLetter(call: Call, sandbox: Sandbox): Promise<Answer> {
  const letter = await findLetter(call, sandbox);
  if (!letter)
    return wantsJson(call) ? problem(NO_LETTER, 404) : html(errorPage("No such letter", NO_LETTER), 404);
  if (wantsJson(call)) return json(toMail(letter, sandbox));
  const view = call.query.get("show") ?? "";
  const messages = sandbox.mail.messages.newest().filter(({ mailId }) => mailId === letter.mailId);
  const hasWebhook = sandbox.mail.settings.webhooks.length > 0;
  return html(letterPage({ letter, view: isLetterView(view) ? view : "letter", messages, hasWebhook }));
}

async function showSource(call: Call, sandbox: Sandbox): Promise<Answer> {
  const letter = await findLetter(call, sandbox);
  if (!letter || !("html" in letter)) return problem(NO_LETTER, 404);
  const headers = { "content-type": "message/rfc822; charset=utf-8" };
  return { status: 200, headers, body: messageSource(letter), code: null };
}

function emptyMailbox(_: Call, { mail }: Sandbox): Answer {
  mail.mailbox.clear();
  return noContent();
}

function bounceOf(wish: unknown): Bounce {
  const { type, subType, message } = (wish ?? {}) as Readonly<Record<string, unknown>>;
  return {
    type: typeof type === "string" ? type : HARD_BOUNCE.type,
    subType: typeof subType === "string" ? subType : HARD_BOUNCE.subType,
    message: typeof message === "string" ? message : HARD_BOUNCE.message,
  };
}

const mannerOf = (wish: unknown): Manner | undefined =>
  wish === undefined ? "genuine" : MANNERS.find((manner) => manner === wish);

/** A message as it is told of: who got it, and what they answered. */
function toShown({
  messageId,
  webhookId,
  mailId,
  type,
  createdAt,
  status,
  nextAttemptAt,
  attempts,
}: Message) {
  return { messageId, webhookId, mailId, type, createdAt, status, nextAttemptAt, attempts };
}

const EVENT_FIELDS: FieldRules = {
  type: TEXT,
  as: TEXT,
  bounce: { fits: (value) => typeof value === "object", words: "{type, subType, message}" },
  to: TEXTS,
};

async function addEvent(call: Call, sandbox: Sandbox): Promise<Answer> {
  const letter = await findLetter(call, sandbox);
  if (!letter) return problem(NO_LETTER, 404);
  const wish = wishOf(call);
  const wrong = wishProblem(wish, EVENT_FIELDS);
  if (wrong) return problem(wrong);
  const kind = EVENT_KINDS.find((one) => one === String(wish.type).replace(/^email\./, ""));
  const manner = mannerOf(wish.as);
  if (!kind || !manner)
    return problem(`Give {type: ${EVENT_KINDS.join(" | ")}, as?: ${MANNERS.join(" | ")}, bounce?, to?}.`);
  const messages = await sandbox.mail.happenNow(letter, kind, {
    manner,
    bounce: bounceOf(wish.bounce),
    ...(Array.isArray(wish.to) && { to: wish.to.map(String) }),
  });
  return json({ messages: messages.map(toShown) }, 201);
}

async function sendAgain(call: Call, { mail }: Sandbox): Promise<Answer> {
  const message = mail.messages.find(call.params.messageId ?? "");
  if (!message) return problem("No such message.", 404);
  const wish = wishOf(call);
  const wrong = wishProblem(wish, { as: TEXT });
  if (wrong) return problem(wrong);
  const { as } = wish;
  const manner = as === "copy" ? "copy" : mannerOf(as);
  if (!manner) return problem(`Give {as: copy | ${MANNERS.join(" | ")}}.`);
  return json(toShown(await mail.messages.again(message, manner)));
}

export const CONTROL_MAIL_ROUTES: readonly Route[] = [
  route("Mailbox", "GET", "/__sandbox/mail", showMailbox),
  route("Mailbox", "DELETE", "/__sandbox/mail", emptyMailbox),
  route("Mailbox", "GET", "/__sandbox/mail/count", countMail),
  route("Mailbox", "GET", "/__sandbox/mail/ledger", showLedger),
  route("Mailbox", "GET", "/__sandbox/mail/messages", (_, { mail }) =>
    json(mail.messages.newest().map(toShown)),
  ),
  route("Mailbox", "POST", "/__sandbox/mail/messages/:messageId", sendAgain),
  route("Mailbox", "GET", "/__sandbox/mail/:mailId", showLetter),
  route("Mailbox", "GET", "/__sandbox/mail/:mailId/source", showSource),
  route("Mailbox", "POST", "/__sandbox/mail/:mailId/events", addEvent),
];
