/**
 * The address of a picture that Bungie's definitions name by path.
 *
 * Returns null for a missing path and for anything that is not a plain path: a definition must not be able to
 * point a reader's browser at another host ("//elsewhere", "https:…").
 */
export function bungieImage(origin: string, path: string | null): string | null {
  if (path === null || !/^\/[\w.~%-]+(\/[\w.~%-]+)*$/.test(path)) return null;
  return origin + path;
}
