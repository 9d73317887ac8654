import {
  Agent,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from "node:http";

const LOOK_EVERY_MS = 100;
/**
 * Far shorter than the sites' KEEP_ALIVE_TIMEOUT, as in front of any server: else a request meets a connection that is
 * just closing. A site that was busy for the time between closes it before it looks what has come.
 */
const IDLE_MS = 200;

interface Site {
  readonly origin: string;
  isReady: boolean;
  /** Asked one at a time: a late answer must not stand against a newer one. */
  isAsked: boolean;
}

/**
 * Spreads requests over sites, as the proxies in front of them do: asks each /healthz whether it takes more, keeps
 * connections open, and sends a request elsewhere only when its connection was refused, since then nothing was sent.
 * What breaks otherwise is not asked again: it is a dropped request, and gets a 502.
 */
export class Balancer {
  readonly #server: Server;
  readonly #sites: Site[];
  readonly #agent = new Agent({ keepAlive: true, timeout: IDLE_MS });
  readonly #timer: NodeJS.Timeout;
  #turn = 0;
  /** Requests that a site took and did not answer. */
  readonly dropped: string[] = [];

  private constructor(origins: readonly string[]) {
    this.#sites = origins.map((origin) => ({ origin, isReady: true, isAsked: false }));
    this.#server = createServer((asked, answer) => this.#pass(asked, answer, [...this.#inTurn()]));
    this.#timer = setInterval(() => void this.#look(), LOOK_EVERY_MS);
  }

  static async start(origins: readonly string[]): Promise<Balancer> {
    const balancer = new Balancer(origins);
    await new Promise<void>((resolve) => balancer.#server.listen(0, "localhost", resolve));
    return balancer;
  }

  get origin(): string {
    const bound = this.#server.address();
    return `http://localhost:${bound && typeof bound === "object" ? bound.port : 0}`;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#agent.destroy();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Ready ones first, in turn; the others after them, should one have become ready since. */
  #inTurn(): Site[] {
    this.#turn += 1;
    const turned = this.#sites.map((_, n) => this.#sites[(n + this.#turn) % this.#sites.length] as Site);
    return [...turned.filter(({ isReady }) => isReady), ...turned.filter(({ isReady }) => !isReady)];
  }

  async #look(): Promise<void> {
    await Promise.all(
      this.#sites.map(async (site) => {
        if (site.isAsked) return;
        site.isAsked = true;
        try {
          const { status } = await fetch(`${site.origin}/healthz`, { signal: AbortSignal.timeout(2_000) });
          site.isReady = status === 200;
        } catch {
          site.isReady = false; // it does not even listen
        }
        site.isAsked = false;
      }),
    );
  }

  #pass(asked: IncomingMessage, answer: ServerResponse, [site, ...others]: Site[]): void {
    const { method = "GET", url = "/", headers } = asked;
    if (!site) {
      this.#drop(answer, `${method} ${url}: nobody listens`);
      return;
    }
    const passed = request(`${site.origin}${url}`, { method, headers, agent: this.#agent }, (got) => {
      const { "transfer-encoding": _, connection: __, ...kept } = got.headers;
      answer.writeHead(got.statusCode ?? 502, kept);
      got.on("aborted", () => this.#drop(answer, `${method} ${url}: cut off`));
      got.pipe(answer);
    });
    passed.on("error", (error) => {
      const code = "code" in error ? String(error.code) : error.message;
      if (code === "ECONNREFUSED") this.#pass(asked, answer, others);
      else
        this.#drop(
          answer,
          `${method} ${url}: ${code} on a ${passed.reusedSocket ? "kept" : "new"} connection`,
        );
    });
    asked.pipe(passed);
  }

  #drop(answer: ServerResponse, why: string): void {
    this.dropped.push(why);
    if (!answer.headersSent) answer.writeHead(502);
    answer.end();
  }
}
