import { Agent, get, type IncomingMessage } from "node:http";
import { expect, test } from "@playwright/test";
import { TwoSites, visitPage } from "./support/two-sites.ts";

/** Longer than a busy machine takes from one step to the next: a connection that is cut while it is asked on proves nothing. */
const KEEP_ALIVE_MS = 10_000;

/** One request on a connection that stays open; read whole. */
function ask(agent: Agent, address: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(address, { agent }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer));
    }).on("error", reject);
  });
}

test("a site that is told to end answers what it has taken and what comes on open connections, then ends", async () => {
  test.setTimeout(180_000);
  const world = await TwoSites.prepare();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const site = await world.startSite(0, { keepAliveMs: KEEP_ALIVE_MS });
    const visitor = await world.visitor();
    const { playerId } = visitor.inSandbox;
    expect((await ask(agent, `${site.origin}/about`)).headers.connection).toBe("keep-alive");
    await world.sandbox.addFault({ route: "GetProfile", kind: "delay", delayMs: 2_000, playerId });
    const underWay = ["/characters", "/inventory", "/account"].map((path) => visitPage(site, path, visitor));
    const called = async () => {
      const { requests } = await world.sandbox.requests();
      return requests.some((one) => one.route === "GetProfile" && one.playerId === playerId);
    };
    await expect.poll(called).toBe(true);

    // Idle from here on, so that it is as young as it can be.
    await ask(agent, `${site.origin}/about`);
    const ended = site.end("SIGTERM");
    await expect.poll(async () => (await fetch(`${site.origin}/healthz`)).status).toBe(503);
    const late = await ask(agent, `${site.origin}/about`);
    expect([late.statusCode, late.headers.connection]).toEqual([200, "close"]);
    expect((await Promise.all(underWay)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await ended).toBe(143);
    await expect(ask(agent, `${site.origin}/about`)).rejects.toThrow("ECONNREFUSED");
  } finally {
    agent.destroy();
    await world.close();
  }
});
