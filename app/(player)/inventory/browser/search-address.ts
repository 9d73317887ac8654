/** The address of the page with a search: the rest of the address stays, so that reload, share and back work. */
export function withSearch(address: string, text: string): string {
  const url = new URL(address, "http://any.invalid");
  const query = text.trim();
  if (query) url.searchParams.set("q", query);
  else url.searchParams.delete("q");
  // Asked for once; a reload is not to ask again.
  url.searchParams.delete("fresh");
  return `${url.pathname}${url.search}${url.hash}`;
}
