import { type Attributes, type Span, SpanStatusCode, trace } from "@opentelemetry/api";
import { currentContext } from "./request-context.ts";

const tracer = trace.getTracer("ninefold");

/**
 * Runs work as a span of the trace there is; costs nothing while nobody collects traces.
 *
 * Names and attributes are words of ours and numbers: no id of a player or an item, no address.
 */
export function inSpan<T>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<T>,
): Promise<T> {
  const requestId = currentContext()?.requestId;
  const all = requestId === undefined ? attributes : { ...attributes, "ninefold.request_id": requestId };
  return tracer.startActiveSpan(name, { attributes: all }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      // Only the kind: a message can hold what was sent.
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttribute("error.type", error instanceof Error ? error.name : typeof error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Runs a flow as a span under its name. */
export function inFlow<T>(name: string, work: () => Promise<T>): Promise<T> {
  return inSpan(`flow ${name}`, { "ninefold.flow": name }, work);
}
