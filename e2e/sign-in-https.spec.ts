import { approve, HttpVisitor } from "./support/http-visitor.ts";
import { type HttpsSite, startHttpsSite } from "./support/https-site.ts";
import { expect, test as journey } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";

/** What browsers take for one cookie, name and attributes included (RFC 6265, 6.1). */
const LARGEST_COOKIE_BYTES = 4096;

const test = journey.extend<{ site: HttpsSite }>({
  site: async ({ sandbox }, use) => {
    const site = await startHttpsSite(sandbox);
    await use(site);
    await site.end();
  },
});

test("over https every cookie is Secure, HttpOnly, Lax, held to this host, and under 4 KB with any way back", async ({
  site,
  sandbox,
}) => {
  const player = await newPlayer(sandbox);
  const waysBack = [
    "/inventory",
    `/item/${"1".repeat(500)}`,
    `/about?q=${"é".repeat(80)}`,
    `/${"宿".repeat(500)}`,
  ];
  for (const returnTo of waysBack) {
    const visitor = new HttpVisitor(site.listensAt, site.publicOrigin);
    const authorize = await visitor.beginSignIn(returnTo);
    expect(authorize.searchParams.get("redirect_uri")).toBe(`${site.publicOrigin}/api/auth/callback/bungie`);
    const callback = await approve(authorize, player);
    expect(callback.protocol).toBe("https:");
    const answer = await visitor.ask(callback);
    expect(answer.status).toBe(303);
    expect(new URL(answer.headers.get("location") ?? "").origin).toBe(site.publicOrigin);
    expect(visitor.setCookies.map((line) => line.split("=")[0])).toEqual(
      expect.arrayContaining([
        "__Host-ninefold.state",
        "__Host-ninefold.callback-url",
        "__Host-ninefold.session",
      ]),
    );
    for (const line of visitor.setCookies) {
      expect(line).toMatch(/^__Host-/);
      expect(line).toMatch(/; Secure(;|$)/i);
      expect(line).toMatch(/; HttpOnly(;|$)/i);
      expect(line).toMatch(/; SameSite=Lax(;|$)/i);
      expect(line).toMatch(/; Path=\/(;|$)/i);
      expect(line).not.toMatch(/; Domain=/i);
      expect(Buffer.byteLength(line), line.slice(0, 40)).toBeLessThan(LARGEST_COOKIE_BYTES);
    }
    expect([...visitor.cookies.keys()], "after signing in one cookie is left").toEqual([
      "__Host-ninefold.session",
    ]);
    expect((await visitor.open("/sign-out")).html).toContain(player.name);
  }
});

test("over https a cookie without the prefix, as a neighbouring host could plant it, signs nobody in", async ({
  site,
  sandbox,
}) => {
  const visitor = new HttpVisitor(site.listensAt, site.publicOrigin);
  await visitor.signIn(await newPlayer(sandbox));
  const planted = new HttpVisitor(site.listensAt, site.publicOrigin);
  planted.cookies.set("ninefold.session", visitor.cookie("session") ?? "");
  expect((await planted.open("/inventory")).url.pathname).toBe("/sign-in");
});

test("over https signing out takes the cookie away and makes it worthless", async ({ site, sandbox }) => {
  const visitor = new HttpVisitor(site.listensAt, site.publicOrigin);
  await visitor.signIn(await newPlayer(sandbox));
  const [name = "", value = ""] = [...visitor.cookies][0] ?? [];
  const answer = await visitor.press("/sign-out", />Sign out</);
  expect(answer.headers.getSetCookie().join()).toMatch(/^__Host-ninefold\.session=;.*Secure/);
  expect(visitor.cookies.size).toBe(0);
  visitor.cookies.set(name, value);
  expect((await visitor.open("/inventory")).url.pathname).toBe("/sign-in");
});
