import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import type { SandboxControls, SandboxMail } from "./support/sandbox-controls.ts";
import { afterArrival, leaveXur, lookAtXur } from "./support/xur-site.ts";

// The sandbox's clock is one for all: these tests move it, so they go one after the other.
test.describe.configure({ mode: "default" });

const CRON = "/api/cron/xur-digest";
const authorization = () => `Bearer ${process.env.CRON_SECRET ?? ""}`;

/** Two looks that agree, five minutes after he arrived, so many visits ago. */
const looksOn = (visitsAgo: number) => [5, 7].map((minutes) => afterArrival(minutes, visitsAgo));

async function mailTo(sandbox: SandboxControls, address: string, subject: RegExp): Promise<SandboxMail> {
  await expect
    .poll(async () => (await sandbox.mail(address)).filter((mail) => subject.test(mail.subject)).length)
    .toBe(1);
  const mail = (await sandbox.mail(address)).find((one) => subject.test(one.subject));
  if (!mail) throw new Error("the letter has gone");
  return mail;
}

const linkIn = (mail: SandboxMail, path: string) =>
  new RegExp(`(/${path}\\?token=[\\w-]+)`).exec(mail.text)?.[1] ?? `no link to ${path}`;

async function subscribeAndConfirm(page: Page, sandbox: SandboxControls, address: string): Promise<void> {
  await page.goto("/digest");
  await page.getByLabel("Mail address").fill(address);
  await page.getByRole("button", { name: "Send me the letter" }).click();
  await expect(page.getByText("Look into your mailbox")).toBeVisible();
  await page.goto(linkIn(await mailTo(sandbox, address, /^Confirm/), "digest/confirm"));
  await expect(page.getByText(address)).toBeVisible();
  await page.getByRole("button", { name: "Confirm and subscribe" }).click();
  await expect(page.getByRole("heading", { name: "You are subscribed" })).toBeVisible();
}

test.afterEach(async ({ sandbox }) => {
  await leaveXur(sandbox);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a reader subscribes, confirms, gets Xûr's letter on Friday, reads it and unsubscribes", async ({
      page,
      browser,
      sandbox,
      request,
      axeIsClean,
    }) => {
      const address = `reader-${randomUUID()}@example.com`;
      await subscribeAndConfirm(page, sandbox, address);
      await lookAtXur(sandbox, {}, looksOn(0));
      const tally = await request.get(CRON, { headers: { authorization: authorization() } });
      expect(tally.status()).toBe(200);
      expect(await tally.json()).toMatchObject({ edition: expect.any(String), failed: 0, unknown: 0 });
      const letter = await mailTo(sandbox, address, /^Xûr has .+, until Tuesday$/);
      await request.get(CRON, { headers: { authorization: authorization() } });
      expect(await sandbox.mail(address)).toHaveLength(2);

      // Apart from the site, whose console must stay silent: the runner's own scripts are refused by the letter's frame.
      const mailbox = await browser.newPage();
      await mailbox.goto(`${sandbox.origin}/__sandbox/mail/${letter.mailId}`);
      const shown = mailbox.frameLocator("iframe").first();
      await expect(shown.getByRole("heading", { name: "Xûr is in the Tower" })).toBeVisible();
      await expect(shown.getByText("41 Strange Coins").first()).toBeVisible();
      await mailbox.close();

      await page.goto(linkIn(letter, "digest/unsubscribe"));
      await axeIsClean(page);
      await page.getByRole("button", { name: "Unsubscribe" }).click();
      await expect(page.getByRole("heading", { name: "You are unsubscribed" })).toBeVisible();
      await axeIsClean(page);
      await lookAtXur(sandbox, {}, looksOn(1));
      await request.get(CRON, { headers: { authorization: authorization() } });
      expect(await sandbox.mail(address)).toHaveLength(2);
    });

    test("what is no address is said beside the field, and stays in it", async ({ page, axeIsClean }) => {
      await page.goto("/digest");
      await axeIsClean(page);
      await page.getByLabel("Mail address").fill("reader at example");
      await page.getByRole("button", { name: "Send me the letter" }).click();
      await expect(page.getByText("That is not an address mail can be sent to.")).toBeVisible();
      await expect(page.getByLabel("Mail address")).toHaveValue("reader at example");
      await axeIsClean(page);
    });
  });
}

