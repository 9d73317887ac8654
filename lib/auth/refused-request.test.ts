import { expect, test } from "@playwright/test";
import { findRefusal } from "./refused-request.ts";

const SITE = "https://ninefold.example";
const ACTION = { "next-action": "00c530ff8bd840e018d9c81959bd0bde9fcfe1d6dd" };

interface Sent {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | FormData;
}

async function statusOf({ path = "/digest", method = "POST", headers = {}, body = "" }: Sent) {
  const init: RequestInit = { method, headers };
  if (!["GET", "HEAD"].includes(method)) init.body = body;
  const request = new Request(`${SITE}${path}`, init);
  if (typeof body === "string" && !("content-length" in headers))
    request.headers.set("content-length", String(Buffer.byteLength(body)));
  return (await findRefusal(request, SITE))?.status ?? null;
}

const plain = (body: string, headers: Record<string, string> = ACTION): Sent => ({
  headers: { "content-type": "text/plain;charset=UTF-8", ...headers },
  body,
});

const form = new FormData();
form.append("$ACTION_ID_40d2d05bd237c6499a6c24eba4e8285475881a8fdb", "");

for (const [what, sent, status] of [
  ["reading", { method: "GET" }, null],
  ["a form of ours", { body: form, headers: { origin: SITE } }, null],
  ["a form of ours from another site", { body: form, headers: { origin: "https://evil.example" } }, 403],
  ["an action that takes nothing", plain("[]"), null],
  ["the same without naming an action", plain("[]", {}), 415],
  ["an action called with something else in plain text", plain("[1]"), 415],
  ["two letters that are not an empty list", plain("{}"), 415],
  [
    "a one-click unsubscribe from a mail program's own page",
    {
      ...{ path: "/api/unsubscribe", body: "List-Unsubscribe=One-Click" },
      headers: { origin: "https://mail.example", "sec-fetch-site": "cross-site" },
    },
    null,
  ],
  [
    "a webhook that a page of another site posts",
    { path: "/api/webhooks/resend", headers: { origin: "https://mail.example" } },
    403,
  ],
  ["a one-click unsubscribe", { path: "/api/unsubscribe", body: "List-Unsubscribe=One-Click" }, null],
  ["more than 64 kB", { path: "/api/unsubscribe", headers: { "content-length": "65537" } }, 413],
  ["64 kB", { path: "/api/unsubscribe", headers: { "content-length": "65536" } }, null],
  ["a body without its length", { headers: { "transfer-encoding": "chunked" } }, 411],
  ["PUT", { method: "PUT" }, 405],
  ["OPTIONS", { method: "OPTIONS" }, 405],
  ["no form", { headers: { "content-type": "application/json" }, body: "{}" }, 415],
] as [string, Sent, number | null][]) {
  test(`at the door, ${what} ${status ? `is answered ${status}` : "passes"}`, async () => {
    expect(await statusOf(sent)).toBe(status);
  });
}
