import { expect, test } from "@playwright/test";
import { contentSecurityPolicy } from "./content-security-policy.ts";

const facts = { nonce: "bm9uY2U=", bungieOrigin: "https://www.bungie.net", isDevelopment: false };

function directive(name: string, policy = contentSecurityPolicy(facts)): string | undefined {
  return policy.split("; ").find((entry) => entry.startsWith(`${name} `));
}

test("only our own scripts with this answer's nonce run", () => {
  expect(directive("script-src")).toBe("script-src 'self' 'nonce-bm9uY2U='");
});

test("no plug-in, no other base address, no frame around a page", () => {
  expect(directive("object-src")).toBe("object-src 'none'");
  expect(directive("base-uri")).toBe("base-uri 'none'");
  expect(directive("frame-ancestors")).toBe("frame-ancestors 'none'");
});

test("signing in without JavaScript may follow its redirect to Bungie.net, and nowhere else", () => {
  expect(directive("form-action")).toBe("form-action 'self' https://www.bungie.net");
});

test("a build loosens nothing that only the dev server needs", () => {
  const policy = contentSecurityPolicy(facts);
  expect(policy).not.toContain("unsafe-eval");
  expect(policy).not.toContain("ws:");
  expect(directive("style-src-elem")).not.toContain("unsafe-inline");
});
