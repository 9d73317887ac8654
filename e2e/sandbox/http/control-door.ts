import type { IncomingMessage } from "node:http";
import { errorPage } from "../pages/page.ts";
import { type Answer, html, json, redirect } from "./answer.ts";

const FORM = "application/x-www-form-urlencoded";
const OWN_HOST = /^(localhost|127\.0\.0\.1|\[::1\]|([\w-]+\.)?bungie\.net)(:\d+)?$/i;

/** Controls change the world, so that no page of another origin may reach them through a browser on this machine. */
export function controlProblem(request: IncomingMessage): Answer | null {
  const { host = "", origin } = request.headers;
  // A name that somebody else's domain resolves to this machine would otherwise count as the same origin.
  if (!OWN_HOST.test(host)) return json({ error: `The controls do not answer as "${host}".` }, 403);
  const isForeign = origin !== undefined && origin.replace(/^https?:\/\//, "") !== host;
  return isForeign ? json({ error: "The controls take nothing from pages of another origin." }, 403) : null;
}

/** A form of the console, read as the JSON the same control takes from programs. */
export interface ConsoleForm {
  readonly method: string;
  readonly bodyText: string;
  /** Page of the console to show afterwards; null to show the answer itself. */
  readonly back: string | null;
}

/**
 * Reads a form posted to a control; null when the request is none. Fields are texts unless named `number.…` or
 * `flag.…`; empty ones are left out, `method` stands for a method that forms do not have, `back` says what comes next
 * (empty: the answer itself). A form without `back` is left to its control.
 */
export function consoleForm(request: IncomingMessage, bodyText: string): ConsoleForm | null {
  if (request.method !== "POST" || !(request.headers["content-type"] ?? "").startsWith(FORM)) return null;
  const fields = new URLSearchParams(bodyText);
  const back = fields.get("back");
  if (back === null) return null;
  const method = fields.get("method") ?? "POST";
  fields.delete("back");
  fields.delete("method");
  const values = [...fields].filter(([, text]) => text.trim() !== "").map(toValue);
  return {
    method: ["POST", "DELETE", "PATCH"].includes(method) ? method : "POST",
    bodyText: JSON.stringify(Object.fromEntries(values)),
    back: back.startsWith("/__sandbox/") ? back : null,
  };
}

function toValue([name, text]: [string, string]): [string, unknown] {
  const [, kind, plainName = name] = /^(number|flag)\.(.+)$/.exec(name) ?? [];
  if (kind === "number") return [plainName, Number(text)];
  return [plainName, kind === "flag" ? text === "true" : text];
}

/** What a person sees after a form: the page they came from, or what was wrong. */
export function afterForm(form: ConsoleForm, answer: Answer): Answer {
  if (form.back === null) return answer;
  if (answer.status < 400) return redirect(form.back, 303);
  const { error } = JSON.parse(String(answer.body)) as { error?: unknown };
  return html(
    errorPage("That did not work", String(error ?? "The control refused it."), form.back),
    answer.status,
  );
}
