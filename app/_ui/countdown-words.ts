const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** "2 d 03 h 04 min", "3 h 04 min", "4 min 05 s"; nothing left is "any moment now". Always rounded down. */
export function countdownWords(leftMs: number): string {
  if (leftMs < SECOND_MS) return "any moment now";
  const days = Math.floor(leftMs / DAY_MS);
  const hours = Math.floor((leftMs % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((leftMs % HOUR_MS) / MINUTE_MS);
  if (days > 0) return `${days} d ${padded(hours)} h ${padded(minutes)} min`;
  if (hours > 0) return `${hours} h ${padded(minutes)} min`;
  return `${minutes} min ${padded(Math.floor((leftMs % MINUTE_MS) / SECOND_MS))} s`;
}

function padded(value: number): string {
  return String(value).padStart(2, "0");
}
