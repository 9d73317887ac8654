import type { IncomingMessage } from "node:http";
import type { Application } from "../oauth/applications.ts";
import type { Player } from "../world/holdings.ts";

/** A request, read and understood as far as every route needs it. */
export interface Call {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  readonly bodyText: string;
  /** Whose API key the request carries. */
  readonly application: Application | null;
  /** Whom the request is about: by its bearer token, its code or the player chosen on the sign-in page. */
  readonly player: Player | null;
  /** Platform code of what is wrong with the bearer token; null when it is good. */
  readonly tokenProblem: number | null;
}

/** A JSON object sent by the caller; null if it is anything else. */
export function jsonObject(call: Call): Record<string, unknown> | null {
  const value = parseJson(call.bodyText);
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

export function parseJson(text: string): unknown {
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function formFields(call: Call): URLSearchParams {
  return new URLSearchParams(call.bodyText);
}

export function bearerOf(headers: IncomingMessage["headers"]): string | null {
  const match = /^Bearer\s+(.+)$/i.exec(headers.authorization ?? "");
  return match?.[1]?.trim() ?? null;
}
