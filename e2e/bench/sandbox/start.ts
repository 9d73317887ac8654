import { type Measurement, toMeasurement } from "../measurement.ts";
import { quantile } from "../sampling.ts";
import { type ServerProcess, startServer } from "../server-process.ts";
import { startYardstick } from "../yardstick.ts";
import { HEALTH, SIZE } from "./measured-sandbox.ts";

const TIMES = 3;
const LIMIT_S = 5;

const npmRunSandbox = () =>
  startServer((port) => ({
    command: process.platform === "win32" ? "npm.cmd" : "npm",
    args: ["run", "sandbox", "--", ...SIZE, "--port", String(port)],
    healthPath: HEALTH,
  }));

async function startedAfterS(start: () => Promise<ServerProcess>): Promise<number> {
  const server = await start();
  await server.stop();
  return server.startedAfterMs / 1_000;
}

/** From the command that a stranger types to the first healthy answer. */
export async function* measureStart(): AsyncGenerator<Measurement> {
  const [product, yardstick]: [number[], number[]] = [[], []];
  for (let nth = 0; nth < TIMES; nth++) {
    product.push(await startedAfterS(npmRunSandbox));
    yardstick.push(await startedAfterS(startYardstick));
  }
  yield toMeasurement({
    id: "S1",
    what: `npm run sandbox -- ${SIZE.join(" ")} to its first healthy answer; node --import tsx with a bare server, without npm`,
    unit: "s",
    product: quantile(product, 0.5),
    yardstick: quantile(yardstick, 0.5),
    limit: LIMIT_S,
  });
}
