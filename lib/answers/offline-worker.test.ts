import { createHash } from "node:crypto";
import vm from "node:vm";
import { expect, test } from "@playwright/test";
import { RETURNING_POLICY } from "./broken-page.ts";
import { offlinePage, offlineWorker } from "./offline-worker.ts";

type Listener = (event: Record<string, unknown>) => void;

/** Runs the worker in a world where the network does as told; what it asks of a cache would throw, as there is none. */
function aWorker(network: () => Promise<unknown>): (event: Record<string, unknown>) => Promise<unknown> {
  const listeners = new Map<string, Listener>();
  vm.runInNewContext(offlineWorker(), {
    addEventListener: (name: string, listener: Listener) => listeners.set(name, listener),
    fetch: network,
    Response,
  });
  return (event) =>
    new Promise((resolve) => {
      listeners.get("fetch")?.({ ...event, respondWith: resolve });
      resolve("left alone");
    });
}

const page = { request: { mode: "navigate", method: "GET" }, preloadResponse: Promise.resolve(undefined) };
const offline = () => Promise.reject(new TypeError("Failed to fetch"));

test("a page that the network brings passes as it is", async () => {
  expect(await aWorker(async () => "the page")(page)).toBe("the page");
});

test("a page that the network does not bring is answered with the offline page", async () => {
  const answer = (await aWorker(offline)(page)) as Response;
  expect(answer.status).toBe(503);
  expect(await answer.text()).toBe(offlinePage());
  expect(answer.headers.get("content-security-policy")).toBe(RETURNING_POLICY);
});

for (const request of [
  { mode: "navigate", method: "POST" },
  { mode: "cors", method: "GET" },
  { mode: "no-cors", method: "GET" },
])
  test(`a ${request.method} in mode ${request.mode} is left to the browser`, async () => {
    expect(await aWorker(offline)({ ...page, request })).toBe("left alone");
  });

test("it opens no cache and no database, and sends nothing anywhere", () => {
  expect(offlineWorker()).not.toMatch(
    /\bcaches\b|indexedDB|XMLHttpRequest|sendBeacon|postMessage|https?:\/\/(?!www\.w3)/,
  );
});

test("the policy of its page lets in the style and the script that stand in it, and no others", () => {
  for (const [tag, directive] of [
    ["style", "style-src"],
    ["script", "script-src"],
  ] as const) {
    const [, text = ""] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(offlinePage()) ?? [];
    const hash = createHash("sha256").update(text).digest("base64");
    expect(RETURNING_POLICY.split("; ")).toContain(`${directive} 'sha256-${hash}'`);
  }
});
