// Audits the pages of the running site at AUTH_URL and prints their scores; ends with 1 when one misses a minimum.
// `npm run lighthouse` starts it, with the site and the packages of this folder. LIGHTHOUSE_DETAILS=1 says what was found.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import lighthouse, { desktopConfig } from "lighthouse";
import { choosePort } from "../../run/ports.mjs";
import { HttpVisitor } from "../../support/http-visitor.ts";
import { SandboxControls } from "../../support/sandbox-controls.ts";
import { medianScores, missedBy, PAGES } from "./minimums.mjs";

const { AUTH_URL = "", BUNGIE_ORIGIN = "", CHROMIUM_PATH } = process.env;
const runs = Number(process.env.LIGHTHOUSE_RUNS ?? 3);
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/** The session's cookie of a player with a full vault. */
async function signInCookies() {
  const visitor = new HttpVisitor(AUTH_URL);
  const player = await new SandboxControls(BUNGIE_ORIGIN).makePlayer({
    template: "rich",
    name: "Lighthouse keeper",
  });
  await visitor.signIn(player, "/inventory");
  await visitor.open("/inventory");
  return [...visitor.cookies].map(([name, value]) => ({ name, value, url: AUTH_URL, httpOnly: true }));
}

async function auditOnce({ path, device }, port) {
  const options = { port, output: "json", logLevel: "error", onlyCategories: CATEGORIES };
  const result = await lighthouse(
    `${AUTH_URL}${path}`,
    options,
    device === "desk" ? desktopConfig : undefined,
  );
  const { categories, audits, runtimeError, finalDisplayedUrl } = result.lhr;
  if (runtimeError) throw new Error(`${path}: ${runtimeError.message}`);
  if (new URL(finalDisplayedUrl).pathname !== path) throw new Error(`${path} led to ${finalDisplayedUrl}`);
  if (process.env.LIGHTHOUSE_DETAILS) tellDetails(audits);
  return Object.fromEntries(
    Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
  );
}

function tellDetails(audits) {
  for (const { id, score, displayValue = "", details } of Object.values(audits)) {
    if (score === null || score >= 0.9) continue;
    console.log(`    ${id} ${score} ${displayValue}`);
    for (const item of details?.items?.slice(0, 3) ?? [])
      console.log(`      ${JSON.stringify(item).slice(0, 300)}`);
  }
}

function print(rows) {
  const head = ["page", "device", ...CATEGORIES];
  const cells = [
    head,
    ...rows.map(({ page, scores }) => [
      page.name,
      page.device,
      ...CATEGORIES.map((id) => String(scores[id])),
    ]),
  ];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  for (const row of cells)
    console.log(
      row
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join("  "),
    );
}

const profile = mkdtempSync(join(tmpdir(), "ninefold-lighthouse-"));
const port = await choosePort("LIGHTHOUSE_PORT", 9300);
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: CHROMIUM_PATH || undefined,
  args: [`--remote-debugging-port=${port}`, "--disable-background-networking"],
});
const rows = [];
try {
  for (const page of PAGES) {
    await browser.clearCookies();
    if (page.isOwn) await browser.addCookies(await signInCookies());
    const scores = [];
    for (let run = 0; run < runs; run++) scores.push(await auditOnce(page, port));
    rows.push({ page, scores: medianScores(scores) });
    console.log(`  ${page.name} (${page.device}) audited`);
  }
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
print(rows);
const missed = rows.flatMap(({ page, scores }) =>
  missedBy(page, scores).map((what) => `${page.name} (${page.device}): ${what}`),
);
for (const line of missed) console.log(`Too low: ${line}`);
process.exit(missed.length > 0 ? 1 : 0);
