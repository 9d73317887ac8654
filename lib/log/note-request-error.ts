import { isNews } from "./catch-console.ts";
import { log } from "./log.ts";
import { toSafePath } from "./scrub.ts";

/** Logs what broke while a request was answered: its page names the error's digest or the request's id. */
export function noteRequestError(
  error: unknown,
  request: { readonly path: string; readonly method: string },
  { routePath, routeType }: { readonly routePath: string; readonly routeType: string },
): void {
  if (!isNews(error)) return;
  const { method } = request;
  const path = toSafePath(request.path);
  log.error({ what: "request-error", method, path, route: routePath, routeType, err: error }, "A page broke");
}
