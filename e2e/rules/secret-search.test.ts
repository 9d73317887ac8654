import { randomBytes } from "node:crypto";
import { deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { CANARY } from "../run/canaries.mjs";
import { createSecretSearch } from "../support/secret-search.ts";

const holdsSecret = createSecretSearch([CANARY]);
const noise = () => randomBytes(600);
const words = (count: number) => Buffer.alloc(count, "words that pack well, ");
const planted = (before = 0) => Buffer.concat([words(60 + before), Buffer.from(CANARY), words(300)]);
const wrapped = (inner: Buffer | string) => Buffer.concat([noise(), Buffer.from(inner), noise()]);

test("a planted secret is found in plain text, whatever its case", () => {
  for (const text of [`Bearer x${CANARY}a`, `…${CANARY.toUpperCase()}…`, `{"key":"${CANARY}"}`])
    expect(holdsSecret(text), text).toBe(true);
});

test("a planted secret is found in percent escapes", () => {
  expect(holdsSecret("token=%43anary7a")).toBe(true);
  expect(holdsSecret([...CANARY].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join(""))).toBe(
    true,
  );
});

for (const before of [0, 1, 2, 3]) {
  test(`a planted secret is found in base64, ${before} bytes into it`, () => {
    for (const alphabet of ["base64", "base64url"] as const)
      expect(holdsSecret(wrapped(planted(before).toString(alphabet)))).toBe(true);
  });
}

test("a planted secret is found in hex, gzip and zlib, and in packed data inside other data", () => {
  const layers = {
    hex: planted().toString("hex"),
    gzip: gzipSync(planted()),
    "gzip as base64": gzipSync(planted()).toString("base64"),
    "gzip as hex": `\\x${gzipSync(planted()).toString("hex")}`,
    zlib: deflateSync(planted()),
    "gzip in gzip": gzipSync(wrapped(gzipSync(planted()))),
    "base64 in gzip": gzipSync(JSON.stringify({ body: planted().toString("base64") })),
  };
  for (const [what, data] of Object.entries(layers)) {
    expect(wrapped(data).includes(CANARY), `${what} hides it`).toBe(false);
    expect(holdsSecret(wrapped(data)), what).toBe(true);
  }
});

test("a planted secret is found in packed data that was cut off", () => {
  const cut = gzipSync(planted()).subarray(0, -10);
  expect(holdsSecret(Buffer.concat([noise(), cut]))).toBe(true);
});

test("what holds no secret is not suspected", () => {
  for (let times = 0; times < 50; times++) {
    const data = randomBytes(20_000);
    for (const one of [data, gzipSync(data), data.toString("base64")])
      expect(holdsSecret(one), data.toString("base64")).toBe(false);
  }
  expect(holdsSecret("canary 7, canaries, Canary-7")).toBe(false);
});
