import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { aPastEdition } from "./support/past-edition.ts";
import type { SandboxControls, SandboxMail } from "./support/sandbox-controls.ts";

const anAddress = () => `reader-${randomUUID()}@example.com`;

async function mailTo(sandbox: SandboxControls, address: string, subject: RegExp): Promise<SandboxMail> {
  const found = async () => (await sandbox.mail(address)).find((mail) => subject.test(mail.subject));
  await expect.poll(async () => (await found()) !== undefined).toBe(true);
  const mail = await found();
  if (!mail) throw new Error("the letter has gone");
  return mail;
}

const linkIn = (mail: SandboxMail, path: string) =>
  new RegExp(`(/${path}\\?token=[\\w-]+)`).exec(mail.text)?.[1] ?? `no link to ${path}`;

async function ask(page: Page, address: string): Promise<void> {
  await page.goto("/digest");
  await page.getByLabel(/mail address/i).fill(address);
  await page.getByRole("button", { name: "Send me the letter" }).click();
  await expect(page.getByText("Look into your mailbox")).toBeVisible();
}

async function subscribe(page: Page, sandbox: SandboxControls, address: string): Promise<SandboxMail> {
  await ask(page, address);
  const mail = await mailTo(sandbox, address, /^Confirm/);
  await page.goto(linkIn(mail, "digest/confirm"));
  await page.getByRole("button", { name: "Confirm and subscribe" }).click();
  await expect(page.getByRole("heading", { name: "You are subscribed" })).toBeVisible();
  return mail;
}

const said = (page: Page, title: string) => expect(page.getByRole("status")).toContainText(title);

test.beforeAll(() => aPastEdition(process.env.DATABASE_URL ?? ""));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, locale: "en-US", timezoneId: "America/New_York" });

    test("a reader confirms, chooses, tests, reads why, pauses, goes on and unsubscribes", async ({
      page,
      sandbox,
      axeIsClean,
    }) => {
      const address = anAddress();
      await subscribe(page, sandbox, address);
      await page.getByRole("link", { name: "Choose what it tells" }).click();
      await expect(page.getByRole("heading", { name: "Your settings" })).toBeVisible();
      await axeIsClean(page);
      // Without scripts nobody tells the zone.
      await expect(page.getByLabel("Time zone")).toHaveValue(javaScriptEnabled ? "America/New_York" : "UTC");
      await expect(page.getByLabel("Dates and numbers")).toHaveValue("en-US");
      await page.getByLabel("Titan").uncheck();
      await page.getByLabel("Only what I lack").check();
      await page.getByLabel("Tell me when his wares change").uncheck();
      await page.getByLabel("Time zone").selectOption("Asia/Tokyo");
      await page.getByRole("button", { name: "Save" }).click();
      await said(page, "Saved");
      await expect(page.getByLabel("Titan")).not.toBeChecked();
      await expect(page.getByLabel("Hunter")).toBeChecked();
      await expect(page.getByLabel("Only what I lack")).toBeChecked();
      await expect(page.getByLabel("Tell me when his wares change")).not.toBeChecked();
      await expect(page.getByLabel("Time zone")).toHaveValue("Asia/Tokyo");

      await page.getByRole("button", { name: "Send me a test" }).click();
      await said(page, "A test letter is on its way");
      const letter = await mailTo(sandbox, address, /^Test: /);
      await page.getByRole("button", { name: "Send me a test" }).click();
      await said(page, "A test went out a few minutes ago");
      // Beside them there may be the letter of the present visit.
      const tests = (await sandbox.mail(address)).filter(({ subject }) => subject.startsWith("Test: "));
      expect(tests).toHaveLength(1);

      await page.goto(linkIn(letter, "digest/why"));
      await expect(page.getByRole("heading", { name: "Why did I get this?" })).toBeVisible();
      await expect(page.getByText("by the button behind the link in our first mail")).toBeVisible();
      await expect(page.getByText("None has been sent to this address.")).toBeVisible();
      await axeIsClean(page);
      await page.getByRole("link", { name: "Change, pause or unsubscribe" }).click();

      await page.getByLabel("Until this day:").check();
      await page.getByLabel("The day on which letters go on").fill("2999-12-24");
      await page.getByRole("button", { name: "Pause" }).click();
      await said(page, "Paused");
      await expect(page.getByRole("button", { name: "Go on" })).toBeVisible();
      await axeIsClean(page);
      await page.getByRole("button", { name: "Go on" }).click();
      await said(page, "Going on");
      await page.getByRole("button", { name: "Unsubscribe" }).click();
      await said(page, "You are unsubscribed");
      await expect(page.getByRole("button", { name: "Send me a test" })).toHaveCount(0);
      await axeIsClean(page);
    });
  });
}

