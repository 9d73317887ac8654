import type { SandboxPlayer } from "./sandbox-controls.ts";

/** A page as it arrived, and the addresses that led to it. */
export interface Arrival {
  readonly status: number;
  readonly url: URL;
  readonly html: string;
  /** How many redirects led here. */
  readonly hops: number;
}

const MOST_HOPS = 12;

/**
 * A browser reduced to what a server sees of it: cookies, forms without scripts, one redirect at a time.
 *
 * `publicOrigin` is what the site calls itself, where that differs from where it listens: https in front of http.
 */
export class HttpVisitor {
  readonly cookies = new Map<string, string>();
  /** Every Set-Cookie line so far, as it came. */
  readonly setCookies: string[] = [];
  private readonly listensAt: string;
  private readonly publicOrigin: string;

  constructor(listensAt: string, publicOrigin = listensAt) {
    this.listensAt = listensAt;
    this.publicOrigin = publicOrigin;
  }

  /** One request; redirects are not followed. */
  async ask(address: string | URL, form?: FormData): Promise<Response> {
    const { pathname, search } = new URL(address, this.publicOrigin);
    const answer = await fetch(`${this.listensAt}${pathname}${search}`, {
      redirect: "manual",
      headers: { cookie: this.cookieHeader(), ...(form && { origin: this.publicOrigin }) },
      ...(form && { method: "POST", body: form }),
    });
    for (const line of answer.headers.getSetCookie()) this.keepCookie(line);
    return answer;
  }

  /** Follows redirects within the site to where they end; throws when they do not. */
  async open(address: string | URL): Promise<Arrival> {
    let url = new URL(address, this.publicOrigin);
    for (let hops = 0; hops <= MOST_HOPS; hops++) {
      const answer = await this.ask(url);
      const location = answer.headers.get("location");
      if (location === null) return { status: answer.status, url, html: await answer.text(), hops };
      url = new URL(location, url);
      if (url.origin !== this.publicOrigin) throw new Error(`led away from the site, to ${url.origin}`);
    }
    throw new Error(`${String(address)} never stops redirecting`);
  }

  /** Presses the button of a page's form that holds these words, as a browser without scripts does. */
  async press(page: string | URL, words: RegExp, more: Readonly<Record<string, string>> = {}) {
    const html = await (await this.ask(page)).text();
    const forms = html.match(/<form\b[\s\S]*?<\/form>/g) ?? [];
    const form = forms.find((one) => words.test(one.replace(/<!--.*?-->/g, "")));
    if (!form) throw new Error(`${String(page)} has no form with ${words}`);
    const fields = new FormData();
    for (const [input] of form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g))
      fields.append(attribute(input, "name"), attribute(input, "value"));
    for (const [name, value] of Object.entries(more)) fields.set(name, value);
    return this.ask(page, fields);
  }

  /** Begins a sign-in and returns Bungie.net's address. */
  async beginSignIn(returnTo = "/characters"): Promise<URL> {
    const page = `/sign-in?${new URLSearchParams({ returnTo })}`;
    const answer = await this.press(page, /Sign in with Bungie\.net/);
    return new URL(answer.headers.get("location") ?? "");
  }

  /** Signs in whole: where the callback leads. */
  async signIn(player: SandboxPlayer, returnTo?: string): Promise<URL> {
    const callback = await approve(await this.beginSignIn(returnTo), player);
    const answer = await this.ask(callback);
    return new URL(answer.headers.get("location") ?? "", this.publicOrigin);
  }

  cookie(endOfName: string): string | undefined {
    return [...this.cookies].find(([name]) => name.endsWith(endOfName))?.[1];
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  private keepCookie(line: string): void {
    this.setCookies.push(line);
    const [pair = "", ...attributes] = line.split(/;\s*/);
    const at = pair.indexOf("=");
    const name = pair.slice(0, at);
    const isOver = attributes.some((one) => /^max-age=0$/i.test(one));
    if (isOver) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(at + 1));
  }
}

/** Approves at Bungie.net and returns the address that it would send the browser to. */
export async function approve(authorize: URL, { playerId }: SandboxPlayer): Promise<URL> {
  const state = authorize.searchParams.get("state") ?? "";
  const answer = await fetch(authorize, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ state, playerId, decision: "approve" }),
  });
  return new URL(answer.headers.get("location") ?? "");
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}

/** What a person reads of a page: no tags, no scripts. */
export function readable(html: string): string {
  const body = html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "")
    .replace(/<!--.*?-->/g, "")
    .replace(/<[^>]+>/g, " ");
  return body.replaceAll("&#x27;", "'").replaceAll("&amp;", "&").replace(/\s+/g, " ");
}
