import { createHash } from "node:crypto";
import { type Answer, json } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import type { Route } from "../http/route-table.ts";
import type { Domain } from "../mail/mail-settings.ts";
import { notFound, refused } from "../mail/refusals.ts";
import { listPage } from "../mail/resend-list.ts";
import { resendTime } from "../mail/resend-time.ts";
import type { Sandbox } from "../sandbox.ts";
import { resendRoute } from "./resend.ts";

/** The sender of the site's own settings; listed when every domain counts as verified. */
const USUAL_DOMAIN = "ninefold.example";
const LONG_AGO = "2026-01-01T00:00:00.000Z";
const KEY_ID = "b6d24b8e-af0b-4c3c-be0c-359bbd97381e";

/** The same name gives the same id, so that it can be asked for again. */
export function domainIdOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
}

function domainsOf({ mail }: Sandbox): readonly Domain[] {
  const usual: Domain = {
    domainId: domainIdOf(USUAL_DOMAIN),
    name: USUAL_DOMAIN,
    status: "verified",
    createdAt: LONG_AGO,
  };
  return mail.settings.domains ?? [usual];
}

function toDomain({ domainId, name, status, createdAt }: Domain): object {
  return {
    id: domainId,
    name,
    status,
    created_at: resendTime(createdAt),
    region: "us-east-1",
    capabilities: { sending: "enabled", receiving: "disabled" },
  };
}

function recordsOf({ name, status }: Domain): object[] {
  const record = (kind: string, type: string, of: string, value: string) => {
    return { record: kind, name: of, type, ttl: "Auto", status, value };
  };
  return [
    { ...record("SPF", "MX", "send", "feedback-smtp.us-east-1.amazonses.com"), priority: 10 },
    record("SPF", "TXT", "send", "v=spf1 include:amazonses.com ~all"),
    record("DKIM", "TXT", "resend._domainkey", `p=${domainIdOf(name).replaceAll("-", "")}`),
  ];
}

function listDomains(call: Call, sandbox: Sandbox): Answer {
  const page = listPage(domainsOf(sandbox), ({ domainId }) => domainId, call.query);
  return "statusCode" in page ? refused(page) : json({ ...page, data: page.data.map(toDomain) });
}

function getDomain(call: Call, sandbox: Sandbox): Answer {
  const domain = domainsOf(sandbox).find(({ domainId }) => domainId === call.params.id);
  return domain
    ? json({ object: "domain", ...toDomain(domain), records: recordsOf(domain) })
    : notFound("Domain");
}

function verifyDomain(call: Call, sandbox: Sandbox): Answer {
  const domain = domainsOf(sandbox).find(({ domainId }) => domainId === call.params.id);
  return domain ? json({ object: "domain", id: domain.domainId }) : notFound("Domain");
}

function listKeys(call: Call, sandbox: Sandbox): Answer {
  const key = {
    id: KEY_ID,
    name: "Sandbox",
    created_at: resendTime(LONG_AGO),
    last_used_at: resendTime(sandbox.clock.now().toISOString()),
  };
  const page = listPage([key], ({ id }) => id, call.query);
  return "statusCode" in page ? refused(page) : json(page);
}

export const RESEND_ACCOUNT_ROUTES: readonly Route[] = [
  resendRoute("DomainsList", "GET", "/domains", listDomains),
  resendRoute("DomainsGet", "GET", "/domains/:id", getDomain),
  resendRoute("DomainsVerify", "POST", "/domains/:id/verify", verifyDomain),
  resendRoute("ApiKeysList", "GET", "/api-keys", listKeys),
];
