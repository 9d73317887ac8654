import type { SandboxClock } from "../clock.ts";
import { consolePage } from "./console-page.ts";
import { hidden, input, instant, oneButton } from "./console-parts.ts";

const HOUR_MS = 3_600_000;
const STEPS = [
  ["1 minute", 60_000],
  ["1 hour", HOUR_MS],
  ["1 day", 24 * HOUR_MS],
  ["1 week", 168 * HOUR_MS],
  ["90 days", 90 * 24 * HOUR_MS],
] as const;
const PATH = "/__sandbox/clock";

export function clockPage(clock: SandboxClock): string {
  const steps = STEPS.map(([text, ms]) =>
    oneButton(PATH, `+ ${text}`, { "number.advanceMs": String(ms), back: PATH }, `Advance by ${text}`),
  );
  const offset =
    clock.offsetMs === 0
      ? "the machine's own"
      : `${Math.round(clock.offsetMs / 1000)} s ahead of the machine's`;
  return consolePage(
    PATH,
    "Clock",
    "Tokens, Xûr, the mail's keys and every date in an answer go by this time. It runs on from where it is set.",
    `<div class="tiles"><div><b>${instant(clock.now())}</b><span>Now, ${offset}</span></div></div>
<h2>Advance</h2>
<div class="buttons">${steps.join("")}</div>
<h2>Set</h2>
<form class="fields" method="post" action="${PATH}">${hidden("back", PATH)}
${input("now", "Instant, in UTC", `required value="${clock.now().toISOString()}"`, "As 2026-11-27T17:00:00Z, which is a Friday: Xûr arrives.")}
<div class="buttons"><button class="main" type="submit">Set the clock</button></div>
</form>
<h2>Go back</h2>
${oneButton(PATH, "Use the machine's time", { "flag.real": "true", back: PATH })}`,
  );
}
