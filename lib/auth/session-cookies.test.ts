import { expect, test } from "@playwright/test";
import { sessionCookies } from "./session-cookies.ts";

test("over https every cookie is Secure, HttpOnly, Lax and held to this very host", () => {
  for (const { name, options } of Object.values(sessionCookies("https://ninefold.example"))) {
    expect(name).toMatch(/^__Host-/);
    expect(options).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
    expect(options).not.toHaveProperty("domain");
  }
});

test("on a developer's machine without https the cookies still work", () => {
  for (const { name, options } of Object.values(sessionCookies("http://localhost:3000"))) {
    expect(name).not.toMatch(/^__/);
    expect(options).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/", secure: false });
  }
});

test("the way back of a sign-in that was given up is forgotten after a quarter of an hour", () => {
  expect(sessionCookies("https://ninefold.example").callbackUrl.options.maxAge).toBe(900);
});
