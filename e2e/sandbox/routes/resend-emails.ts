import { type Answer, json } from "../http/answer.ts";
import { type Call, jsonObject } from "../http/call.ts";
import type { Route } from "../http/route-table.ts";
import { type Envelope, type Letter, messageIdOf } from "../mail/letter.ts";
import { readSchedule } from "../mail/read-schedule.ts";
import { refused } from "../mail/refusals.ts";
import { listPage } from "../mail/resend-list.ts";
import { resendTime } from "../mail/resend-time.ts";
import type { Sandbox } from "../sandbox.ts";
import { resendRoute } from "./resend.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LISTED_AT_MOST = 4_000;

const NOT_FOUND = refused({ statusCode: 404, name: "not_found", message: "Email not found" });
const NO_UUID = refused({
  statusCode: 422,
  name: "invalid_parameter",
  message: "The `id` must be a valid UUID.",
});
const NOT_WAITING = refused({
  statusCode: 422,
  name: "validation_error",
  message: "Only scheduled emails can be changed or canceled.",
});

/** The fields a list shows. Source: resend 6.38 types and the pages of each call, read 2026-11-22. */
function toListed(letter: Letter | Envelope, { mail }: Sandbox): object {
  const isWhole = "html" in letter;
  return {
    id: letter.mailId,
    message_id: messageIdOf(letter),
    to: letter.to,
    from: letter.from,
    created_at: resendTime(letter.at),
    subject: letter.subject,
    bcc: isWhole ? letter.bcc : [],
    cc: isWhole ? letter.cc : [],
    reply_to: isWhole ? letter.replyTo : [],
    last_event: mail.mailbox.lastEventOf(letter.mailId),
    scheduled_at: isWhole && letter.scheduledAt !== null ? resendTime(letter.scheduledAt) : null,
  };
}

async function getEmail(call: Call, sandbox: Sandbox): Promise<Answer> {
  const id = call.params.id ?? "";
  if (!UUID.test(id)) return NO_UUID;
  const letter = await sandbox.mail.mailbox.envelope(id);
  if (!letter) return NOT_FOUND;
  const whole = sandbox.mail.mailbox.letter(id);
  return json({
    object: "email",
    ...toListed(whole ?? letter, sandbox),
    html: whole?.html ?? null,
    text: whole?.text ?? null,
    tags: whole?.tags ?? [],
  });
}

async function listEmails(call: Call, sandbox: Sandbox): Promise<Answer> {
  const letters = await sandbox.mail.mailbox.newest({ to: null, limit: LISTED_AT_MOST });
  const page = listPage(letters, ({ mailId }) => mailId, call.query);
  return "statusCode" in page
    ? refused(page)
    : json({ ...page, data: page.data.map((letter) => toListed(letter, sandbox)) });
}

/** The letter of the path if it still waits for its time, else what to answer. */
function waitingLetter(call: Call, { mail }: Sandbox): Letter | Answer {
  const id = call.params.id ?? "";
  if (!UUID.test(id)) return NO_UUID;
  const letter = mail.mailbox.letter(id);
  if (!letter) return NOT_FOUND;
  return letter.events.at(-1)?.kind === "scheduled" ? letter : NOT_WAITING;
}

function reschedule(call: Call, sandbox: Sandbox): Answer {
  const letter = waitingLetter(call, sandbox);
  if ("status" in letter) return letter;
  const at = readSchedule(String(jsonObject(call)?.scheduled_at ?? ""), sandbox.clock.now());
  if (at === null) {
    const message = "The `scheduled_at` field must be a date within the next 30 days.";
    return refused({ statusCode: 422, name: "validation_error", message });
  }
  sandbox.mail.mailbox.reschedule(letter.mailId, at.toISOString());
  sandbox.mail.schedule(letter.mailId, at.toISOString());
  return json({ object: "email", id: letter.mailId });
}

function cancel(call: Call, sandbox: Sandbox): Answer {
  const letter = waitingLetter(call, sandbox);
  if ("status" in letter) return letter;
  sandbox.mail.happen(letter, "canceled");
  return json({ object: "email", id: letter.mailId });
}

export const RESEND_EMAIL_ROUTES: readonly Route[] = [
  resendRoute("EmailsList", "GET", "/emails", listEmails),
  resendRoute("EmailsGet", "GET", "/emails/:id", getEmail),
  resendRoute("EmailsUpdate", "PATCH", "/emails/:id", reschedule),
  resendRoute("EmailsCancel", "POST", "/emails/:id/cancel", cancel),
];
