import { expect, test } from "@playwright/test";
import { isBadAmount, MoveInput } from "./input.ts";

const form = {
  itemKey: "stack-1-shared",
  wish: "move:vault",
  requestId: "6f1c9a52-6d52-4d0c-9f0a-0d8f6a3f2b11",
};

for (const quantity of ["", "0", "-1", "1.5", "1e3", "all", "10000000000"]) {
  test(`an amount of "${quantity}" is refused, never read as all`, () => {
    const parsed = MoveInput.safeParse({ ...form, quantity });
    expect(parsed.success ? parsed.data.quantity : isBadAmount(parsed.error)).toBe(true);
  });
}

test("a whole amount is taken, and none at all means all", () => {
  expect(MoveInput.parse({ ...form, quantity: " 25 " }).quantity).toBe(25);
  expect(MoveInput.parse(form).quantity).toBeNull();
});

test("two buttons of one page are two requests, one button pressed twice is one", () => {
  const press = (some: object) => MoveInput.parse({ ...form, ...some }).requestId;
  expect(press({})).toBe(press({}));
  expect(press({ wish: "move:2305843009300000001" })).not.toBe(press({}));
  expect(press({ quantity: "3" })).not.toBe(press({}));
});

test("lock and unlock name what the lock shall be, each its own request, and no place", () => {
  const parsed = (wish: string) => MoveInput.parse({ ...form, itemKey: "6917", wish });
  expect(parsed("lock")).toMatchObject({ lock: true, equip: false });
  expect(parsed("unlock")).toMatchObject({ lock: false, equip: false });
  expect(parsed("move:vault")).not.toHaveProperty("lock");
  expect(parsed("lock").requestId).not.toBe(parsed("unlock").requestId);
  for (const wish of ["lock:vault", "unlocked", "lock ", "relock"])
    expect(MoveInput.safeParse({ ...form, wish }).success, wish).toBe(false);
});

test("a form that was tampered with is no bad amount", () => {
  const parsed = MoveInput.safeParse({ ...form, itemKey: "../", quantity: "0" });
  expect(parsed.success || isBadAmount(parsed.error)).toBe(false);
});
