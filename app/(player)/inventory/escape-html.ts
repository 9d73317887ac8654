const SPECIAL = /[&<>"']/;
const EACH_SPECIAL = /[&<>"']/g;
const WRITTEN: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand in HTML, between tags and between double quotes. Whatever it says, it stays text. */
export function escapeHtml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(EACH_SPECIAL, (sign) => WRITTEN[sign] ?? "");
}
