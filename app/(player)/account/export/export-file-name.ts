/**
 * `ninefold-ada-sundance-1234-2026-11-22.json`: the name and the day of the export.
 *
 * Letters beyond ASCII are left out: a header cannot hold them. Nothing that is not a letter or a digit gets through,
 * whatever a player calls themselves.
 */
export function exportFileName(bungieName: string, now: Date): string {
  const plain = bungieName
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return ["ninefold", plain || "account", now.toISOString().slice(0, 10)].join("-").concat(".json");
}