test("a signed-in reader finds their letters, links an address by its link, and takes it off again", async ({
  page,
  sandbox,
  signIn,
  axeIsClean,
}) => {
  const address = anAddress();
  await subscribe(page, sandbox, address);
  await page.getByRole("link", { name: "Choose what it tells" }).click();
  await expect(page.getByRole("link", { name: "Sign in to link it" })).toBeVisible();
  await expect(page.getByText("Needs a linked account")).toBeVisible();
  const { pathname, search } = new URL(page.url());
  const { name } = await sandbox.makePlayer({ template: "no-clan" });
  await signIn(page, name, `${pathname}${search}`);
  await page.getByRole("button", { name: "Link to my account" }).click();
  await said(page, "Linked to your account");
  await page.goto("/digest");
  await expect(page.getByText(address)).toBeVisible();
  await axeIsClean(page);
  await page.goto("/account");
  await page.getByRole("link", { name: `Settings of the letters to ${address}` }).click();
  await expect(page.getByRole("heading", { name: "Your settings" })).toBeVisible();
  expect(page.url()).not.toContain("token=");
  await page.getByRole("button", { name: "Unlink" }).click();
  await expect(page.getByText("Ninefold has no mail address of yours.")).toBeVisible();
  await axeIsClean(page);
});

test("mail that comes back ends the letters to its address, and asking again sends nothing", async ({
  page,
  sandbox,
}) => {
  const [address, unknown] = [anAddress(), anAddress()];
  const { mailId } = await subscribe(page, sandbox, address);
  await page.getByRole("link", { name: "Choose what it tells" }).click();
  await expect(page.getByRole("heading", { name: "Your settings" })).toBeVisible();
  // A mail on its way to an address that bounces meanwhile is held back, which the provider tells as well.
  await expect.poll(async () => (await sandbox.mail(address))[0]?.lastEvent).toBe("delivered");
  await sandbox.mailEvent(mailId, { type: "bounced", as: "altered" });
  await sandbox.mailEvent(mailId, { type: "bounced", bounce: { type: "Transient" } });
  await page.reload();
  await expect(page.getByText("Gets a letter each visit")).toBeVisible();
  const [message] = await sandbox.mailEvent(mailId, { type: "bounced" });
  expect(message?.attempts.map(({ status }) => status)).toEqual([200]);
  await page.reload();
  await expect(page.getByText("Nothing is sent: mail to it came back")).toBeVisible();
  const answers: string[] = [];
  for (const one of [address, unknown]) {
    await ask(page, one);
    answers.push(((await page.getByRole("status").textContent()) ?? "").replace(one, "ADDRESS"));
  }
  expect(answers[0]).toBe(answers[1]);
  await mailTo(sandbox, unknown, /^Confirm/);
  expect(await sandbox.mail(address)).toHaveLength(1);
});

test("an operator finds from their account how letters fare, and everybody else an address that leads nowhere", async ({
  page,
  sandbox,
  signIn,
  axeIsClean,
}) => {
  const nowhere = async () => {
    const answers: string[] = [];
    for (const path of ["/operator", "/nothing-of-this-name"]) {
      expect((await page.goto(path))?.status()).toBe(404);
      const words = page.getByRole("main").locator("h1, p");
      answers.push([await page.title(), ...(await words.allTextContents())].join("\n"));
    }
    expect(answers[0]).toBe(answers[1]);
  };
  await nowhere();
  const { name } = await sandbox.makePlayer({ template: "no-clan" });
  await signIn(page, name);
  await nowhere();
  const wayThere = page.getByRole("main").getByRole("link", { name: /operators/i });
  await page.goto("/account");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  await expect(wayThere).toHaveCount(0);
  // The sandbox's rich player: the stack's settings name their account.
  await signIn(page, "Ilsa Marrow", "/account");
  await wayThere.click();
  await expect(page).toHaveURL(/\/operator$/);
  await expect(page.getByRole("heading", { name: "Xûr and his letters" })).toBeVisible();
  for (const part of ["The watch", "Readers", "Editions", "Batches to look at"])
    await expect(page.getByRole("heading", { name: part })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("@");
  await axeIsClean(page);
});
