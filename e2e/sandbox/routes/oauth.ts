import { type Answer, html, json, oauthRefusal, redirect } from "../http/answer.ts";
import { type Call, formFields } from "../http/call.ts";
import { type Route, route } from "../http/route-table.ts";
import type { Application } from "../oauth/applications.ts";
import { authorizePage } from "../oauth/authorize-page.ts";
import { approve, exchange, forgetOldTokens } from "../oauth/tokens.ts";
import { errorPage } from "../pages/page.ts";
import { playerById, type Sandbox } from "../sandbox.ts";

/** A `+` in the state comes back as a space (Bungie-net/api#1695): it is put into the address unescaped. */
function redirectBack({ redirectUrl }: Application, fields: Record<string, string>): Answer {
  const query = Object.entries(fields).map(([name, value]) => {
    const escaped = encodeURIComponent(value);
    return `${name}=${name === "state" ? escaped.replaceAll("%2B", "+") : escaped}`;
  });
  const joint = redirectUrl.includes("?") ? "&" : "?";
  return redirect(`${redirectUrl}${joint}${query.join("&")}`);
}

function showAuthorizePage(call: Call, sandbox: Sandbox): Answer {
  const application = sandbox.applications.byClientId(call.query.get("client_id") ?? "");
  const problem = authorizeProblem(call.query, application);
  if (problem) return html(errorPage("This sign-in cannot go on", problem), 400);
  return html(authorizePage(sandbox.state.players, call.query.get("state")));
}

function authorizeProblem(query: URLSearchParams, application: Application | undefined): string | null {
  if (!application) return "No application with that client id is registered here.";
  if (query.get("response_type") !== "code") return "Only response_type=code is understood.";
  return null;
}

function answerAuthorizePage(call: Call, sandbox: Sandbox): Answer {
  const application = sandbox.applications.byClientId(call.query.get("client_id") ?? "");
  if (!application) return showAuthorizePage(call, sandbox);
  const fields = formFields(call);
  const state = fields.get("state");
  const stateField: Record<string, string> = state === null ? {} : { state };
  if (fields.get("decision") !== "approve") {
    return redirectBack(application, { error: "access_denied", ...stateField });
  }
  const player = playerById(sandbox, fields.get("playerId") ?? "");
  if (!player) return html(errorPage("Nobody was chosen", "Go back and choose a player."), 400);
  const code = approve(sandbox.state, player.playerId, sandbox.clock.now());
  sandbox.save();
  return redirectBack(application, { code, ...stateField });
}

/** Client id and secret from HTTP Basic or from the form. */
function clientOf(call: Call): { id: string | null; secret: string | null } {
  const basic = /^Basic\s+(.+)$/i.exec(call.headers.authorization ?? "");
  if (basic?.[1]) {
    const [id = "", ...secret] = Buffer.from(basic[1], "base64").toString("utf8").split(":");
    return { id: decodeURIComponent(id), secret: decodeURIComponent(secret.join(":")) };
  }
  const fields = formFields(call);
  return { id: fields.get("client_id"), secret: fields.get("client_secret") };
}

function token(call: Call, sandbox: Sandbox): Answer {
  const client = clientOf(call);
  const application = sandbox.applications.byClientId(client.id ?? "");
  if (!application || application.clientSecret !== client.secret) {
    return oauthRefusal("invalid_client", "ApplicationDoesNotExist");
  }
  const fields = formFields(call);
  const grant = fields.get("grant_type");
  const kind = grant === "authorization_code" ? "code" : grant === "refresh_token" ? "refresh" : null;
  if (!kind) return oauthRefusal("unsupported_grant_type", "UnsupportedGrantType");
  const now = sandbox.clock.now();
  const value = fields.get(kind === "code" ? "code" : "refresh_token") ?? "";
  const answer = exchange(sandbox.state, kind, value, now);
  forgetOldTokens(sandbox.state, now);
  sandbox.save();
  // DIM reads these names from error_description of a server_error (authenticated-fetch.ts).
  return typeof answer === "string" ? oauthRefusal("server_error", answer) : json(answer);
}

export const OAUTH_ROUTES: readonly Route[] = [
  route("Authorize", "GET", "/:locale/OAuth/Authorize", showAuthorizePage),
  route("Authorize", "POST", "/:locale/OAuth/Authorize", answerAuthorizePage),
  route("Token", "POST", "/Platform/App/OAuth/Token/", token),
];
