/** Every time zone that can be chosen, by its IANA name. */
export function listZones(): readonly string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
}

/** Whether a text names a time zone; browsers also tell old names, which are in no list. */
export function isZone(text: string): boolean {
  if (!/^[\w+/-]{1,64}$/.test(text)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch {
    // The only way to ask: whatever it does not know it throws at.
    return false;
  }
}

/** When a day ("2026-12-24") begins in a zone; null for what is no day. Where it has no midnight, at its first minute. */
export function startOfDay(day: string, zone: string): Date | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const midnightMs = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnightMs) || new Date(midnightMs).toISOString().slice(0, 10) !== day) return null;
  // Twice: the first guess may lie on the other side of a change of the clocks.
  const guessMs = midnightMs - offsetMs(midnightMs, zone);
  return new Date(midnightMs - offsetMs(guessMs, zone));
}

/** How far a zone's clocks are ahead of UTC at an instant. */
function offsetMs(atMs: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  }).formatToParts(atMs);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return shown - Math.floor(atMs / 1_000) * 1_000;
}
