import { type Answer, html, json } from "../http/answer.ts";
import { type Call, jsonObject } from "../http/call.ts";
import { problem, wantsPage } from "../http/control-call.ts";
import {
  type FieldRule,
  type FieldRules,
  FLAG,
  numberFrom,
  orNull,
  TEXT,
  wishProblem,
} from "../http/read-wish.ts";
import { type Route, route } from "../http/route-table.ts";
import { type Domain, type MailSettings, usualMailSettings } from "../mail/mail-settings.ts";
import { isSecret } from "../mail/signature.ts";
import { resendPage } from "../pages/resend-page.ts";
import type { Sandbox } from "../sandbox.ts";
import { domainIdOf } from "./resend-account.ts";
import { addWebhook, readWebhook } from "./resend-webhooks.ts";

const STATUSES = ["verified", "pending", "not_started", "failed"] as const;

type Wish = Readonly<Record<string, unknown>>;

const isObject = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);

const TEXT_OR_TEXTS: FieldRule = {
  fits: (value) => TEXT.fits(value) || (Array.isArray(value) && value.every(TEXT.fits)),
  words: "a text or a list of texts",
};
const DOMAINS: FieldRule = {
  fits: (value) =>
    TEXT.fits(value) ||
    (Array.isArray(value) && value.every((one) => TEXT.fits(one) || (isObject(one) && TEXT.fits(one.name)))),
  words: "a list of names or {name, status}",
};
const FIELDS: FieldRules = {
  requestsPerSecond: orNull(numberFrom(0, 1_000_000)),
  sendTakesMs: numberFrom(0, 600_000),
  deliverAfterMs: numberFrom(0, 86_400_000),
  refusesExampleDomains: FLAG,
  domains: orNull(DOMAINS),
  webhook: orNull({ fits: isObject, words: "{url, events?, secret?}" }),
  webhookUrl: TEXT,
  webhookSecret: TEXT,
  release: TEXT_OR_TEXTS,
};

function showSettings(call: Call, { mail }: Sandbox): Answer {
  return wantsPage(call) ? html(resendPage(mail.settings)) : json(mail.settings);
}

/** Domains by name, or by name and status; null or "any" for any. Undefined if they cannot be read. */
function readDomains(wish: unknown, now: Date): Domain[] | null | undefined {
  if (wish === null || wish === "any") return null;
  const list: unknown = typeof wish === "string" ? wish.split(",").map((name) => name.trim()) : wish;
  if (!Array.isArray(list)) return undefined;
  return list.map((entry: unknown): Domain => {
    const { name, status } = (typeof entry === "string" ? { name: entry } : entry) as Partial<Domain>;
    return {
      domainId: domainIdOf(String(name)),
      name: String(name),
      status: STATUSES.find((one) => one === status) ?? "verified",
      createdAt: now.toISOString(),
    };
  });
}

const isCount = (value: unknown): value is number => typeof value === "number" && value >= 0;

/** The settings that a wish names, or a sentence about what is wrong with it. */
function readSettings(wish: Wish, now: Date): Partial<MailSettings> | string {
  const changed: Partial<MailSettings> = {};
  const { requestsPerSecond, sendTakesMs, deliverAfterMs, refusesExampleDomains } = wish;
  if (requestsPerSecond === null || isCount(requestsPerSecond))
    changed.requestsPerSecond = requestsPerSecond || null;
  if (isCount(sendTakesMs)) changed.sendTakesMs = sendTakesMs;
  if (isCount(deliverAfterMs)) changed.deliverAfterMs = deliverAfterMs;
  if (typeof refusesExampleDomains === "boolean") changed.refusesExampleDomains = refusesExampleDomains;
  if (wish.domains !== undefined) {
    const domains = readDomains(wish.domains, now);
    if (domains === undefined) return "Give domains as a list of names or {name, status}, or null for any.";
    changed.domains = domains;
  }
  return changed;
}

function changeSettings(call: Call, sandbox: Sandbox): Answer {
  const wish = jsonObject(call);
  if (!wish) return problem("Give a JSON object.");
  const wrong = wishProblem(wish, FIELDS);
  if (wrong) return problem(wrong);
  const changed = readSettings(wish, sandbox.clock.now());
  if (typeof changed === "string") return problem(changed);
  const webhookProblem = registerWebhook(webhookWish(wish), sandbox);
  if (webhookProblem !== null) return problem(webhookProblem);
  Object.assign(sandbox.mail.settings, changed);
  const { release } = wish;
  for (const address of Array.isArray(release) ? release : [release])
    if (typeof address === "string") sandbox.mail.release(address);
  sandbox.save();
  return json(sandbox.mail.settings);
}

/** A form has no fields within fields. */
function webhookWish({ webhook, webhookUrl, webhookSecret }: Wish): unknown {
  if (webhookUrl === undefined) return webhook;
  return { url: webhookUrl, ...(webhookSecret !== undefined && { secret: webhookSecret }) };
}

/** One webhook in place of that of the same address; null takes all away, undefined changes nothing. */
function registerWebhook(wish: unknown, sandbox: Sandbox): string | null {
  const { settings } = sandbox.mail;
  if (wish === null) settings.webhooks = [];
  if (wish === null || wish === undefined) return null;
  const { url, events, secret } = wish as Wish;
  if (secret !== undefined && !(typeof secret === "string" && isSecret(secret)))
    return "A secret is whsec_ and Base64.";
  const names = Array.isArray(events)
    ? events.map((name) => `email.${String(name).replace(/^email\./, "")}`)
    : undefined;
  const read = readWebhook({ endpoint: url ?? "", ...(names && { events: names }) });
  if (typeof read === "string") return read;
  settings.webhooks = settings.webhooks.filter(({ endpoint }) => endpoint !== read.endpoint);
  addWebhook(sandbox, { ...read, ...(secret !== undefined && { secret }) });
  return null;
}

function removeWebhook(call: Call, sandbox: Sandbox): Answer {
  const { settings } = sandbox.mail;
  settings.webhooks = settings.webhooks.filter(({ webhookId }) => webhookId !== call.params.webhookId);
  sandbox.save();
  return json(settings);
}

function resetSettings(_: Call, sandbox: Sandbox): Answer {
  for (const address of [...sandbox.mail.settings.suppressed]) sandbox.mail.release(address);
  Object.assign(sandbox.mail.settings, usualMailSettings());
  sandbox.save();
  return json(sandbox.mail.settings);
}

export const CONTROL_RESEND_ROUTES: readonly Route[] = [
  route("ResendSettings", "GET", "/__sandbox/resend", showSettings),
  route("ResendSettings", "POST", "/__sandbox/resend", changeSettings),
  route("ResendSettings", "DELETE", "/__sandbox/resend", resetSettings),
  route("ResendSettings", "DELETE", "/__sandbox/resend/webhooks/:webhookId", removeWebhook),
];
