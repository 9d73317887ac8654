import type { Attributes } from "@opentelemetry/api";
import type { ReadableSpan, SpanExporter } from "@opentelemetry/sdk-trace-base";
import { scrub, toSafePath } from "./scrub.ts";

/** Attributes that leave this house; every other one stays, whoever set it. */
const TOLD =
  /^(ninefold\.\w+|error\.type|http\.(method|route|status_code|request\.method|response\.status_code)|next\.(route|span_type|rsc|page|segment))$/;

/**
 * Sends spans on without what nobody outside may read: addresses with ids, queries and tokens, messages of errors.
 *
 * Next puts whole addresses into its spans, among them that of the sign-in's callback with its code, and those of
 * letters' links. So what is told is a list, and not what is left out.
 */
export class SafeExporter implements SpanExporter {
  readonly #inner: SpanExporter;

  constructor(inner: SpanExporter) {
    this.#inner = inner;
  }

  export(spans: ReadableSpan[], done: Parameters<SpanExporter["export"]>[1]): void {
    this.#inner.export(spans.map(toSafeSpan), done);
  }

  shutdown(): Promise<void> {
    return this.#inner.shutdown();
  }

  async forceFlush(): Promise<void> {
    await this.#inner.forceFlush?.();
  }
}

export function toSafeSpan(span: ReadableSpan): ReadableSpan {
  const told = { enumerable: true } as const;
  return Object.create(span, {
    name: { ...told, value: toSafeName(span) },
    attributes: { ...told, value: toSafeAttributes(span.attributes) },
    status: { ...told, value: { code: span.status.code } },
    events: { ...told, value: [] },
    links: { ...told, value: [] },
  });
}

/** Routes are patterns of ours, `/loadout/[token]`; any other address in a name is one that somebody asked for. */
function toSafeName({ name, attributes }: ReadableSpan): string {
  const routes = [attributes["next.route"], attributes["http.route"]];
  const words = name.split(" ").map((word) => {
    if (!word.includes("/") || routes.includes(word) || isOwnCall(name)) return word;
    return toSafePath(word.replace(/^[a-z]+:\/\/[^/]*/i, ""));
  });
  return scrub(words.join(" "));
}

const isOwnCall = (name: string) => /^(bungie|resend|flow|job) /.test(name);

function toSafeAttributes(attributes: Attributes): Attributes {
  const told = Object.entries(attributes).filter(([name]) => TOLD.test(name));
  return Object.fromEntries(
    told.map(([name, value]) => [name, typeof value === "string" ? scrub(value) : value]),
  );
}
