import type { Page } from "@playwright/test";
import { ACTIONS } from "./support/action-doors.ts";
import { PAGES, ROUTES } from "./support/doors.ts";
import { type Answer, toActionCall, WAYS } from "./support/knock.ts";
import { actionIdOf, expect, test, type Visitor, type WalledSite } from "./support/walls-world.ts";

test.describe.configure({ mode: "default" });

/** What every answer says, whatever it is. */
const ALWAYS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
};

/** Answers that are nobody's own: other sites may show and read them. */
const OF_PUBLIC = {
  ...ALWAYS,
  "cross-origin-resource-policy": "cross-origin",
  "access-control-allow-origin": "*",
};
const PUBLIC_DOORS = /^(GET|HEAD) \/(api\/xur\.json|xur\/(.+\/)?(feed\.atom|preview\.png))$/;

function directivesOf({ headers }: Answer): Map<string, string> {
  const policy = String(headers["content-security-policy"] ?? "");
  return new Map(
    policy.split("; ").map((entry) => [entry.split(" ")[0] ?? "", entry.split(" ").slice(1).join(" ")]),
  );
}

function isGuarded(answer: Answer, what: string): void {
  expect(answer.headers, what).toMatchObject(isPublicDoor(what) ? OF_PUBLIC : ALWAYS);
  expect(answer.headers["strict-transport-security"], what).toMatch(/^max-age=\d{8}/);
  expect(answer.headers["permissions-policy"], what).toContain("camera=()");
  expect(answer.headers["x-powered-by"], what).toBeUndefined();
  const policy = directivesOf(answer);
  expect(policy.get("base-uri"), what).toBe("'none'");
  expect(policy.get("frame-ancestors"), what).toBe("'none'");
  expect(policy.get("object-src") ?? policy.get("default-src"), what).toBe("'none'");
  expect(policy.get("script-src") ?? "", what).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:|data:/);
}

const isKeptByNobody = ({ headers }: Answer, what: string) =>
  expect(headers["cache-control"], what).toMatch(
    isPublicDoor(what) ? /^public, max-age=\d{2,3}$/ : /no-store/,
  );

/** By what `everyAnswer` calls a knock. */
function isPublicDoor(what: string): boolean {
  return PUBLIC_DOORS.test(what);
}

async function everyAnswer(site: WalledSite, { cookie, has }: Visitor): Promise<[string, Answer][]> {
  const answers: [string, Answer][] = [];
  const note = async (path: string, wanted: Parameters<WalledSite["knock"]>[1] = {}) =>
    answers.push([`${wanted.method ?? "GET"} ${path}`, await site.knock(path, wanted)]);
  for (const { path } of [...PAGES, ...ROUTES.filter(({ method }) => method === "GET")])
    for (const headers of [{}, { cookie }] as Record<string, string>[])
      for (const method of ["GET", "HEAD"]) await note(path(has), { method, headers });
  for (const path of [
    "/nothing-here",
    "//twice",
    "/inventory/",
    "/_next/image?url=x",
    "/_next/static/none.js",
  ])
    await note(path);
  for (const method of ["PUT", "OPTIONS", "TRACE"]) await note("/inventory", { method });
  await note("/api/unsubscribe", { method: "POST", body: "x" });
  await note("/digest", { method: "POST", body: "x".repeat(100_000) });
  await note("/digest", { method: "POST", headers: { origin: "https://evil.example" } });
  await note("/digest", { method: "POST", body: "{}", headers: { "content-type": "application/json" } });
  return answers;
}

test("every answer carries the guarding headers, and no shared cache keeps it", async ({ site, visitor }) => {
  for (const [what, answer] of await everyAnswer(site, await visitor())) {
    isGuarded(answer, what);
    isKeptByNobody(answer, what);
  }
});

test("every answer of an action carries them too", async ({ site, visitor }) => {
  for (const way of WAYS)
    for (const door of ACTIONS) {
      const { cookie, has } = await visitor();
      const call = await toActionCall(
        way,
        actionIdOf(door.file, door.name),
        door.fields(has),
        door.takesAnswer,
      );
      const headers = { ...call.headers, origin: site.origin, cookie };
      const answer = await site.knock(door.at(has), { ...call, headers });
      isGuarded(answer, `${door.name} ${way}`);
      isKeptByNobody(answer, `${door.name} ${way}`);
    }
});

test("each page has a nonce of its own, and every script on it bears it", async ({ site, visitor }) => {
  const { cookie, has } = await visitor();
  const seen = new Set<string>();
  const paths = PAGES.map(({ path }) => path(has));
  for (const path of [...paths, ...paths, "/nothing-here"]) {
    const answer = await site.knock(path, { headers: { cookie } });
    if (answer.headers.location) continue;
    const nonce = /'nonce-([^']{22,})'/.exec(directivesOf(answer).get("script-src") ?? "")?.[1] ?? "";
    expect(nonce, path).not.toBe("");
    expect(seen.has(nonce), `${path} has a fresh nonce`).toBe(false);
    seen.add(nonce);
    const scripts = answer.body.match(/<script\b[^>]*>/g) ?? [];
    expect(
      scripts.filter((script) => !script.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([]);
    expect(answer.body, path).not.toMatch(/<[a-z][^>]*\son[a-z]+=/i);
  }
});

test("built files are kept for ever by everybody, and guarded like the rest", async ({ site }) => {
  const { body } = await site.knock("/about");
  const files = [...body.matchAll(/\/_next\/static\/[^"\\ ]+\.(?:js|css)/g)].map(([path]) => path);
  expect(files.length).toBeGreaterThan(2);
  for (const path of new Set(files)) {
    const answer = await site.knock(path);
    expect(answer.status, path).toBe(200);
    expect(answer.headers["cache-control"], path).toBe("public, max-age=31536000, immutable");
    isGuarded(answer, path);
  }
});

/** What the browser's policy stopped on a page, told by the page itself. */
async function watchPolicy(page: Page): Promise<string[]> {
  const broken: string[] = [];
  await page.exposeFunction("tellBroken", (what: string) => broken.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
      const { tellBroken } = window as unknown as { tellBroken: (what: string) => void };
      tellBroken(`${violatedDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 404/.test(message.text())) broken.push(message.text());
  });
  page.on("pageerror", (error) => broken.push(String(error)));
  return broken;
}

test("every page runs under its policy: nothing is stopped, nothing is reported", async ({
  site,
  visitor,
  page,
  context,
}) => {
  const { cookie, has } = await visitor();
  const broken = await watchPolicy(page);
  const openAll = async (paths: readonly string[]) => {
    for (const path of paths) {
      await page.goto(`${site.origin}${path}`, { waitUntil: "networkidle" });
      expect(broken, path).toEqual([]);
    }
  };
  await openAll([
    ...PAGES.filter(({ who }) => who !== "player").map(({ path }) => path(has)),
    "/nothing-here",
  ]);
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: site.origin, httpOnly: true, sameSite: "Lax" }]);
  await openAll(PAGES.map(({ path }) => path(has)));
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'taken over'";
    document.body.append(script);
  });
  expect(await page.title(), "a script without the nonce").not.toBe("taken over");
  expect(broken.join(), "and the watch would have heard of it").toContain("script-src");
});
