import { expect, test } from "@playwright/test";
import { publicAnswer } from "./public-answer.ts";

const changedAt = new Date("2026-11-20T17:05:00.700Z");

function ask(headers: Record<string, string> = {}, body = "wares"): Response {
  return publicAnswer(new Request("http://localhost/x", { headers }), {
    body,
    contentType: "text/plain",
    sameAs: body,
    changedAt,
    maxAgeSeconds: 60,
  });
}

test("anybody's page and any cache may have a public answer, for a short while", () => {
  const { status, headers } = ask();
  expect(status).toBe(200);
  expect(headers.get("cache-control")).toBe("public, max-age=60");
  expect(headers.get("access-control-allow-origin")).toBe("*");
  expect(headers.get("set-cookie")).toBeNull();
});

test("who has the answer already gets no second copy", async () => {
  const etag = ask().headers.get("etag") ?? "";
  const strong = etag.replace("W/", "");
  for (const known of [etag, strong, `"other", ${etag}`, "*"]) {
    const again = ask({ "if-none-match": known });
    expect(again.status, known).toBe(304);
    expect(again.headers.get("etag")).toBe(etag);
    expect(await again.text()).toBe("");
  }
  const since = ask({ "if-modified-since": ask().headers.get("last-modified") ?? "" });
  expect(since.status).toBe(304);
});

test("who has another answer, or an older one, gets the whole", () => {
  const etag = ask().headers.get("etag") ?? "";
  expect(ask({ "if-none-match": etag }, "other wares").status).toBe(200);
  expect(ask({ "if-none-match": '"nothing"' }).status).toBe(200);
  expect(ask({ "if-modified-since": "Fri, 20 Nov 2026 17:04:59 GMT" }).status).toBe(200);
  expect(ask({ "if-modified-since": "once upon a time" }).status).toBe(200);
  const both = { "if-none-match": '"nothing"', "if-modified-since": "Fri, 20 Nov 2026 18:00:00 GMT" };
  expect(ask(both).status, "the tag decides alone").toBe(200);
});
