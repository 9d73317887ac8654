import { Agent, get, type IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { NodeProcess } from "../../e2e/support/node-process.ts";

const ENDED_BY_SIGTERM = 143;

class DrainingServer extends NodeProcess {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  static async start({ keepAliveMs }: { readonly keepAliveMs: number }): Promise<DrainingServer> {
    const args = ["--import", "tsx", "e2e/support/draining-server.ts", String(keepAliveMs)];
    const server = new DrainingServer(args, process.cwd(), {});
    await server.until(() => server.#port !== "");
    return server;
  }

  get #port(): string {
    return /port (\d+)/.exec(this.output)?.[1] ?? "";
  }

  /** Whether it does what a server does at once when nobody puts that off. */
  get isEnding(): boolean {
    return this.output.includes("ending");
  }

  /** One request, on the connection that stays open or on one of its own; read whole. */
  ask(path: string, { agent = this.#agent } = {}): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      get({ host: "127.0.0.1", port: this.#port, path, agent }, (answer) => {
        answer.resume();
        answer.on("end", () => resolve(answer));
      }).on("error", reject);
    });
  }

  /** Until the server has the request; it is answered when it likes. */
  async untilAsked(path: string): Promise<void> {
    await this.until(() => this.output.includes(`asked for ${path}\n`));
  }
}

const facts = ({ statusCode, headers }: IncomingMessage) => [statusCode, headers.connection];

test("told to end, a server goes on answering, on open and on new connections, closes them, and then ends", async () => {
  const server = await DrainingServer.start({ keepAliveMs: 3_000 });
  expect(facts(await server.ask("/"))).toEqual([200, "keep-alive"]);
  const ended = server.end("SIGTERM");
  // Told by a process of its own: until it has heard, it keeps connections.
  await expect.poll(async () => facts(await server.ask("/"))).toEqual([200, "close"]);
  expect(facts(await server.ask("/new", { agent: new Agent() }))).toEqual([200, "close"]);
  expect(server.isEnding).toBe(false);
  expect(await ended).toBe(ENDED_BY_SIGTERM);
  await expect(server.ask("/")).rejects.toThrow("ECONNREFUSED");
});

test("what a server was asked before it was told to end is answered, and its connection closed", async () => {
  const server = await DrainingServer.start({ keepAliveMs: 200 });
  const slow = server.ask("/slow");
  await server.untilAsked("/slow");
  const ended = server.end("SIGTERM");
  expect(facts(await slow)).toEqual([200, "close"]);
  expect(await ended).toBe(ENDED_BY_SIGTERM);
});

test("a connection that an answer under way has promised to keep is waited for, until it can be idle no more", async () => {
  const keepAliveMs = 1_000;
  const server = await DrainingServer.start({ keepAliveMs });
  const streamed = server.ask("/streamed");
  await server.untilAsked("/streamed");
  const ended = server.end("SIGTERM");
  await expect.poll(async () => facts(await server.ask("/", { agent: new Agent() }))).toEqual([200, "close"]);
  await sleep(2 * keepAliveMs);
  expect(server.isEnding).toBe(false);
  await server.ask("/end", { agent: new Agent() });
  expect(facts(await streamed)).toEqual([200, "keep-alive"]);
  const idleSinceMs = performance.now();
  expect(await ended).toBe(ENDED_BY_SIGTERM);
  expect(performance.now() - idleSinceMs).toBeGreaterThan(keepAliveMs);
});

test("told a second time, a server waits for nobody any more", async () => {
  const server = await DrainingServer.start({ keepAliveMs: 600_000 });
  await server.ask("/");
  const ended = server.end("SIGTERM");
  await expect.poll(async () => facts(await server.ask("/"))).toEqual([200, "close"]);
  expect(server.isEnding).toBe(false);
  await server.end("SIGTERM");
  expect(await ended).toBe(ENDED_BY_SIGTERM);
});
