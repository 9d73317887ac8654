import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, expect, test } from "@playwright/test";
import { LeakWatch } from "./support/leak-watch.ts";
import { CANARY } from "./support/secret-search.ts";

// The watch of every journey, held against a site that leaks on purpose.
const SECRET = `x${CANARY}a`;
const page = (body: string) => `<!doctype html><title>t</title><link rel="icon" href="data:,">${body}`;

/** What the watch finds when a browser opens the page of such a site. */
async function foundAt(browser: Browser, answer: RequestListener, path = "/page"): Promise<string[]> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context = await browser.newContext();
  const watch = new LeakWatch(context, origin);
  const opened = await context.newPage();
  await opened.goto(`${origin}${path}`, { waitUntil: "networkidle" });
  const found = await watch.finish();
  await context.close();
  server.closeAllConnections();
  server.close();
  return found;
}

const says =
  (body: string, headers: Record<string, string | string[]> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(200, { "content-type": "text/html", ...headers }).end(body);

interface Leak {
  readonly what: string;
  readonly where: string;
  readonly answer: RequestListener;
  readonly path?: string;
}

const leaks: readonly Leak[] = [
  { what: "a page", where: "the answer to GET /page", answer: says(page(`<p hidden>${SECRET}</p>`)) },
  {
    what: "base64 on a page",
    where: "the answer to GET /page",
    answer: says(page(Buffer.from(` ${SECRET} `).toString("base64"))),
  },
  { what: "a header", where: "the header x-debug", answer: says(page(""), { "x-debug": SECRET }) },
  {
    what: "a cookie",
    where: "cookie note",
    answer: says(page(""), { "set-cookie": `note=${SECRET}; HttpOnly` }),
  },
  {
    what: "the console",
    where: "a console message",
    answer: says(page(`<script>console.log("${SECRET}")</script>`)),
  },
  {
    what: "the browser's storage",
    where: "what scripts can read",
    answer: says(page(`<script>localStorage.kept = "${CANARY.slice(0, 4)}" + "${CANARY.slice(4)}"</script>`)),
  },
  { what: "an address", where: "the address of /page", answer: says(page("")), path: `/page?t=${SECRET}` },
  {
    what: "a page that repeats the session's cookie",
    where: "a session in the answer to GET /page",
    answer: says(page("s3cr3t"), { "set-cookie": "a.session=s3cr3t; HttpOnly" }),
  },
  {
    what: "a session's cookie that scripts can read",
    where: "cookie a.session",
    answer: says(page(""), { "set-cookie": "a.session=s3cr3t" }),
  },
];

for (const { what, where, answer, path } of leaks) {
  test(`a secret is noticed in ${what}`, async ({ browser }) => {
    const found = (await foundAt(browser, answer, path)).join("\n");
    expect(found).toContain(where);
    expect(found, "the finding tells where, not what").not.toMatch(/Canary7|s3cr3t/);
  });
}

test("a session in its own cookie and nowhere else is no leak", async ({ browser }) => {
  const cookies = { "set-cookie": ["a.session=s3cr3t; HttpOnly", "a.csrf-token=other"] };
  expect(await foundAt(browser, says(page("hello"), cookies))).toEqual([]);
});
