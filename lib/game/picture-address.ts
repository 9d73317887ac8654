/**
 * The whole address of a picture that a definition names by its path.
 *
 * Returns null for a missing path and for anything that is not a plain path: a definition must not be able to
 * point a reader's browser or mail program at another host ("//elsewhere", "https:…").
 */
export function pictureAddress(origin: string, path: string | null): string | null {
  if (path === null || !/^\/[\w.~%-]+(\/[\w.~%-]+)*$/.test(path)) return null;
  return origin + path;
}
