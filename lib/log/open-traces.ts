import { BatchSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { OTLPHttpJsonTraceExporter, OTLPHttpProtoTraceExporter, registerOTel } from "@vercel/otel";
import { SafeExporter } from "./safe-exporter.ts";

const SEND_EVERY_MS = 2_000;

/**
 * Sends traces of this process to the collector that OpenTelemetry's own settings name: OTEL_EXPORTER_OTLP_ENDPOINT
 * and …_HEADERS, …_PROTOCOL (`http/protobuf` unless `http/json`), OTEL_TRACES_SAMPLER, OTEL_SERVICE_NAME.
 *
 * Calls to the outside have spans of ours (follow-call.ts): those that OpenTelemetry and Next make by themselves name
 * whole addresses, with ids and queries. Returns what sends the last ones on, for a process that is to end.
 */
export function openTraces(endpoint: string, serviceName: string): () => Promise<void> {
  process.env.NEXT_OTEL_FETCH_DISABLED = "1";
  const { OTEL_EXPORTER_OTLP_PROTOCOL: protocol, OTEL_EXPORTER_OTLP_HEADERS: headers = "" } = process.env;
  const Exporter = protocol === "http/json" ? OTLPHttpJsonTraceExporter : OTLPHttpProtoTraceExporter;
  const exporter = new Exporter({
    url: `${endpoint.replace(/\/$/, "")}/v1/traces`,
    headers: toHeaders(headers),
  });
  const processor = new BatchSpanProcessor(new SafeExporter(exporter), {
    scheduledDelayMillis: SEND_EVERY_MS,
  });
  registerOTel({
    serviceName,
    instrumentations: [],
    // Nothing of ours follows a trace into the houses of others, and nobody outside begins one of ours.
    propagators: ["none"],
    // Not `traceExporter`: beside it the package would send everything on by itself, as it is.
    spanProcessors: [processor],
  });
  return () => processor.forceFlush();
}

/** `name=value,name=value`, percent-encoded. Source: OpenTelemetry's specification of OTLP exporters, read 2026-11-23. */
function toHeaders(text: string): Record<string, string> {
  const pairs = text.split(",").map((pair) => pair.split("="));
  return Object.fromEntries(
    pairs.flatMap(([name = "", ...value]) =>
      name.trim() === "" ? [] : [[name.trim(), decodeURIComponent(value.join("=").trim())]],
    ),
  );
}
