import type { Services } from "./services.ts";

/** Where the pictures that definitions name by path are served from. No trailing slash. */
export function pictureOrigin(services: Services): string {
  return services.bungie.origin;
}
