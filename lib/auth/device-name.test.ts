import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";
import { deviceName, type UserAgentWords } from "./device-name.ts";

// Next's own reader of the header; its package cannot be imported by name outside of Next.
const { userAgent } = createRequire(import.meta.url)("next/server") as {
  userAgent: (request: { headers: Headers }) => UserAgentWords;
};

function nameOf(header: string | null): string | null {
  return deviceName(userAgent({ headers: new Headers(header === null ? {} : { "user-agent": header }) }));
}

for (const [header, name] of [
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0", "Firefox on Windows"],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15",
    "Safari on Mac OS",
  ],
  [
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
    "Chrome on Linux",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
    "Mobile Safari on iOS",
  ],
  [
    "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36",
    "Chrome on Android",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0",
    "Edge on Windows",
  ],
  ["curl/8.5.0", null],
  ["", null],
  [null, null],
] as const) {
  test(`a session from ${JSON.stringify(header)?.slice(0, 70)} is called ${name}`, () => {
    expect(nameOf(header)).toBe(name);
  });
}

test("a session's name has neither version nor model, whatever a browser says", () => {
  const pixel =
    "Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/AD1A.240530.047) AppleWebKit/537.36 Chrome/141.0.7390.43 Mobile Safari/537.36";
  expect(nameOf(pixel)).not.toMatch(/\d|Pixel/);
});

test("a header made to be read by people is cut down to a short, harmless name", () => {
  const words = {
    browser: { name: `<img src=x onerror=alert(1)>\u0000${"A".repeat(5_000)}` },
    os: { name: "\n" },
  };
  const name = deviceName(words) ?? "";
  expect(name.length).toBeLessThanOrEqual(30);
  expect(name).toMatch(/^[A-Za-z .+-]+$/);
  for (const header of ["(".repeat(8_000), `Mozilla/5.0 (${"x;".repeat(4_000)}`, "😀".repeat(500)]) {
    const said = nameOf(header.replace(/[^\x20-\x7e]/g, "?"));
    expect((said ?? "").length).toBeLessThanOrEqual(64);
  }
});
