import { createClock } from "./clock.ts";
import { FaultList } from "./controls/faults.ts";
import { RateLimit } from "./controls/rate-limit.ts";
import { RequestLog } from "./controls/request-log.ts";
import { EarlierAccounts } from "./controls/staleness.ts";
import { isControlPath } from "./http/cors.ts";
import { createRequestListener } from "./http/request-listener.ts";
import type { Route } from "./http/route-table.ts";
import { listenOnLoopback, type TlsFiles } from "./listen.ts";
import { PostOffice } from "./mail/post-office.ts";
import { type Application, Applications } from "./oauth/applications.ts";
import { ALL_ROUTES } from "./routes/all-routes.ts";
import { addWebhook } from "./routes/resend-webhooks.ts";
import {
  API_KEY,
  CLIENT_ID,
  CLIENT_SECRET,
  RESEND_KEY,
  type Sandbox,
  USUAL_SIZE,
  type WorldSize,
} from "./sandbox.ts";
import { loadState, StateKeeper } from "./state-file.ts";

/** Calls a second of one address that Bungie allows, averaged over ten seconds (Bungie-net/api#26, #218). */
export const USUAL_REQUESTS_PER_SECOND = 25;

export interface SandboxOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Where the standing application is sent back to. */
  readonly redirectUrl: string;
  /** Programs let in besides the standing one. */
  readonly applications?: readonly Application[];
  /** Another key that Resend's calls may carry. */
  readonly resendKey?: string;
  /** Told of letters that do not arrive, or are not wanted; besides those that calls register. */
  readonly webhook?: { readonly endpoint: string; readonly secret: string };
  readonly stateFile?: string;
  readonly size?: Partial<WorldSize>;
  /** 0 for no limit; left out, Bungie's. */
  readonly requestsPerSecond?: number;
  readonly tls?: TlsFiles;
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
  const size = { ...USUAL_SIZE, ...options.size };
  const listening = await listenOnLoopback(options.port, options.tls);
  const state = await loadState(options.stateFile, machineClock(), size);
  const clock = createClock(machineClock, state.clockOffsetMs);
  const keeper = new StateKeeper(state, options.stateFile);
  const save = () => {
    state.clockOffsetMs = clock.offsetMs;
    keeper.saveSoon();
  };
  const mail = await PostOffice.open({ settings: state.mail, clock, stateFile: options.stateFile, save });
  const sandbox: Sandbox = {
    origin: `${options.tls ? "https" : "http"}://localhost:${listening.port}`,
    applications: applicationsOf(state.applications, options),
    operations: new Set(ALL_ROUTES.filter(isPublic).map(({ operation }) => operation)),
    size,
    clock,
    state,
    faults: new FaultList(() => clock.now().getTime()),
    rateLimit: new RateLimit(options.requestsPerSecond ?? USUAL_REQUESTS_PER_SECOND),
    log: new RequestLog(),
    earlier: new EarlierAccounts(),
    lastActionMs: new Map(),
    mail,
    resendKeys: new Set([RESEND_KEY, ...(options.resendKey ? [options.resendKey] : [])]),
    save,
  };
  if (options.webhook) keepWebhook(sandbox, options.webhook);
  listening.answerWith(createRequestListener(sandbox, ALL_ROUTES));
  return {
    origin: sandbox.origin,
    sandbox,
    close: async () => {
      sandbox.faults.clear();
      await listening.close();
      mail.close();
      state.clockOffsetMs = clock.offsetMs;
      await keeper.close();
    },
  };
}

/** What a site of its own acts on; telling it of every letter that arrives would be many calls for nothing. */
const TOLD = ["email.bounced", "email.complained", "email.suppressed"];

function keepWebhook(sandbox: Sandbox, { endpoint, secret }: { endpoint: string; secret: string }): void {
  const { settings } = sandbox.mail;
  settings.webhooks = settings.webhooks.filter((kept) => kept.endpoint !== endpoint);
  addWebhook(sandbox, { endpoint, secret, events: TOLD });
}

const isPublic = ({ path }: Route) => !isControlPath(path);

function applicationsOf(kept: Application[], options: SandboxOptions): Applications {
  const applications = new Applications(kept);
  applications.put(standingApplication(options.redirectUrl));
  for (const application of options.applications ?? []) applications.put(application);
  return applications;
}
