import { expect, test } from "@playwright/test";
import { bungieNow, xurAgeMs } from "./xur-age.ts";

const answeredAt = new Date("2026-11-20T17:05:00Z");
const lookedAt = new Date("2026-11-20T18:05:00Z");
const later = new Date(lookedAt.getTime() + 120_000);

test("a clock that is an hour fast here does not move Xûr's hours", () => {
  expect(bungieNow({ answeredAt, lookedAt, problem: null }, later)).toEqual(new Date("2026-11-20T17:07:00Z"));
  expect(xurAgeMs({ answeredAt, lookedAt, problem: null }, later)).toBe(120_000);
});

test("after a look that learned nothing, the age goes on growing from the last answer", () => {
  expect(xurAgeMs({ answeredAt, lookedAt, problem: { kind: "maintenance" } }, later)).toBe(3_720_000);
});

test("without any answer there is no age, and the time is ours", () => {
  expect(xurAgeMs({ answeredAt: null, lookedAt, problem: null }, later)).toBeNull();
  expect(bungieNow({ answeredAt: null, lookedAt, problem: null }, later)).toEqual(later);
});
