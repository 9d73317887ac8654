import { type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { Bucket } from "#lib/game/bucket.ts";
import { SandboxControls, type SandboxMail } from "./sandbox-controls.ts";
import { signIn } from "./sign-in.ts";
import { afterArrival, lookAtXur, readVendorsAsPlayer } from "./xur-site.ts";

const site = process.env.AUTH_URL ?? "";
const sandbox = new SandboxControls(process.env.BUNGIE_ORIGIN ?? "");
const folder = process.env.SCREENSHOTS_DIR ?? "docs";

const WIDE: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, colorScheme: "dark" };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  colorScheme: "dark",
  deviceScaleFactor: 2,
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || undefined,
  args: ["--disable-background-networking"],
});

async function openSignedIn(options: BrowserContextOptions, playerName: string): Promise<Page> {
  const page = await (
    await browser.newContext({ baseURL: site, reducedMotion: "reduce", ...options })
  ).newPage();
  await signIn(page, playerName);
  return page;
}

async function shoot(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path, { waitUntil: "networkidle" });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

/** A plan that has to make room, as it is proposed; what the activity shows of it then; and a loadout. */
async function shootMoves(page: Page, playerId: string): Promise<void> {
  const stored = (await sandbox.itemsOf(playerId)).filter(({ place }) => place === "vault");
  const weapon = stored.find(({ homeBucketHash }) => homeBucketHash === Bucket.Kinetic);
  await page.goto(`/item/${weapon?.itemInstanceId}`, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: /^Move to Titan/ }).click();
  const steps = await page.getByRole("link", { name: /step by step/i }).getAttribute("href");
  await shoot(page, steps ?? "/activity", "plan");
  await page
    .getByRole("button", { name: /carry out/i })
    .first()
    .click();
  await page.getByRole("button", { name: /undo/i }).first().waitFor();
  await shoot(page, "/activity", "activity");
  await page.goto("/loadouts");
  const saving = page.getByRole("form", { name: /hunter/i });
  await saving.getByRole("textbox").fill("Quick and quiet");
  await saving.getByRole("button").click();
  await page.waitForURL(/loadouts\/\w+/);
  await shoot(page, new URL(page.url()).pathname, "loadout");
}

/** Subscribes, confirms and has the letter of a visit sent; the mailbox then shows it. */
async function receiveLetter(page: Page): Promise<string> {
  const address = "guardian@ninefold.example";
  await page.goto("/digest");
  await page.getByRole("textbox", { name: /address/i }).fill(address);
  await page.getByRole("button", { name: /subscribe|send me/i }).click();
  await page.getByRole("status").waitFor();
  const confirmation = await letterAbout(address, /^Confirm/);
  const link = confirmation.text.match(/https?:\S+\/digest\/confirm\S*/)?.[0] ?? "";
  await page.goto(link);
  await page.getByRole("main").getByRole("button").click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await fetch(`${site}/api/cron/xur-digest`, {
    headers: { authorization: `Bearer ${process.env.CRON_SECRET}` },
  });
  return (await letterAbout(address, /^(?!Confirm)/)).html;
}

/** Letters are on their way for a moment after the page has answered. */
async function letterAbout(address: string, subject: RegExp): Promise<SandboxMail> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const found = (await sandbox.mail(address)).find((mail) => subject.test(mail.subject));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`No letter with a subject like ${subject} came.`);
}

const player = await sandbox.makePlayer({ template: "rich", name: "Ada Sundance" });
const wide = await openSignedIn(WIDE, player.name);
await shoot(wide, "/inventory", "inventory");
const tile = wide.getByRole("link", { name: /legendary hand cannon/i }).last();
await shoot(wide, (await tile.getAttribute("href")) ?? "/inventory", "item");
await shootMoves(wide, player.playerId);
await shoot(wide, "/account", "account");
await shoot(await openSignedIn(PHONE, player.name), "/inventory", "inventory-phone");

const stranger = await (await browser.newContext({ baseURL: site, ...WIDE })).newPage();
await shoot(stranger, "/", "front");

const CLAN_MATE = "Ilsa Marrow";
await shoot(await openSignedIn(WIDE, CLAN_MATE), "/clan", "clan");
await readVendorsAsPlayer(CLAN_MATE);
await lookAtXur(sandbox, {}, [afterArrival(5), afterArrival(7)]);
await shoot(wide, "/xur", "xur");
const letter = await receiveLetter(wide);
const paper = await (
  await browser.newContext({ viewport: { width: 680, height: 1000 }, colorScheme: "dark" })
).newPage();
await paper.setContent(letter, { waitUntil: "networkidle" });
await paper.screenshot({ path: `${folder}/letter.png` });

await browser.close();
