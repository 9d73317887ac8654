import { catchConsole } from "./catch-console.ts";
import { followRequests } from "./follow-requests.ts";
import { type LogLevel, openLog } from "./log.ts";
import { openTraces } from "./open-traces.ts";

/** Opens everything by which a site process tells what it does, before it answers anybody. */
export function openSiteLog(settings: {
  readonly LOG_LEVEL: LogLevel;
  readonly SERVER_TIMING: "on" | "off";
  readonly OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
}): void {
  const { LOG_LEVEL, SERVER_TIMING, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = settings;
  openLog(LOG_LEVEL, "site");
  catchConsole();
  if (endpoint !== undefined) openTraces(endpoint, "ninefold-site");
  followRequests({ withTiming: SERVER_TIMING === "on" });
}
