import { toActionCall, WAYS } from "./support/knock.ts";
import { actionIdOf, expect, test, type Visitor, type WalledSite } from "./support/walls-world.ts";

// One site for all of them: each world is a process, a database and a sandbox.
test.describe.configure({ mode: "default" });

const subscriptionOf = (site: WalledSite, { has }: Visitor) =>
  site.services.db.subscription.findUniqueOrThrow({ where: { unsubscribeToken: has.letterToken } });

test("a mail program's own page unsubscribes with one click, without a cookie, and twice is once", async ({
  site,
  visitor,
}) => {
  const owner = await visitor();
  const path = `/api/unsubscribe?token=${owner.has.letterToken}`;
  const headers = {
    ...{ origin: "https://mail.example", "sec-fetch-site": "cross-site" },
    "content-type": "application/x-www-form-urlencoded",
  };
  const click = () => site.knock(path, { method: "POST", headers, body: "List-Unsubscribe=One-Click" });
  const first = await click();
  expect(first.status).toBe(200);
  expect(first.headers["set-cookie"]).toBeUndefined();
  const after = await subscriptionOf(site, owner);
  expect(after.state).toBe("unsubscribed");
  expect((await click()).status).toBe(200);
  expect(await subscriptionOf(site, owner)).toEqual(after);
});

test("no made-up link unsubscribes anybody, whoever is signed in", async ({ site, visitor }) => {
  const owner = await visitor();
  const before = await site.rows(["lastSeenAt"]);
  for (const token of ["", "A".repeat(43), owner.has.letterId, owner.has.letterToken.slice(1)])
    for (const cookie of ["", owner.cookie]) {
      const headers: Record<string, string> = cookie ? { cookie } : {};
      const answer = await site.knock(`/api/unsubscribe?token=${token}`, { method: "POST", headers });
      expect(answer.status).toBe(404);
    }
  expect(await site.rows(["lastSeenAt"])).toEqual(before);
});

test("looking at any page of a letter changes nothing", async ({ site, visitor }) => {
  const { has } = await visitor();
  const before = await site.rows(["lastSeenAt"]);
  for (const page of ["digest/settings", "digest/why", "digest/unsubscribe", "api/unsubscribe"])
    for (const method of ["GET", "HEAD"])
      expect((await site.knock(`/${page}?token=${has.letterToken}`, { method })).status).toBeLessThan(400);
  expect(await site.rows(["lastSeenAt"])).toEqual(before);
});

test("a letter's id alone opens it to nobody but its owner", async ({ site, visitor }) => {
  const [owner, stranger] = [await visitor(), await visitor()];
  const { address } = await subscriptionOf(site, owner);
  for (const page of ["settings", "why"]) {
    const path = `/digest/${page}?letter=${owner.has.letterId}`;
    for (const cookie of ["", stranger.cookie])
      expect((await site.knock(path, { headers: { cookie } })).body).not.toContain(address);
    expect((await site.knock(path, { headers: { cookie: owner.cookie } })).body).toContain(address);
  }
});

test("nobody links a letter to an account without a session", async ({ site, visitor }) => {
  const { has } = await visitor();
  const before = await site.rows();
  const actionId = actionIdOf("app/digest/settings/actions.ts", "linkLetterAction");
  for (const way of WAYS) {
    const call = await toActionCall(way, actionId, { token: has.unsubscribeToken });
    const headers = { ...call.headers, origin: site.origin };
    const path = `/digest/settings?token=${has.unsubscribeToken}`;
    const answer = await site.knock(path, { ...call, headers });
    expect(`${answer.headers.location} ${answer.headers["x-action-redirect"]}`).toContain("/sign-in");
  }
  expect(await site.rows()).toEqual(before);
});

test("a webhook without a secret in the settings, unsigned, or too large, is refused and changes nothing", async ({
  site,
  visitor,
}) => {
  await visitor();
  const before = await site.rows();
  const signed = {
    "content-type": "application/json",
    "svix-id": "msg_1",
    "svix-timestamp": `${Math.floor(Date.now() / 1_000)}`,
    "svix-signature": `v1,${"A".repeat(43)}=`,
  };
  const body = JSON.stringify({ type: "email.bounced", data: { to: ["ada@example.com"] } });
  const post = (headers: Record<string, string>, text: string) =>
    site.knock("/api/webhooks/resend", { method: "POST", headers, body: text });
  expect((await post(signed, body)).status).toBe(400);
  expect((await post({}, body)).status).toBe(400);
  expect((await post({}, "")).status).toBe(400);
  expect((await post(signed, "x".repeat(65_537))).status).toBe(413);
  expect((await post({ ...signed, origin: "https://evil.example" }, body)).status).toBe(403);
  expect((await site.knock("/api/webhooks/resend")).status).toBe(405);
  expect(await site.rows()).toEqual(before);
});

test("the operator's page is, for all but operators, an address that leads nowhere", async ({
  site,
  visitor,
}) => {
  const { cookie } = await visitor();
  for (const headers of [{}, { cookie }] as Record<string, string>[]) {
    const answer = await site.knock("/operator", { headers });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toMatch(/operator's|For operators|Suppressed/);
  }
});

test("no address and no link of a letter is in what the site wrote to its log", async ({ site, visitor }) => {
  const owner = await visitor();
  const { address } = await subscriptionOf(site, owner);
  const body = JSON.stringify({ type: "email.bounced", data: { to: [address] } });
  await site.knock("/api/webhooks/resend", { method: "POST", body });
  await site.knock(`/digest/settings?token=${owner.has.letterToken}`);
  await site.knock(`/digest/why?token=${owner.has.letterToken}%00`);
  await site.knock(`/api/unsubscribe?token=${owner.has.letterToken}`, { method: "POST" });
  for (const secret of [address, owner.has.letterToken]) expect(site.output).not.toContain(secret);
});
