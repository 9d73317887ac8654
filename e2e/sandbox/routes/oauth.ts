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

/** The application that asks for a sign-in, or a sentence that says why it cannot. */
function askingApplication({ query }: Call, sandbox: Sandbox): Application | string {
  const application = sandbox.applications.byClientId(query.get("client_id") ?? "");
  if (!application) return "No application with that client id is registered here.";
  if (application.disabled) return "That application has been switched off.";
  if (query.get("response_type") !== "code") return "Only response_type=code is understood.";
  // May be left out; the registered one is then used (Bungie-net/api#1172).
  const redirectUri = query.get("redirect_uri");
  if (redirectUri !== null && redirectUri !== application.redirectUrl)
    return "The redirect_uri does not match the one the application is registered with.";
  return application;
}

const cannotGoOn = (sentence: string) => html(errorPage("This sign-in cannot go on", sentence), 400);

function showAuthorizePage(call: Call, sandbox: Sandbox): Answer {
  const application = askingApplication(call, sandbox);
  if (typeof application === "string") return cannotGoOn(application);
  return html(
    authorizePage(application, sandbox.state.players, {
      state: call.query.get("state"),
      chosen: call.query.get("playerId"),
    }),
  );
}

function answerAuthorizePage(call: Call, sandbox: Sandbox): Answer {
  const application = askingApplication(call, sandbox);
  if (typeof application === "string") return cannotGoOn(application);
  const fields = formFields(call);
  const state = fields.get("state");
  const stateField: Record<string, string> = state === null ? {} : { state };
  if (fields.get("decision") !== "approve") {
    return redirectBack(application, { error: "access_denied", ...stateField });
  }
  const player = playerById(sandbox, fields.get("playerId") ?? "");
  if (!player) return html(errorPage("Nobody was chosen", "Go back and choose a player."), 400);
  const code = approve(sandbox.state, player.playerId, application, sandbox.clock.now());
  sandbox.save();
  return redirectBack(application, { code, ...stateField });
}

/** Half an escape in credentials is taken as it stands. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Client id and secret from HTTP Basic or from the form; no secret and an empty one are the same. */
function clientOf(call: Call): { id: string; secret: string | null } {
  const basic = /^Basic\s+(.+)$/i.exec(call.headers.authorization ?? "");
  if (basic?.[1]) {
    const [id = "", ...secret] = Buffer.from(basic[1], "base64").toString("utf8").split(":");
    return { id: unescaped(id), secret: unescaped(secret.join(":")) || null };
  }
  const fields = formFields(call);
  return { id: fields.get("client_id") ?? "", secret: fields.get("client_secret") || null };
}

/** The application that asks for tokens; a public one needs no secret and may send none. */
function clientApplication(call: Call, sandbox: Sandbox): Application | null {
  const { id, secret } = clientOf(call);
  const application = sandbox.applications.byClientId(id);
  if (!application || application.disabled) return null;
  return application.clientSecret === secret ? application : null;
}

function token(call: Call, sandbox: Sandbox): Answer {
  const application = clientApplication(call, sandbox);
  if (!application) return oauthRefusal("invalid_client", "ApplicationDoesNotExist");
  const fields = formFields(call);
  const grant = fields.get("grant_type");
  const kind = grant === "authorization_code" ? "code" : grant === "refresh_token" ? "refresh" : null;
  if (!kind) return oauthRefusal("unsupported_grant_type", "UnsupportedGrantType");
  const redirectUri = fields.get("redirect_uri");
  if (redirectUri !== null && redirectUri !== application.redirectUrl)
    return oauthRefusal("invalid_request", "redirect_uri does not match application configuration.");
  const now = sandbox.clock.now();
  const value = fields.get(kind === "code" ? "code" : "refresh_token") ?? "";
  const answer = exchange(sandbox.state, kind, value, application, now);
  forgetOldTokens(sandbox.state, now);
  sandbox.save();
  // DIM reads these names from error_description of a server_error (authenticated-fetch.ts).
  return typeof answer === "string" ? oauthRefusal("server_error", answer) : json(answer);
}

export const OAUTH_ROUTES: readonly Route[] = [
  route("Authorize", "GET", "/OAuth/Authorize", showAuthorizePage),
  route("Authorize", "POST", "/OAuth/Authorize", answerAuthorizePage),
  route("Authorize", "GET", "/:locale/OAuth/Authorize", showAuthorizePage),
  route("Authorize", "POST", "/:locale/OAuth/Authorize", answerAuthorizePage),
  route("Token", "POST", "/Platform/App/OAuth/Token/", token),
];
