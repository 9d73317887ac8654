import { type Answer, json } from "../http/answer.ts";
import { type Call, jsonObject } from "../http/call.ts";
import { type Route, route } from "../http/route-table.ts";
import { type Domain, type MailSettings, usualMailSettings } from "../mail/mail-settings.ts";
import { isSecret } from "../mail/signature.ts";
import type { Sandbox } from "../sandbox.ts";
import { domainIdOf } from "./resend-account.ts";
import { addWebhook, readWebhook } from "./resend-webhooks.ts";

const STATUSES = ["verified", "pending", "not_started", "failed"] as const;

const problem = (sentence: string) => json({ error: sentence }, 400);

function showSettings(_: Call, { mail }: Sandbox): Answer {
  return json(mail.settings);
}

/** Domains by name, or by name and status; null for any. Undefined if they cannot be read. */
function readDomains(wish: unknown, now: Date): Domain[] | null | undefined {
  if (wish === null) return null;
  if (!Array.isArray(wish)) return undefined;
  return wish.map((entry: unknown): Domain => {
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
function readSettings(wish: Readonly<Record<string, unknown>>, now: Date): Partial<MailSettings> | string {
  const changed: Partial<MailSettings> = {};
  const { requestsPerSecond, sendTakesMs, deliverAfterMs, refusesExampleDomains } = wish;
  if (requestsPerSecond === null || isCount(requestsPerSecond)) changed.requestsPerSecond = requestsPerSecond;
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
  const changed = readSettings(wish, sandbox.clock.now());
  if (typeof changed === "string") return problem(changed);
  const webhookProblem = wish.webhook === undefined ? null : registerWebhook(wish.webhook, sandbox);
  if (webhookProblem !== null) return problem(webhookProblem);
  Object.assign(sandbox.mail.settings, changed);
  for (const address of Array.isArray(wish.release) ? wish.release : [])
    sandbox.mail.release(String(address));
  sandbox.save();
  return showSettings(call, sandbox);
}

/** One webhook in place of those of the same address; null takes all away. */
function registerWebhook(wish: unknown, sandbox: Sandbox): string | null {
  const { settings } = sandbox.mail;
  if (wish === null) {
    settings.webhooks = [];
    return null;
  }
  const { url, events, secret } = wish as Readonly<Record<string, unknown>>;
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

function resetSettings(call: Call, sandbox: Sandbox): Answer {
  for (const address of [...sandbox.mail.settings.suppressed]) sandbox.mail.release(address);
  Object.assign(sandbox.mail.settings, usualMailSettings());
  sandbox.save();
  return showSettings(call, sandbox);
}

export const CONTROL_RESEND_ROUTES: readonly Route[] = [
  route("ResendSettings", "GET", "/__sandbox/resend", showSettings),
  route("ResendSettings", "POST", "/__sandbox/resend", changeSettings),
  route("ResendSettings", "DELETE", "/__sandbox/resend", resetSettings),
];
