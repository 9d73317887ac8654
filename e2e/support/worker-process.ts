import { fileURLToPath } from "node:url";
import type { Env } from "#lib/env.ts";
import { NodeProcess, toProcessEnv } from "./node-process.ts";

const projectDir = fileURLToPath(new URL("../../", import.meta.url));

/** A real worker process, as a supervisor starts it. */
export class WorkerProcess extends NodeProcess {
  constructor(settings: Record<string, string>) {
    super(["--import", "tsx", "lib/jobs/worker.ts"], projectDir, { NODE_ENV: "test", ...settings });
  }

  static async start(env: Env): Promise<WorkerProcess> {
    const worker = new WorkerProcess(toProcessEnv(env));
    await worker.until(() => worker.output.includes("Worker ready"));
    return worker;
  }
}
