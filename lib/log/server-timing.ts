import type { ServerResponse } from "node:http";
import { currentContext, type RequestContext } from "./request-context.ts";

/** Notes that this request or job spent time with a part: `bungie`, `database`. Units: milliseconds. */
export function noteSpent(part: string, ms: number): void {
  const context = currentContext();
  if (!context) return;
  const sum = context.spent.get(part) ?? { count: 0, ms: 0 };
  context.spent.set(part, { count: sum.count + 1, ms: sum.ms + ms });
}

/** The header's value: each part with how often and how long, then all of it. */
export function toServerTiming({ spent }: Pick<RequestContext, "spent">, totalMs: number): string {
  const parts = [...spent].map(
    ([part, { count, ms }]) => `${part};dur=${ms.toFixed(1)};desc="${count} calls"`,
  );
  return [...parts, `total;dur=${totalMs.toFixed(1)}`].join(", ");
}

/** Lets an answer say, in its headers, where the time until its first byte went. */
export function tellTiming(response: ServerResponse, context: RequestContext, startedMs: number): void {
  response.writeHead = new Proxy(response.writeHead, {
    apply(writeHead, self, args) {
      const timing = toServerTiming(context, performance.now() - startedMs);
      if (!response.headersSent) response.setHeader("Server-Timing", timing);
      return Reflect.apply(writeHead, self, args);
    },
  });
}
