/** A picture's path on Bungie's origin; null for anything that could lead elsewhere. */
export function toPicturePath(path: string | null | undefined): string | null {
  return typeof path === "string" && /^\/[\w-][\w\-./]*$/.test(path) && !path.includes("..") ? path : null;
}
