/** A picture's path on Bungie's origin; null for anything that could lead elsewhere. */
export function toPicturePath(path: string | undefined): string | null {
  return path !== undefined && /^\/[\w-][\w\-./]*$/.test(path) && !path.includes("..") ? path : null;
}
