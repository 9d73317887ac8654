import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createClock } from "./clock.ts";
import { FaultList } from "./controls/faults.ts";
import { RequestLog } from "./controls/request-log.ts";
import { EarlierAccounts } from "./controls/staleness.ts";
import { createRequestListener } from "./http/request-listener.ts";
import { type Application, Applications } from "./oauth/applications.ts";
import { ALL_ROUTES } from "./routes/all-routes.ts";
import { API_KEY, CLIENT_ID, CLIENT_SECRET, type Sandbox, USUAL_SIZE, type WorldSize } from "./sandbox.ts";
import { loadState, writeState } from "./state.ts";

const SAVE_AFTER_MS = 500;

export interface SandboxOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly redirectUrl: string;
  readonly stateFile?: string;
  readonly size?: Partial<WorldSize>;
  /** Milliseconds since 1970 as the machine sees them; the sandbox's own clock is set on top. */
  readonly clock?: () => number;
}

export interface RunningSandbox {
  readonly origin: string;
  readonly sandbox: Sandbox;
  /** Writes what is to be kept, cuts open connections and ends. */
  close(): Promise<void>;
}

/** The application that is always let in: the site's own. */
function standingApplication(redirectUrl: string): Application {
  return {
    apiKey: API_KEY,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    redirectUrl,
    origin: "*",
    disabled: false,
  };
}

/** Starts the stand-in on loopback; rejects when the port is taken. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const machineClock = options.clock ?? Date.now;
  const state = loadState(options.stateFile, machineClock());
  const clock = createClock(machineClock, state.clockOffsetMs);
  const applications = new Applications(state.applications);
  applications.put(standingApplication(options.redirectUrl));
  const { stateFile } = options;
  let saving: NodeJS.Timeout | undefined;
  const saveNow = () => {
    clearTimeout(saving);
    saving = undefined;
    state.clockOffsetMs = clock.offsetMs;
    if (stateFile !== undefined) writeState(state, stateFile);
  };
  const save = () => {
    if (stateFile !== undefined) saving ??= setTimeout(saveNow, SAVE_AFTER_MS);
  };

  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "localhost", resolve);
  });
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const sandbox: Sandbox = {
    origin,
    applications,
    size: { ...USUAL_SIZE, ...options.size },
    clock,
    state,
    faults: new FaultList(),
    log: new RequestLog(),
    earlier: new EarlierAccounts(),
    lastActionMs: new Map(),
    save,
  };
  server.on("request", createRequestListener(sandbox, ALL_ROUTES));

  return {
    origin,
    sandbox,
    close: async () => {
      saveNow();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
