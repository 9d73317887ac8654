import { randomUUID } from "node:crypto";
import { type Answer, json } from "../http/answer.ts";
import { type Call, jsonObject } from "../http/call.ts";
import type { Route } from "../http/route-table.ts";
import { EVENT_KINDS } from "../mail/event-payload.ts";
import type { Webhook } from "../mail/mail-settings.ts";
import { notFound, refused } from "../mail/refusals.ts";
import { listPage } from "../mail/resend-list.ts";
import { resendTime } from "../mail/resend-time.ts";
import { newSecret } from "../mail/signature.ts";
import type { Message } from "../mail/webhook-messages.ts";
import type { Sandbox } from "../sandbox.ts";
import { resendRoute } from "./resend.ts";

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
const EVENTS = new Set(EVENT_KINDS.map((kind) => `email.${kind}`));

/** Reads what a webhook shall be; a sentence if it cannot be that. Only this machine is ever called. */
export function readWebhook(wish: Readonly<Record<string, unknown>>): Partial<Webhook> | string {
  const { endpoint, events, status } = wish;
  const list: unknown[] | undefined = Array.isArray(events) ? events : undefined;
  const url = typeof endpoint === "string" && URL.canParse(endpoint) ? new URL(endpoint) : null;
  if (endpoint !== undefined && !(url && LOOPBACK.test(url.hostname)))
    return "The `endpoint` must be an address of this machine.";
  if (events !== undefined && !(list && list.length > 0 && list.every((one) => EVENTS.has(String(one)))))
    return `The \`events\` must be some of ${[...EVENTS].join(", ")}.`;
  return {
    ...(url && { endpoint: url.href }),
    ...(list && { events: list.map(String) }),
    ...((status === "enabled" || status === "disabled") && { status }),
  };
}

export function addWebhook(
  sandbox: Sandbox,
  { endpoint = "", events = [...EVENTS], secret = newSecret() }: Partial<Webhook>,
): Webhook {
  const createdAt = sandbox.clock.now().toISOString();
  const webhook: Webhook = {
    webhookId: randomUUID(),
    createdAt,
    endpoint,
    events,
    status: "enabled",
    secret,
  };
  sandbox.mail.settings.webhooks.push(webhook);
  sandbox.save();
  return webhook;
}

function toWebhook({ webhookId, createdAt, endpoint, events, status }: Webhook): object {
  return { id: webhookId, created_at: resendTime(createdAt), status, endpoint, events };
}

const badWebhook = (message: string) => refused({ statusCode: 422, name: "validation_error", message });

function createWebhook(call: Call, sandbox: Sandbox): Answer {
  const wish = jsonObject(call) ?? {};
  for (const field of ["endpoint", "events"]) {
    if (wish[field] === undefined)
      return refused({
        statusCode: 422,
        name: "missing_required_field",
        message: `Missing \`${field}\` field.`,
      });
  }
  const read = readWebhook(wish);
  if (typeof read === "string") return badWebhook(read);
  const { webhookId, secret } = addWebhook(sandbox, read);
  return json({ object: "webhook", id: webhookId, signing_secret: secret }, 201);
}

function listWebhooks(call: Call, { mail }: Sandbox): Answer {
  const page = listPage(mail.settings.webhooks, ({ webhookId }) => webhookId, call.query);
  return "statusCode" in page ? refused(page) : json({ ...page, data: page.data.map(toWebhook) });
}

/** Answers with what a webhook of the path gives, or that there is none. */
function withWebhook(use: (webhook: Webhook, call: Call, sandbox: Sandbox) => Answer | Promise<Answer>) {
  return (call: Call, sandbox: Sandbox) => {
    const webhook = sandbox.mail.webhook(call.params.id ?? "");
    return webhook ? use(webhook, call, sandbox) : notFound("Webhook");
  };
}

const getWebhook = withWebhook((webhook) =>
  json({ object: "webhook", ...toWebhook(webhook), signing_secret: webhook.secret }),
);

const updateWebhook = withWebhook((webhook, call, sandbox) => {
  const read = readWebhook(jsonObject(call) ?? {});
  if (typeof read === "string") return badWebhook(read);
  Object.assign(webhook, read);
  sandbox.save();
  return json({ object: "webhook", id: webhook.webhookId });
});

const removeWebhook = withWebhook(({ webhookId }, _, sandbox) => {
  const { settings } = sandbox.mail;
  settings.webhooks = settings.webhooks.filter((webhook) => webhook.webhookId !== webhookId);
  sandbox.save();
  return json({ object: "webhook", id: webhookId, deleted: true });
});

const rotateSecret = withWebhook((webhook, _, sandbox) => {
  webhook.secret = newSecret();
  sandbox.save();
  return json({ object: "webhook", id: webhook.webhookId, signing_secret: webhook.secret });
});

function toEvent({ messageId, type, createdAt, status }: Message): object {
  return { id: messageId, type, created_at: createdAt, status };
}

const listEvents = withWebhook(({ webhookId }, call, { mail }) => {
  const messages = mail.messages.newest().filter((message) => message.webhookId === webhookId);
  const page = listPage(messages, ({ messageId }) => messageId, call.query);
  return "statusCode" in page ? refused(page) : json({ ...page, data: page.data.map(toEvent) });
});

const getEvent = withWebhook((_, call, { mail }) => {
  const message = mail.messages.find(call.params.eventId ?? "");
  if (!message) return notFound("Event");
  const payload: unknown = JSON.parse(message.body);
  const { nextAttemptAt } = message;
  return json({ object: "webhook_event", ...toEvent(message), next_attempt_at: nextAttemptAt, payload });
});

const listAttempts = withWebhook((_, call, { mail }) => {
  const message = mail.messages.find(call.params.eventId ?? "");
  if (!message) return notFound("Event");
  const data = message.attempts.map(({ attemptId, status, response, sentAt }) => {
    return { id: attemptId, http_status_code: status ?? 0, response, sent_at: sentAt };
  });
  return json({ object: "list", has_more: false, data });
});

const replayEvent = withWebhook(async (_, call, { mail }) => {
  const message = mail.messages.find(call.params.eventId ?? "");
  if (!message) return notFound("Event");
  await mail.messages.again(message, "genuine");
  return json({ object: "webhook_event", id: message.messageId });
});

export const RESEND_WEBHOOK_ROUTES: readonly Route[] = [
  resendRoute("WebhooksList", "GET", "/webhooks", listWebhooks),
  resendRoute("WebhooksCreate", "POST", "/webhooks", createWebhook),
  resendRoute("WebhooksGet", "GET", "/webhooks/:id", getWebhook),
  resendRoute("WebhooksUpdate", "PATCH", "/webhooks/:id", updateWebhook),
  resendRoute("WebhooksRemove", "DELETE", "/webhooks/:id", removeWebhook),
  resendRoute("WebhooksRotate", "POST", "/webhooks/:id/signing-secret/rotate", rotateSecret),
  resendRoute("WebhookEventsList", "GET", "/webhooks/:id/events", listEvents),
  resendRoute("WebhookEventsGet", "GET", "/webhooks/:id/events/:eventId", getEvent),
  resendRoute("WebhookEventsAttempts", "GET", "/webhooks/:id/events/:eventId/attempts", listAttempts),
  resendRoute("WebhookEventsReplay", "POST", "/webhooks/:id/events/:eventId/replay", replayEvent),
];
