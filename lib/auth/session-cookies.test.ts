import { expect, test } from "@playwright/test";
import { sessionCookies } from "./session-cookies.ts";

test("over https every cookie is Secure, HttpOnly, Lax and held to this very host", () => {
  for (const { name, options } of Object.values(sessionCookies("https://ninefold.example"))) {
    expect(name).toMatch(/^__Host-/);
    expect(options).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
  }
});

test("on a developer's machine without https the cookies still work", () => {
  for (const { name, options } of Object.values(sessionCookies("http://localhost:3000"))) {
    expect(name).not.toMatch(/^__/);
    expect(options).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: false });
  }
});
