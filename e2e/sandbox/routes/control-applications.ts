import { type Answer, html, json, noContent } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { problem, wantsPage, wishOf } from "../http/control-call.ts";
import { type Route, route } from "../http/route-table.ts";
import { readApplication } from "../oauth/read-application.ts";
import { applicationsPage } from "../pages/applications-page.ts";
import type { Sandbox } from "../sandbox.ts";

function listApplications(call: Call, sandbox: Sandbox): Answer {
  return wantsPage(call) ? html(applicationsPage(sandbox)) : json(sandbox.applications.list());
}

/** Lets an application in; one with the same key or client id is replaced. */
function putApplication(call: Call, sandbox: Sandbox): Answer {
  const application = readApplication(wishOf(call));
  if (typeof application === "string") return problem(application);
  sandbox.applications.put(application);
  sandbox.save();
  return json(application, 201);
}

function removeApplication(call: Call, sandbox: Sandbox): Answer {
  if (!sandbox.applications.remove(call.params.apiKey ?? "")) return problem("No such application.", 404);
  sandbox.save();
  return noContent();
}

export const CONTROL_APPLICATION_ROUTES: readonly Route[] = [
  route("Applications", "GET", "/__sandbox/applications", listApplications),
  route("Applications", "POST", "/__sandbox/applications", putApplication),
  route("Applications", "DELETE", "/__sandbox/applications/:apiKey", removeApplication),
];
