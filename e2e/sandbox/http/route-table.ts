import type { Sandbox } from "../sandbox.ts";
import type { Answer } from "./answer.ts";
import type { Call } from "./call.ts";

export type Handler = (call: Call, sandbox: Sandbox) => Answer | Promise<Answer>;

export interface Route {
  /** The operation's name, by which faults and the request log know it. */
  readonly operation: string;
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly path: string;
  readonly pattern: RegExp;
  readonly needsApiKey: boolean;
  readonly needsSignIn: boolean;
  readonly handle: Handler;
}

interface RouteNeeds {
  readonly needsApiKey?: boolean;
  readonly needsSignIn?: boolean;
}

/** Turns "/a/:b/" into a pattern; upper and lower case are the same to Bungie, and so is a missing last slash here. */
export function route(
  operation: string,
  method: Route["method"],
  path: string,
  handle: Handler,
  { needsApiKey = false, needsSignIn = false }: RouteNeeds = {},
): Route {
  const source = path
    .replace(/\/$/, "")
    .replace(/[.]/g, "\\.")
    .replace(/:(\w+)/g, "(?<$1>[^/]+)");
  return {
    operation,
    method,
    path,
    pattern: new RegExp(`^${source}/?$`, "i"),
    needsApiKey,
    needsSignIn,
    handle,
  };
}

/** A call to the platform: always with a key, and signed in when it says so. */
export function platformRoute(
  operation: string,
  method: Route["method"],
  path: string,
  handle: Handler,
  needsSignIn = false,
): Route {
  return route(operation, method, `/Platform${path}`, handle, { needsApiKey: true, needsSignIn });
}

export interface Match {
  readonly route: Route;
  readonly params: Record<string, string>;
}

export function matchRoute(routes: readonly Route[], method: string, path: string): Match | null {
  for (const candidate of routes) {
    // Whoever answers GET answers HEAD: the same head, and Node leaves the body out.
    if (candidate.method !== (method === "HEAD" ? "GET" : method)) continue;
    const found = candidate.pattern.exec(path);
    if (found) {
      const entries = Object.entries(found.groups ?? {}).map(([name, value]) => [
        name,
        decodeURIComponent(value),
      ]);
      return { route: candidate, params: Object.fromEntries(entries) };
    }
  }
  return null;
}
