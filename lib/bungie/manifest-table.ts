import { followCall } from "#lib/log/follow-call.ts";
import type { BungieAccess } from "./access.ts";
import { BungieError } from "./bungie-error.ts";
import { openFile } from "./open-file.ts";
import { toSafeCause } from "./send-request.ts";
import { tableFields } from "./table-fields.ts";
import { tableRows } from "./table-rows.ts";

/** For 135 MB: slower than this is as good as down, and a sync comes again. */
const TIMEOUT_MS = 300_000;

/**
 * The rows of one definition table as they arrive, in batches; a batch is hash and row.
 *
 * The path comes from Bungie's answer, so it may only lead to Bungie's origin. Publishing is not atomic: a path can
 * answer 404 for a while, or an HTML page with status 200 (Bungie-net/api#826, #1449, read 2026-11-22). Throws
 * BungieError, at the latest after the last row when the table was cut short: nothing counts before the end.
 */
export async function* loadManifestTable(
  access: BungieAccess,
  table: string,
  path: string,
): AsyncGenerator<[itemHash: number, row: unknown][]> {
  const endpoint = `Manifest/${table}`;
  const { status: httpStatus, body } = await fetchTable(access, endpoint, path);
  try {
    for await (const rows of tableRows(body, tableFields(table))) {
      yield rows.map(([hash, row]) => [Number(hash), row]);
    }
  } catch (error) {
    const reason = error instanceof SyntaxError ? "unexpected" : "no-answer";
    throw new BungieError({ reason, endpoint, httpStatus, cause: toSafeCause(error) });
  }
}

async function fetchTable(access: BungieAccess, endpoint: string, path: string) {
  const address = URL.canParse(path, access.origin) ? new URL(path, access.origin) : null;
  if (address?.origin !== access.origin) {
    throw new BungieError({
      reason: "unexpected",
      endpoint,
      cause: new Error("the path leads to another origin"),
    });
  }
  const { userAgent } = access;
  const open = () =>
    openFile(address, { userAgent, timeoutMs: TIMEOUT_MS }).catch((error: unknown) => {
      throw new BungieError({ reason: "no-answer", endpoint, cause: toSafeCause(error) });
    });
  const file = await followCall({ to: "bungie", endpoint }, open, ({ status }) => ({ status }));
  if (file.status === 200) return file;
  file.body.destroy();
  throw new BungieError({
    reason: file.status >= 500 ? "maintenance" : "unexpected",
    endpoint,
    httpStatus: file.status,
  });
}
