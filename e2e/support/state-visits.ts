import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { importManifest } from "#lib/manifest/import-manifest.ts";
import { STATE_PAGES, type StatePageName } from "./state-pages.ts";
import type { Cell } from "./state-table.ts";
import type { TwoSites, Visitor } from "./two-sites.ts";

/** Names and numbers of Bungie's and of ours that mean nothing to a reader. */
const RAW =
  /ErrorCode|ErrorStatus|\bDestiny[A-Z]\w+|\bundefined\b|\bNaN\b|\bnull\b|\[object|\bcode \d|\bHTTP \d/;

/** Somebody who opens the pages of a state, each in a tab of its own. */
export class StateVisit {
  readonly #world: TwoSites;
  readonly #visitor: Visitor | null;
  readonly #own: { readonly itemKey: string; readonly mate: string };

  private constructor(world: TwoSites, visitor: Visitor | null, itemKey: string) {
    this.#world = world;
    this.#visitor = visitor;
    const { membershipType = 3, membershipId = "4611686018400000000" } = visitor?.inSandbox ?? {};
    this.#own = { itemKey, mate: `/clan/${membershipType}/${membershipId}` };
  }

  static async of(world: TwoSites, visitor: Visitor | null): Promise<StateVisit> {
    const items = visitor ? await world.sandbox.itemsOf(visitor.inSandbox.playerId) : [];
    const stored = items.find(({ place, itemInstanceId }) => place === "vault" && itemInstanceId);
    return new StateVisit(world, visitor, stored?.itemInstanceId ?? "6917529000000000000");
  }

  address(name: StatePageName): string {
    return `${this.#world.env.AUTH_URL}${STATE_PAGES[name].path(this.#own)}`;
  }

  /** A page's text as it is sent, without a browser: to wait for a state, and to have been there before. */
  async read(name: StatePageName, query = ""): Promise<string> {
    return (await this.#ask(name, query)).text();
  }

  #ask(name: StatePageName, query = ""): Promise<Response> {
    const headers: Record<string, string> = this.#visitor ? { cookie: this.#visitor.cookie } : {};
    return fetch(`${this.address(name)}${query}`, { headers });
  }

  /** Opens every page of these at once, each in a tab of its own, with scripts, and holds it against its cell. */
  async look(browser: Browser, cells: Cells): Promise<void> {
    const context = await browser.newContext();
    await this.#signIn(context);
    const tabs = changedIn(cells).map(async ([name, cell]) => {
      const page = await context.newPage();
      await page.goto(this.address(name));
      await expectCell(page, cell, { path: new URL(page.url()).pathname, name, how: "with scripts" });
      await page.close();
    });
    await Promise.all(tabs);
    await context.close();
  }

  /**
   * Holds the answer of every page against its cell: all there is for who has no scripts.
   *
   * Of a page that is as ever the words are looked at; what a state changes a browser without scripts or styles shows.
   */
  async readAll(browser: Browser, cells: Cells): Promise<void> {
    const asEver = (Object.entries(cells) as [StatePageName, Cell][]).filter(isAsEver);
    const read = asEver.map(async ([name]) => expectAsEver(await this.read(name), name));
    // All at once: where Bungie.net does not answer, each waits until its deadline.
    const sent = changedIn(cells).map(async ([name, cell]) => {
      const answer = await this.#ask(name);
      return { name, cell, path: new URL(answer.url).pathname, html: await answer.text() };
    });
    const page = await browser.newPage({ javaScriptEnabled: false });
    for (const { name, cell, path, html } of await Promise.all(sent)) {
      await page.setContent(html);
      await expectCell(page, cell, { path, name, how: "without scripts" });
    }
    await Promise.all(read);
    await page.close();
  }

  async #signIn(context: BrowserContext): Promise<void> {
    const [name = "", value = ""] = this.#visitor?.cookie.split("=") ?? [];
    if (name) await context.addCookies([{ name, value, url: this.#world.env.AUTH_URL, httpOnly: true }]);
  }
}

/** Brings the game's definitions to a stack that was prepared without. */
export async function nameThings({ services }: TwoSites): Promise<void> {
  await importManifest(services, new Date());
}

type Cells = Readonly<Partial<Record<StatePageName, Cell>>>;

const isAsEver = ([, cell]: readonly [StatePageName, Cell]) =>
  cell.shows === "the page" && !cell.and && !cell.tile;

const changedIn = (cells: Cells) =>
  (Object.entries(cells) as [StatePageName, Cell][]).filter((one) => !isAsEver(one));

function expectAsEver(html: string, name: StatePageName): void {
  const [, main = ""] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
  const [, title = "no heading"] = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(main) ?? [];
  expect.soft(title.replace(/<[^>]*>/g, ""), name).toMatch(STATE_PAGES[name].usual);
  expect.soft(main, name).not.toContain("data-state=");
}

interface Seen {
  readonly name: StatePageName;
  readonly how: string;
  /** Where the visitor ended up. */
  readonly path: string;
}

async function expectCell(page: Page, cell: Cell, { name, how, path }: Seen): Promise<void> {
  const where = `${name}, ${how}`;
  const main = page.getByRole("main");
  const title = main.getByRole("heading", { level: 1 });
  const { usual } = STATE_PAGES[name];
  switch (cell.shows) {
    case "the page":
      await expect.soft(title, where).toHaveText(usual);
      await expect.soft(main.locator("svg[data-state]"), where).toHaveCount(0);
      if (cell.tile) {
        await expect.soft(main.getByRole("link", { name: cell.tile }).first(), where).toBeVisible();
      }
      if (cell.and) await expect.soft(main, where).toContainText(cell.and);
      break;
    case "a notice":
      await expect.soft(title, where).toHaveText(usual);
      await expect.soft(main.getByText(cell.says).first(), where).toBeVisible();
      break;
    case "a state":
      await expect.soft(title, where).toHaveText(cell.title);
      await expect.soft(main, where).toContainText(cell.says);
      break;
    case "sign-in":
      expect.soft(path, where).toBe("/sign-in");
      await expect.soft(main, where).toContainText(cell.says);
      break;
  }
  if ("picture" in cell && cell.picture) {
    await expect.soft(main.locator(`svg[data-state="${cell.picture}"]`).first(), where).toBeVisible();
  }
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts, not what scripts carry
  expect.soft(await main.innerText(), where).not.toMatch(RAW);
}
