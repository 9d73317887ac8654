import type { ReadableSpan } from "@opentelemetry/sdk-trace-base";
import { expect, test } from "@playwright/test";
import { toSafeSpan } from "./safe-exporter.ts";
import { toServerTiming } from "./server-timing.ts";

const aSpan = (name: string, attributes: object) =>
  ({
    ...{ name, attributes, status: { code: 2, message: "s3cret" }, links: [] },
    events: [{ name: "exception", attributes: { "exception.message": "s3cret" } }],
    spanContext: () => ({ traceId: "t", spanId: "s" }),
  }) as unknown as ReadableSpan;

test("a span leaves with its route, status and numbers, and without addresses, queries and messages", () => {
  const safe = toSafeSpan(
    aSpan("GET /loadout/[token]", {
      ...{ "http.method": "GET", "http.route": "/loadout/[token]", "http.status_code": 200 },
      ...{ "http.target": "/loadout/s3cret?code=s3cret", "http.url": "https://x/?token=s3cret" },
      ...{ "next.span_name": "GET /loadout/s3cret", "user_agent.original": "s3cret" },
    }),
  );
  expect(safe.name).toBe("GET /loadout/[token]");
  expect(safe.attributes).toEqual({
    ...{ "http.method": "GET", "http.route": "/loadout/[token]", "http.status_code": 200 },
  });
  const { name, attributes, status, events, links } = safe;
  expect(JSON.stringify({ name, attributes, status, events, links })).not.toContain("s3cret");
  expect(safe.spanContext().traceId).toBe("t");
});

for (const [name, told] of [
  ["GET /loadout/Zk3v9xQpL0aB?x=1", "GET /loadout/*"],
  [
    "fetch GET https://www.bungie.net/Platform/Destiny2/3/Profile/4611686018467260757/",
    "fetch GET /*/*/*/*/*/",
  ],
  ["bungie Destiny2/GetProfile", "bungie Destiny2/GetProfile"],
  ["flow load-inventory", "flow load-inventory"],
] as const) {
  test(`a span called ${name.slice(0, 30)} leaves as ${told}`, () => {
    expect(toSafeSpan(aSpan(name, {})).name).toBe(told);
  });
}

test("Server-Timing names each part with how often and how long, then all of it", () => {
  const spent = new Map([["bungie", { count: 2, ms: 120.44 }]]);
  expect(toServerTiming({ spent }, 200)).toBe('bungie;dur=120.4;desc="2 calls", total;dur=200.0');
});
