import { type IncomingHttpHeaders, request } from "node:http";
import type { SandboxForTests } from "./sandbox-for-tests.ts";

export interface RawReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** One request as it goes over the wire: nothing is added to its headers, nothing is unpacked. */
export function rawRequest(
  sandbox: SandboxForTests,
  path: string,
  { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<RawReply> {
  return new Promise((resolve, reject) => {
    const sent = request(sandbox.running.origin + path, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes: Buffer.concat(chunks),
        }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

export interface ManifestForTests {
  readonly version: string;
  readonly mobileAssetContentPath: string;
  readonly mobileGearAssetDataBases: readonly { readonly version: number; readonly path: string }[];
  readonly mobileWorldContentPaths: Readonly<Record<string, string>>;
  readonly jsonWorldContentPaths: Readonly<Record<string, string>>;
  readonly jsonWorldComponentContentPaths: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly mobileClanBannerDatabasePath: string;
}

export async function manifestIndexOf(sandbox: SandboxForTests): Promise<ManifestForTests> {
  return (await sandbox.ask("GET", "/Platform/Destiny2/Manifest/")).json.Response as ManifestForTests;
}

/** The path of an English table. */
export function pathOf({ jsonWorldComponentContentPaths }: ManifestForTests, table: string): string {
  return jsonWorldComponentContentPaths.en?.[table] ?? "/no-such-table";
}
