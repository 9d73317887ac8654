import type { IncomingMessage } from "node:http";
import { findToken, readBearer } from "../oauth/tokens.ts";
import { playerById, type Sandbox } from "../sandbox.ts";
import type { Player } from "../world/holdings.ts";
import { bearerOf, type Call, formFields } from "./call.ts";
import type { Match } from "./route-table.ts";

/** A request as every route understands it: whose key it carries and whom it is about. */
export function toCall(
  request: IncomingMessage,
  url: URL,
  bodyText: string,
  sandbox: Sandbox,
  match: Match | null,
): Call {
  const application = sandbox.applications.byKey(String(request.headers["x-api-key"] ?? "")) ?? null;
  const bearer = readBearer(sandbox.state, bearerOf(request.headers), application, sandbox.clock.now());
  const call: Call = {
    operation: match?.route.operation ?? "Unknown",
    method: request.method ?? "GET",
    path: url.pathname + url.search,
    params: match?.params ?? {},
    query: url.searchParams,
    headers: request.headers,
    bodyText,
    application,
    player: bearer.player,
    tokenProblem: bearer.problem,
  };
  return call.player ? call : { ...call, player: playerOfForm(call, sandbox) };
}

/** At the token endpoint and on the sign-in page the form says whom it is about. */
function playerOfForm(call: Call, sandbox: Sandbox): Player | null {
  const fields = formFields(call);
  if (call.operation === "Authorize") return playerById(sandbox, fields.get("playerId") ?? "") ?? null;
  if (call.operation !== "Token") return null;
  const token =
    findToken(sandbox.state, fields.get("code"), "code") ??
    findToken(sandbox.state, fields.get("refresh_token"), "refresh");
  return token ? (playerById(sandbox, token.playerId) ?? null) : null;
}
