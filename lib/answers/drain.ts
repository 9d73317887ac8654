import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** Node closes an idle connection so long after its last answer, and at most this much later. */
const AFTER_KEEP_ALIVE_MS = 500;
/** A turn of the event loop shorter than this has left nobody waiting at the door. */
const QUIET_TURN_MS = 2;
const MOST_TURNS = 500;
const ENDED_BY_SIGTERM = 143;

interface Draining {
  isDraining: boolean;
}

// On the global, since Next loads a module more than once a process.
const held = globalThis as { ninefoldDraining?: Draining };
held.ninefoldDraining ??= { isDraining: false };
const state = held.ninefoldDraining;

/** Whether this process was told to end and only finishes what it has: send it nothing new. */
export function isDraining(): boolean {
  return state.isDraining;
}

/**
 * Lets SIGTERM drop no request: neither one that is being answered nor one that is on its way.
 *
 * Next stops listening at once and cuts idle connections, on which the next request may already travel. So its listeners
 * are put off: until no connection can be idle any more this process goes on answering, says "Connection: close" on
 * everything, and /healthz sends balancers elsewhere. A second signal ends the wait. Source: Next 16.4.6
 * start-server.js, Node 20 `server.close()`, read 2026-11-23.
 */
export function drainOnSignal(): void {
  const servers = new Set<Server>();
  const open = new Set<ServerResponse>();
  /** Answers whose heads have promised to keep the connection: it is idle, and cut off in time, only after them. */
  const promised = new Set<ServerResponse>();
  let timer: NodeJS.Timeout | undefined;
  let isEnding = false;
  const endings = process.listeners("SIGTERM");
  const goOn = () => {
    if (isEnding) return;
    isEnding = true;
    whenNobodyWaits(() => end(endings, servers));
  };
  const waitOn = () => {
    clearTimeout(timer);
    if (promised.size === 0) timer = setTimeout(goOn, lingerMs(servers)).unref();
  };
  subscribe("http.server.request.start", (message) => {
    const { response, server } = message as {
      request: IncomingMessage;
      response: ServerResponse;
      server: Server;
    };
    servers.add(server);
    open.add(response);
    response.once("close", () => {
      open.delete(response);
      if (promised.delete(response)) waitOn();
    });
    if (state.isDraining) response.setHeader("Connection", "close");
  });
  process.removeAllListeners("SIGTERM");
  process.on("SIGTERM", () => {
    if (state.isDraining) return goOn();
    state.isDraining = true;
    for (const response of open) {
      if (response.headersSent) promised.add(response);
      else response.setHeader("Connection", "close");
    }
    waitOn();
  });
}

/** Nobody ever came: nobody has a connection. */
function lingerMs(servers: ReadonlySet<Server>): number {
  const longest = Math.max(
    ...[...servers].map(({ keepAliveTimeout }) => keepAliveTimeout),
    -AFTER_KEEP_ALIVE_MS,
  );
  return longest + AFTER_KEEP_ALIVE_MS;
}

/**
 * Connections that the system has taken and we have not would be reset. A short turn of the event loop has let in all
 * there were, and has taken no time in which others could come.
 */
function whenNobodyWaits(act: () => void, turnsLeft = MOST_TURNS): void {
  const startedMs = performance.now();
  setImmediate(() => {
    const isQuiet = performance.now() - startedMs < QUIET_TURN_MS;
    if (isQuiet || turnsLeft === 0) act();
    else whenNobodyWaits(act, turnsLeft - 1);
  });
}

function end(endings: readonly NodeJS.SignalsListener[], servers: ReadonlySet<Server>): void {
  // Next's own: it stops listening, finishes what is under way, then what was to be done after it, and ends.
  for (const ending of endings) ending("SIGTERM");
  if (endings.length > 0) return;
  const closed = [...servers].map((server) => new Promise((resolve) => server.close(resolve)));
  void Promise.all(closed).then(() => process.exit(ENDED_BY_SIGTERM));
}
