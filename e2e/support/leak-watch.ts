import { appendFileSync } from "node:fs";
import type { BrowserContext, Page, Request } from "@playwright/test";
import { CANARY } from "../run/canaries.mjs";
import { createSecretSearch } from "./secret-search.ts";

/** Bungie sends the browser here with a code and a state in the address: they belong there and nowhere else. */
const CALLBACK = "/api/auth/callback/bungie";
const holdsCanary = createSecretSearch([CANARY]);
// Built files are the same for everybody: one look in each of the runner's processes is enough.
const builtFilesSeen = new Set<string>();

interface Seen {
  readonly where: string;
  readonly text: string;
}

/**
 * Looks over the shoulder of one browser context: no secret may reach the browser, save a session in its own cookie.
 *
 * Marked secrets (tokens, codes, settings) are searched in every answer of the site, its headers and cookies, in page
 * addresses, referrers, console messages and the browser's storage; the values of session and state cookies too.
 */
export class LeakWatch {
  readonly #siteOrigin: string;
  readonly #context: BrowserContext;
  readonly #found = new Set<string>();
  readonly #seen: Seen[] = [];
  readonly #sessions = new Set<string>();
  readonly #states = new Set<string>();
  readonly #links = new Set<string>();
  readonly #reading: Promise<void>[] = [];
  #unreadCount = 0;

  constructor(context: BrowserContext, siteOrigin: string) {
    this.#context = context;
    this.#siteOrigin = siteOrigin;
    context.on("requestfinished", (request) => this.#reading.push(this.#look(request)));
    context.on("console", (message) => this.#note("a console message", message.text()));
    context.on("weberror", (error) => this.#note("an error of a page", String(error.error())));
    for (const page of context.pages()) this.#follow(page);
    context.on("page", (page) => this.#follow(page));
  }

  /** Where secrets were found, without the secrets; waits for answers still being read. */
  async finish(): Promise<string[]> {
    for (const page of this.#context.pages()) await this.#lookIntoStorage(page);
    await Promise.all(this.#reading);
    for (const { where, text } of this.#seen) {
      if ([...this.#sessions].some((value) => text.includes(value))) this.#found.add(`a session in ${where}`);
      if ([...this.#states].some((value) => text.includes(value))) this.#found.add(`a state in ${where}`);
    }
    this.#remember();
    return [...this.#found];
  }

  #follow(page: Page): void {
    page.on("framenavigated", (frame) => {
      const address = frame.url();
      if (this.#isOurs(address) && new URL(address).pathname !== CALLBACK)
        this.#note(`the address of ${pathOf(address)}`, address);
    });
  }

  #isOurs(address: string): boolean {
    return URL.canParse(address) && new URL(address).origin === this.#siteOrigin;
  }

  #note(where: string, text: string | Buffer): void {
    if (holdsCanary(text)) this.#found.add(`a marked secret in ${where}`);
    if (text.length > 0) this.#seen.push({ where, text: text.toString() });
  }

  async #look(request: Request): Promise<void> {
    const address = request.url();
    const state = this.#isOurs(address) ? null : new URL(address).searchParams.get("state");
    if (state) this.#states.add(state);
    this.#lookAtReferrer(address, request.headers().referer ?? "");
    if (!this.#isOurs(address)) return;
    // What a letter's links carry: theirs to show, but no log's.
    const link = new URL(address).searchParams.get("token");
    if (link) this.#links.add(link);
    if (new URL(address).pathname !== CALLBACK) this.#note(`the address of ${pathOf(address)}`, address);
    await this.#lookAtAnswer(request);
  }

  #lookAtReferrer(address: string, referrer: string): void {
    if (!this.#isOurs(referrer)) return; // what Bungie's pages tell is Bungie's
    // The refusal of a callback stays at its address, and its stylesheet is asked for from there: of us alone.
    const isCallback = new URL(referrer).pathname === CALLBACK && this.#isOurs(address);
    if (!isCallback) this.#note(`the referrer that ${pathOf(address)} was told`, referrer);
  }

  async #lookAtAnswer(request: Request): Promise<void> {
    const { pathname } = new URL(request.url());
    const where = `the answer to ${request.method()} ${pathname}`;
    if (builtFilesSeen.has(pathname)) return;
    if (pathname.startsWith("/_next/static/")) builtFilesSeen.add(pathname);
    try {
      const answer = await request.response();
      if (!answer) return;
      for (const { name, value } of await answer.headersArray()) {
        const isLeaving =
          name.toLowerCase() === "location" && !this.#isOurs(new URL(value, request.url()).href);
        if (name.toLowerCase() === "set-cookie") this.#noteCookie(where, value);
        else if (isLeaving) this.#noteMarked(`the header ${name} of ${where}`, value);
        else this.#note(`the header ${name} of ${where}`, value);
      }
      const isRedirect = answer.status() >= 300 && answer.status() < 400;
      if (!isRedirect) this.#note(where, await answer.body());
    } catch {
      // A browser that has gone on to another page no longer has the body; how many there were is remembered.
      this.#unreadCount += 1;
    }
  }

  /** The address at Bungie carries the state: it is how a state gets there. */
  #noteMarked(where: string, text: string): void {
    if (holdsCanary(text)) this.#found.add(`a marked secret in ${where}`);
  }

  #noteCookie(where: string, line: string): void {
    const [, name = "", value = "", attributes = ""] = /^([^=]+)=([^;]*)(.*)$/s.exec(line) ?? [];
    this.#note(`the attributes of cookie ${name} of ${where}`, attributes);
    if (holdsCanary(decodeURIComponent(value)))
      this.#found.add(`a marked secret in cookie ${name} of ${where}`);
    const isSession = name.endsWith("session");
    if (isSession && value) this.#sessions.add(value);
    else if (name.endsWith("state") && value) this.#states.add(value);
    else this.#note(`cookie ${name} of ${where}`, value);
    if ((isSession || name.endsWith("state")) && !/;\s*HttpOnly/i.test(line))
      this.#found.add(`cookie ${name} of ${where} that scripts can read`);
  }

  async #lookIntoStorage(page: Page): Promise<void> {
    if (page.isClosed() || !this.#isOurs(page.url())) return;
    const read = () =>
      page.evaluate(() => JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }]));
    // A page without scripts loads itself anew while a move is under way, also while it is looked into.
    const kept = await read().catch(() => page.waitForLoadState().then(read));
    this.#note("what scripts can read in the browser", kept);
  }

  /** Lets the search after all journeys know which secrets there were, and that this watch saw something. */
  #remember(): void {
    const { SECRETS_SEEN_FILE } = process.env;
    if (!SECRETS_SEEN_FILE) return;
    const line = {
      sessions: [...this.#sessions],
      states: [...this.#states],
      links: [...this.#links],
      seenCount: this.#seen.length,
      unreadCount: this.#unreadCount,
    };
    appendFileSync(SECRETS_SEEN_FILE, `${JSON.stringify(line)}\n`);
  }
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : "a page";
}
