import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { LeakWatch } from "./leak-watch.ts";
import { test as base } from "./pictures-test.ts";
import { SandboxControls } from "./sandbox-controls.ts";
import { signIn } from "./sign-in.ts";

interface Options {
  /** What the console says of an error that a journey provokes; null for the others, where it must stay silent. */
  expectedErrors: RegExp | null;
}

interface Fixtures {
  sandbox: SandboxControls;
  /** Signs in through the simulated Bungie.net, as a person would, and waits to be back on the site. */
  signIn: (page: Page, playerName: string, returnTo?: string) => Promise<void>;
  /** Fails with the list when axe finds anything on the page. */
  axeIsClean: (page: Page, tiles?: "some" | "all") => Promise<void>;
  /** Fails the test on any console error, page error or broken content security policy; on for every journey. */
  quietConsole: undefined;
  /** Fails the test when a secret reaches the browser; on for every journey. */
  keptSecrets: undefined;
}

/** Of hundreds of tiles, all drawn alike, axe looks at some in each group; `inventory.spec.ts` shows it all of them. */
async function axeIsClean(page: Page, tiles: "some" | "all" = "some"): Promise<void> {
  await expect(page, "a page without a title").toHaveTitle(/./);
  const showAgain = tiles === "all" ? null : await page.evaluateHandle(hideMostTiles);
  // The other mode opens an empty page beside each to put together what frames said: twice the work, and there are no frames.
  expect(page.frames(), "what axe would have to look at besides").toHaveLength(1);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    // The title is waited for above: while a page is drawn anew it is away for a moment, which is when axe might look.
    .options({ resultTypes: ["violations"], rules: { "document-title": { enabled: false } } })
    .analyze();
  await showAgain?.evaluate((show) => show());
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join("\n  ")}`,
  );
  expect(found, "accessibility problems on the page").toEqual([]);
}

/** Runs in the page. Returns what shows the tiles again; one with the focus stays, so that nothing loses it. */
function hideMostTiles(): () => void {
  const seen = new Map<Element | null, number>();
  const hidden: HTMLElement[] = [];
  for (const tile of document.querySelectorAll<HTMLElement>("a.t")) {
    const before = seen.get(tile.parentElement) ?? 0;
    seen.set(tile.parentElement, before + 1);
    if (before < 2 || tile.contains(document.activeElement) || tile.style.display !== "") continue;
    tile.style.display = "none";
    hidden.push(tile);
  }
  return () => {
    for (const tile of hidden) tile.style.display = "";
  };
}

/** Chromium's own words for an answer of 4xx or 5xx; a journey that provokes one says so by its own expectations. */
const REFUSED_ANSWER = /^Failed to load resource: the server responded with a status of \d+/;

export const test = base.extend<Fixtures & Options>({
  expectedErrors: [null, { option: true }],
  sandbox: async ({ baseURL: _ }, use) => {
    await use(new SandboxControls(process.env.BUNGIE_ORIGIN ?? ""));
  },
  signIn: async ({ baseURL: _ }, use) => {
    await use(signIn);
  },
  axeIsClean: async ({ javaScriptEnabled }, use) => {
    // axe itself is a script: without JavaScript in the page there is nothing to run it in.
    await use(javaScriptEnabled === false ? async () => undefined : axeIsClean);
  },
  quietConsole: [
    async ({ context, expectedErrors }, use) => {
      const loud: string[] = [];
      context.on("console", (message) => {
        if (message.type() === "error" && !REFUSED_ANSWER.test(message.text())) loud.push(message.text());
      });
      context.on("weberror", (error) => loud.push(String(error.error())));
      await use(undefined);
      const unexpected = loud.filter((words) => !expectedErrors?.test(words));
      expect(unexpected, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
  keptSecrets: [
    async ({ context, baseURL }, use) => {
      const watch = new LeakWatch(context, new URL(baseURL ?? "").origin);
      await use(undefined);
      expect(await watch.finish(), "secrets that reached the browser").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
