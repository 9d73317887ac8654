import type { Application } from "../oauth/applications.ts";
import type { Sandbox } from "../sandbox.ts";
import { consolePage } from "./console-page.ts";
import { hidden, input, oneButton, table, tick } from "./console-parts.ts";
import { escapeHtml } from "./page.ts";

const PATH = "/__sandbox/applications";

function row(application: Application): string {
  const { apiKey, clientId, clientSecret, redirectUrl, origin, disabled } = application;
  const remove = oneButton(
    `${PATH}/${encodeURIComponent(apiKey)}`,
    "Remove",
    { method: "DELETE", back: PATH },
    `Remove ${apiKey}`,
  );
  return `<tr><td>${escapeHtml(apiKey)}${disabled ? ' <span class="mark on">disabled</span>' : ""}</td><td>${escapeHtml(clientId || "none")}</td>
<td>${clientSecret === null ? '<span class="mark">public</span>' : escapeHtml(clientSecret)}</td><td>${escapeHtml(redirectUrl || "none")}</td>
<td>${escapeHtml(origin ?? "none")}</td><td>${remove}</td></tr>`;
}

export function applicationsPage(sandbox: Sandbox): string {
  return consolePage(
    PATH,
    "Applications",
    "Programs that are let in: each has its key, and signs players in with its client id.",
    `<h2>Registered</h2>
${table("Applications", ["API key", "Client id", "Secret", "Redirect URL", "Origin", "Remove"], sandbox.applications.list().map(row))}
<h2>Let one in</h2>
<form class="fields" method="post" action="${PATH}">${hidden("back", PATH)}
${input("apiKey", "API key", "required")}
${input("clientId", "Client id", "", "Left empty, it signs nobody in.")}
${input("clientSecret", "Client secret", "", "Left empty, it is public and gets no refresh token.")}
${input("redirectUrl", "Redirect URL", "", "https:, an app's own scheme, or http: to localhost.")}
${input("origin", "Origin of its pages", "", "* for any; left empty, no browser may call.")}
${tick("disabled", "Disabled", false)}
<div class="buttons"><button class="main" type="submit">Register</button></div>
</form>
<p class="quiet">One with the same key or client id is replaced.</p>`,
  );
}
