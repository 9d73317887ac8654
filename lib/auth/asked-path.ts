import "server-only";
import { headers } from "next/headers";
import { returnPath } from "./return-path.ts";

/** The path of this request, as proxy.ts notes it, for coming back to it; `/` where nobody should come back. */
export async function askedPath(): Promise<string> {
  return returnPath((await headers()).get("x-ninefold-path"));
}
