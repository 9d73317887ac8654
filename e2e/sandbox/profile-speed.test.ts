import { Agent, get } from "node:http";
import { performance } from "node:perf_hooks";
import { expect, test } from "@playwright/test";
import { profilePath } from "./profile-for-tests.ts";
import { API_KEY } from "./sandbox.ts";
import { SandboxForTests } from "./sandbox-for-tests.ts";

// What Destiny Item Manager asks for (destiny2-api.ts, getStores).
const FULL_CLIENT =
  "100,102,103,200,201,202,205,300,301,305,307,800,308,310,309,900,1100,1200,104,1000,206,700";
const WARM_UP = 5;
const MEASURED = 25;
const LIMIT_MS = 20;

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
test.afterAll(() => agent.destroy());

function timed(url: string, headers: Record<string, string>): Promise<{ ms: number; bytes: number }> {
  const beganMs = performance.now();
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => resolve({ ms: performance.now() - beganMs, bytes }));
    });
    request.on("error", reject);
  });
}

for (const encoding of ["identity", "gzip"]) {
  test(`a profile of 700 items is answered within ${LIMIT_MS} ms after warm-up (${encoding})`, async () => {
    const sandbox = await SandboxForTests.start();
    const player = await sandbox.player({ template: "rich", items: 700 });
    const token = await sandbox.tokenFor(player.playerId);
    const url = `${sandbox.running.origin}${profilePath(player)}?components=${FULL_CLIENT}`;
    const headers = { "x-api-key": API_KEY, authorization: `Bearer ${token}`, "accept-encoding": encoding };
    const times: number[] = [];
    let bytes = 0;
    for (let nth = 0; nth < WARM_UP + MEASURED; nth++) {
      const one = await timed(url, headers);
      bytes = one.bytes;
      if (nth >= WARM_UP) times.push(one.ms);
    }
    await sandbox.close();
    times.sort((a, b) => a - b);
    const median = times[Math.floor(MEASURED / 2)] ?? 0;
    const said = `median ${median.toFixed(1)} ms, longest ${times.at(-1)?.toFixed(1)} ms, ${bytes} bytes`;
    test.info().annotations.push({ type: "measured", description: said });
    // The shortest: what the answer costs, not what else the machine had to do meanwhile.
    expect(times[0], said).toBeLessThan(LIMIT_MS);
  });
}
