import { type Answer, json } from "./answer.ts";
import { type Call, jsonObject } from "./call.ts";

/** What somebody asks of a control; nothing when the body is no object. */
export function wishOf(call: Call): Readonly<Record<string, unknown>> {
  return jsonObject(call) ?? {};
}

/** A control's refusal, in a sentence. */
export function problem(sentence: string, status = 400): Answer {
  return json({ error: sentence }, status);
}

/** A person with a browser asks, not a program. */
export function wantsPage(call: Call): boolean {
  return (call.headers.accept ?? "").includes("text/html");
}
