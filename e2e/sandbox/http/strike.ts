import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "../controls/faults.ts";
import { oddAnswer } from "../controls/odd-answers.ts";
import { seenWithAge } from "../controls/staleness.ts";
import { failedMail, isMailCall } from "../mail/refusals.ts";
import { errorPage } from "../pages/page.ts";
import type { Sandbox } from "../sandbox.ts";
import { type Answer, html, oauthRefusal, refusal } from "./answer.ts";
import { type Call, jsonObject } from "./call.ts";
import { ERROR_STATUS, httpStatusOf } from "./platform-errors.ts";
import type { Mishap } from "./send-badly.ts";

/** What becomes of a request: an answer, perhaps one that fares badly on its way, or a connection cut or reset. */
export type Outcome =
  | { readonly answer: Answer; readonly mishap?: Mishap }
  | { readonly cut: "end" | "reset"; readonly answer: null };

const CUT: Outcome = { cut: "end", answer: null };
const RESET: Outcome = { cut: "reset", answer: null };
const SYSTEM_DISABLED = 5;
const USUAL_AGE_SECONDS = 60;

/** Answers a call as the faults that strike it want it. */
export async function answerUnderFaults(
  call: Call,
  response: ServerResponse,
  sandbox: Sandbox,
  answer: () => Promise<Answer>,
): Promise<Outcome> {
  const { main, views } = sandbox.faults.take(call);
  if (main?.kind === "delay") await sleep(main.delayMs ?? 1_000);
  if (main?.kind === "hang") {
    await sandbox.faults.hold(main.faultId, once(response, "close"));
    return CUT;
  }
  if (main?.kind === "reset") return RESET;
  const failed = main ? failedAnswer(main, call) : null;
  if (failed) return { answer: failed };
  const answered = await answerAsSeen(call, sandbox, views, answer);
  if (main?.kind === "lost-answer") return CUT;
  const mishap = main ? mishapOf(main) : null;
  return mishap ? { answer: answered, mishap } : { answer: answered };
}

function mishapOf(fault: Fault): Mishap | null {
  if (fault.kind === "slow") return { kind: "slow", overMs: fault.delayMs ?? 2_000 };
  return fault.kind === "truncate" || fault.kind === "cut-json" ? { kind: fault.kind } : null;
}

async function answerAsSeen(
  call: Call,
  sandbox: Sandbox,
  views: readonly Fault[],
  answer: () => Promise<Answer>,
): Promise<Answer> {
  const old = views.find(({ kind }) => kind === "stale" || kind === "backwards");
  const seen = old ? seenWithAge((old.seconds ?? USUAL_AGE_SECONDS) * 1000, answer) : answer();
  const answered = await seen;
  if (answered.code !== 1) return answered;
  if (views.some(({ kind }) => kind === "lost-lock")) loseLock(call, sandbox);
  return views.reduce((shown, { kind }) => oddAnswer(shown, kind), answered);
}

/** Moving one of two alike items can lose the lock (Bungie-net/api#764). */
function loseLock(call: Call, sandbox: Sandbox): void {
  if (call.operation !== "TransferItem") return;
  const itemInstanceId = jsonObject(call)?.itemId;
  const items = call.player?.accounts.flatMap((account) => account.items) ?? [];
  const moved = items.find((item) => item.itemInstanceId === itemInstanceId && item.itemInstanceId !== null);
  if (!moved) return;
  moved.locked = false;
  sandbox.save();
}

function failedAnswer(fault: Fault, call: Call): Answer | null {
  const page = (status: number) =>
    html(errorPage("Down for maintenance", "Come back later."), fault.status ?? status);
  if (fault.kind === "html") return page(200);
  // Bungie.net's maintenance is none of Resend's.
  if (fault.kind === "maintenance" && isMailCall(call.path)) return null;
  if (fault.kind === "maintenance")
    return fault.page ? page(503) : platformRefusal(fault, call, SYSTEM_DISABLED);
  if (fault.kind !== "code" && fault.kind !== "status") return null;
  if (isMailCall(call.path)) return failedMail(fault.status ?? 500, fault.throttleSeconds);
  // The sign-in page is for people, who get a page.
  if (fault.kind === "code" && call.operation === "Authorize")
    return page(httpStatusOf(fault.code ?? SYSTEM_DISABLED));
  if (fault.kind === "code") return platformRefusal(fault, call, fault.code ?? SYSTEM_DISABLED);
  const failed = page(503);
  if (fault.throttleSeconds === undefined) return failed;
  return { ...failed, headers: { ...failed.headers, "retry-after": String(fault.throttleSeconds) } };
}

function platformRefusal(fault: Fault, call: Call, code: number): Answer {
  // In maintenance the token endpoint names the code in its own kind of refusal (Bungie-net/api#1048).
  if (call.operation === "Token") return oauthRefusal("server_error", ERROR_STATUS[code] ?? String(code));
  return refusal(code, {
    throttleSeconds: fault.throttleSeconds ?? 0,
    status: fault.status ?? httpStatusOf(code),
  });
}
