import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { approve, HttpVisitor } from "../../support/http-visitor.ts";
import { SandboxControls, type SandboxPlayer } from "../../support/sandbox-controls.ts";

const PROJECT = fileURLToPath(new URL("../../../", import.meta.url));

/** A player with a browser that is signed in. */
export interface Visitor {
  readonly player: SandboxPlayer;
  /** As a request's header. */
  readonly cookie: string;
  readonly cookies: readonly { readonly name: string; readonly value: string }[];
}

interface Serving {
  readonly origin: string;
  readonly sandboxOrigin: string;
  readonly bareOrigin: string;
  readonly databaseUrl: string;
}

/** The production builds of the site and of the bare app beside it, each a process of its own on loopback. */
export class MeasuredSite {
  readonly origin: string;
  /** Where the bare app answers; see yardstick-app. */
  readonly bareOrigin: string;
  readonly databaseUrl: string;
  readonly sandbox: SandboxControls;
  readonly #server: ChildProcess;
  readonly #visitors = new Map<number, Promise<Visitor>>();

  private constructor(server: ChildProcess, { origin, sandboxOrigin, bareOrigin, databaseUrl }: Serving) {
    this.#server = server;
    this.origin = origin;
    this.bareOrigin = bareOrigin;
    this.databaseUrl = databaseUrl;
    this.sandbox = new SandboxControls(sandboxOrigin);
  }

  static async start(): Promise<MeasuredSite> {
    const server = fork("e2e/bench/inventory/serve-site.mjs", { cwd: PROJECT, execArgv: [] });
    const serving = once(server, "message") as Promise<[Serving]>;
    const ended = once(server, "exit").then(() => null);
    const first = await Promise.race([serving, ended]);
    if (!first) throw new Error("the site that is to be measured did not start");
    return new MeasuredSite(server, first[0]);
  }

  /** A player with about as many items, the same one at each call. */
  signedIn(items: number): Promise<Visitor> {
    const visitor = this.#visitors.get(items) ?? this.#signIn(items);
    this.#visitors.set(items, visitor);
    return visitor;
  }

  async #signIn(items: number): Promise<Visitor> {
    const player = await this.sandbox.makePlayer({ template: "rich", name: `Measured ${items}`, items });
    const visitor = new HttpVisitor(this.origin);
    await visitor.ask(await approve(await visitor.beginSignIn("/inventory"), player));
    const cookies = [...visitor.cookies].map(([name, value]) => ({ name, value }));
    return { player, cookies, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") };
  }

  async stop(): Promise<void> {
    const ended = once(this.#server, "exit");
    this.#server.kill("SIGTERM");
    await ended;
  }
}
