import { expect, LETTER, test } from "../mail/mail-for-tests.ts";
import type { SandboxForTests } from "../sandbox-for-tests.ts";

const HTML = { accept: "text/html" };

async function pageOf(sandbox: SandboxForTests, path: string): Promise<string> {
  const reply = await sandbox.ask("GET", `/__sandbox/mail${path}`, { headers: HTML });
  expect([reply.status, reply.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  // Nothing is fetched from anywhere: no picture, script or sheet of another address.
  expect(reply.text.replace(/srcdoc="[^"]*"/g, "")).not.toMatch(
    /<script|<link[^>]+href="http|<img|src="http/,
  );
  return reply.text;
}

test("the mailbox lists letters newest first, fifty a page, and finds those of an address", async ({
  sandbox,
  resend,
}) => {
  const letters = Array.from({ length: 60 }, (_, nth) => ({
    ...LETTER,
    to: `r${nth}@example.org`,
    subject: `No. ${nth}`,
  }));
  await resend.batch.send(letters);
  const first = await pageOf(sandbox, "");
  expect(first).toContain("60 letters, newest first.");
  const shown = [...first.matchAll(/No\. (\d+)</g)].map(([, nth]) => Number(nth));
  expect(shown).toEqual(Array.from({ length: 50 }, (_, nth) => 59 - nth));
  expect(first).toContain("Page 1 of 2");
  expect(await pageOf(sandbox, "?page=2")).toContain("No. 0<");
  const found = await pageOf(sandbox, "?to=r7%40example.org");
  expect(found).toContain("1 letter to r7@example.org, of 60 letters in all");
  expect([...found.matchAll(/No\. (\d+)</g)].map(([, nth]) => nth)).toEqual(["7"]);
});

test("a letter is shown as HTML, on a phone, as text, with its headers, its source and its request", async ({
  sandbox,
  resend,
}) => {
  const { data } = await resend.emails.send(
    {
      ...LETTER,
      html: '<p onclick="x()">Coins &amp; more</p>',
      text: "Coins: https://example.org/coins",
      headers: {
        "List-Unsubscribe": "<https://example.org/out>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      },
    },
    { idempotencyKey: "week-1" },
  );
  const view = (name: string) => pageOf(sandbox, `/${data?.id}?show=${name}`);
  const letter = await pageOf(sandbox, `/${data?.id}`);
  expect(letter).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
  expect(letter).toContain("&#60;p onclick=&#34;x()&#34;&#62;Coins &#38;amp; more&#60;/p&#62;");
  expect(await view("phone")).toContain('class="frame phone"');
  expect(await view("text")).toContain('<a href="https://example.org/coins">');
  const headers = await view("headers");
  for (const text of [
    "List-Unsubscribe",
    "&#60;https://example.org/out&#62;",
    "List-Unsubscribe=One-Click",
    "week-1",
  ])
    expect(headers).toContain(text);
  expect(await view("source")).toContain("Content-Type: multipart/alternative");
  expect(await view("request")).toContain("&#34;subject&#34;: &#34;Xûr&#34;");
});

test("the source is a message that mail programs can open", async ({ sandbox, resend }) => {
  const { data } = await resend.emails.send({ ...LETTER, from: "Xûr <post@ninefold.test>" });
  const { text, headers } = await sandbox.ask("GET", `/__sandbox/mail/${data?.id}/source`);
  expect(headers.get("content-type")).toContain("message/rfc822");
  const [head = ""] = text.split("\r\n\r\n");
  expect(head.split("\r\n")).toEqual([
    "From: =?UTF-8?B?WMO7cg==?= <post@ninefold.test>",
    "To: ada@example.org",
    "Subject: =?UTF-8?B?WMO7cg==?=",
    expect.stringMatching(/^Date: \w{3}, \d\d \w{3} \d{4} [\d:]{8} \+0000$/),
    `Message-ID: <${data?.id}@ninefold.test>`,
    "MIME-Version: 1.0",
    `Content-Type: multipart/alternative; boundary="part-${data?.id}"`,
  ]);
  expect(text).toContain(Buffer.from(LETTER.html).toString("base64"));
  expect([...text].every((letter) => letter.charCodeAt(0) < 128)).toBe(true);
});

test("a button makes a letter bounce, without a script, and its events say so", async ({
  sandbox,
  resend,
  receiver,
  settings,
}) => {
  await settings({ webhook: { url: receiver.url, events: ["bounced"] } });
  const { data } = await resend.emails.send(LETTER);
  const path = `/__sandbox/mail/${data?.id}`;
  const back = `${path}?show=events`;
  expect(await pageOf(sandbox, `/${data?.id}?show=events`)).toContain(
    `<form method="post" action="${path}/events" class="causes"><input type="hidden" name="back" value="${back}">`,
  );
  const pressed = await sandbox.ask("POST", `${path}/events`, {
    body: new URLSearchParams({ type: "bounced", back }).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  expect([pressed.status, pressed.headers.get("location")]).toEqual([303, back]);
  expect(receiver.types).toEqual(["email.bounced"]);
  const events = await pageOf(sandbox, `/${data?.id}?show=events`);
  expect(events).toMatch(/<strong>bounced<\/strong><p>ada@example\.org\. Permanent: /);
  expect(events).toContain("answered 200");
});

test("the console's page sets the limit, adds and removes webhooks and releases addresses, without a script", async ({
  sandbox,
  resend,
  receiver,
}) => {
  const page = "/__sandbox/resend";
  const press = (fields: Record<string, string>, path = page) =>
    sandbox.ask("POST", path, {
      body: new URLSearchParams({ ...fields, back: page }).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
  const shown = async () => (await sandbox.ask("GET", page, { headers: HTML })).text;
  await press({ webhookUrl: receiver.url });
  const set = await press({
    "number.requestsPerSecond": "0",
    "flag.refusesExampleDomains": "false",
    domains: "ninefold.test",
  });
  expect([set.status, set.headers.get("location")]).toEqual([303, page]);
  expect(await shown()).toContain(receiver.url);
  const { data } = await resend.emails.send(LETTER);
  await sandbox.control("POST", `mail/${data?.id}/events`, { type: "complained" });
  expect(await shown()).toContain("Release ada@example.org");
  await press({ release: "ada@example.org" });
  const { webhooks } = await sandbox.control<{ webhooks: { webhookId: string }[] }>("GET", "resend");
  await press({ method: "DELETE" }, `${page}/webhooks/${webhooks[0]?.webhookId}`);
  expect(await sandbox.control("GET", "resend")).toMatchObject({
    requestsPerSecond: null,
    domains: [{ name: "ninefold.test", status: "verified" }],
    webhooks: [],
    suppressed: [],
  });
  expect((await press({ webhookUrl: "http://10.0.0.1/" })).status).toBe(400);
});

test("text of strangers is inert in every view", async ({ sandbox, resend }) => {
  const attack = "<img src=x onerror=alert(1)>";
  const { data } = await resend.emails.send({
    ...LETTER,
    subject: attack,
    from: `${attack} <post@ninefold.test>`,
    text: attack,
    html: `${attack}"></iframe>${attack}`,
    headers: { "X-Test": attack },
  });
  for (const show of ["letter", "phone", "text", "headers", "source", "request", "events"])
    expect(await pageOf(sandbox, `/${data?.id}?show=${show}`)).not.toContain("<img");
  expect(await pageOf(sandbox, "?to=%22%3E%3Cimg%3E")).not.toContain("<img");
});

test("a letter that was never sent is not found", async ({ sandbox }) => {
  const page = await sandbox.ask("GET", "/__sandbox/mail/nothing", { headers: HTML });
  expect([page.status, page.text.includes("No such letter")]).toEqual([404, true]);
  const json = await sandbox.ask("GET", "/__sandbox/mail/nothing", {
    headers: { accept: "application/json" },
  });
  expect([json.status, json.json]).toEqual([404, { error: expect.any(String) }]);
});