test("opening a confirmation link confirms nothing; its button does", async ({
  page,
  sandbox,
  request,
  axeIsClean,
}) => {
  const address = `reader-${randomUUID()}@example.com`;
  await page.goto("/digest");
  await page.getByLabel("Mail address").fill(address);
  await page.getByRole("button", { name: "Send me the letter" }).click();
  const link = linkIn(await mailTo(sandbox, address, /^Confirm/), "digest/confirm");
  for (let scan = 0; scan < 3; scan += 1) expect((await request.get(link)).status()).toBe(200);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Confirm your address" })).toBeVisible();
  await axeIsClean(page);
});

test("a mail program unsubscribes its reader with one click, twice, without a cookie", async ({
  page,
  sandbox,
  playwright,
  baseURL,
}) => {
  const address = `reader-${randomUUID()}@example.com`;
  await subscribeAndConfirm(page, sandbox, address);
  await lookAtXur(sandbox, {}, looksOn(0));
  const program = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  await program.get(CRON, { headers: { authorization: authorization() } });
  const letter = await mailTo(sandbox, address, /^Xûr has/);
  expect(letter.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  const oneClick = /<(.+)>/.exec(letter.headers["List-Unsubscribe"] ?? "")?.[1] ?? "";
  const looked = await program.get(oneClick, { maxRedirects: 0 });
  expect(looked.status()).toBe(303);
  await page.goto(linkIn(letter, "digest/unsubscribe"));
  await expect(page.getByRole("heading", { name: "Unsubscribe?" })).toBeVisible();
  for (let click = 0; click < 2; click += 1) {
    const answer = await program.post(oneClick, { form: { "List-Unsubscribe": "One-Click" } });
    expect(answer.status()).toBe(200);
    expect(answer.headers()["set-cookie"]).toBeUndefined();
  }
  await page.reload();
  await expect(page.getByRole("heading", { name: "You are unsubscribed" })).toBeVisible();
  const forged = await program.post(oneClick.replace(/token=.{8}/, "token=AAAAAAAA"));
  expect(forged.status()).toBe(404);
  await program.dispose();
});

test("a known and an unknown address are answered alike", async ({ page, sandbox }) => {
  const known = `reader-${randomUUID()}@example.com`;
  await subscribeAndConfirm(page, sandbox, known);
  const unknown = `reader-${randomUUID()}@example.com`;
  const answers: string[] = [];
  for (const address of [known, unknown]) {
    await page.goto("/digest");
    await page.getByLabel("Mail address").fill(address);
    await page.getByRole("button", { name: "Send me the letter" }).click();
    const answer = page.getByRole("status").filter({ hasText: "Look into your mailbox" });
    answers.push(((await answer.textContent()) ?? "").replace(address, "ADDRESS"));
  }
  expect(answers[0]).toBe(answers[1]);
  await expect.poll(() => sandbox.mail(unknown)).toHaveLength(1);
  expect(await sandbox.mail(known)).toHaveLength(1);
});

test("without its secret the schedule runs for nobody", async ({ request, sandbox }) => {
  const { next } = await sandbox.requests();
  for (const secret of [
    undefined,
    "",
    "Bearer",
    "Bearer wrong",
    `${authorization()}x`,
    process.env.CRON_SECRET,
  ]) {
    const answer = await request.get(CRON, {
      headers: secret === undefined ? {} : { authorization: secret },
    });
    expect(answer.status(), `authorization: ${secret === undefined ? "none" : "wrong"}`).toBe(401);
  }
  const { requests } = await sandbox.requests(next);
  expect(requests.filter(({ route }) => /Vendors|Emails/.test(route))).toEqual([]);
});
