import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

// On the global: Next loads a module more than once a process, and all of them mean the same request.
const held = globalThis as { ninefoldExchange?: AsyncLocalStorage<Exchange> };
held.ninefoldExchange ??= new AsyncLocalStorage();
const exchanges = held.ninefoldExchange;

/** Lets every page say while it is drawn that there is nothing at its address: `answerMissing`. */
export function letPagesBeMissing(): void {
  subscribe("http.server.request.start", (message) => exchanges.enterWith(message as Exchange));
}

/**
 * Makes a 404 of the answer that is being drawn.
 *
 * For a page that draws by itself what it says then: Next's `notFound()` answers with a document that stays blank until
 * scripts have drawn it (Next 16.4.6 app-render, `__next_error__`, read 2026-11-23). A page that scripts asked for
 * takes its place as others do.
 */
export function answerMissing(): void {
  const exchange = exchanges.getStore();
  if (!exchange || "rsc" in exchange.request.headers || exchange.response.headersSent) return;
  exchange.response.statusCode = 404;
}
