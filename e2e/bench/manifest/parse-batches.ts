import { TABLES } from "#lib/manifest/tables.ts";
import { API_KEY } from "../../sandbox/sandbox.ts";
import { reportRun } from "./report-run.ts";

// The yardstick: the same files fetched in the same way, cut between rows with native searches and handed to
// JSON.parse by the batch. It checks, trims and writes nothing.
const BATCH_BYTES = 262_144;
const ROW_END = Buffer.from('"redacted":');
const CLOSE = 0x7d;

const [origin = "", language = ""] = process.argv.slice(2);

async function parseTable(path: string): Promise<number> {
  const { body } = await fetch(origin + path);
  if (!body) throw new Error(`${path} is empty`);
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let rows = 0;
  let isFirst = true;
  const parse = (text: string) => {
    rows += Object.entries(JSON.parse(isFirst ? text : `{${text}`)).length;
    isFirst = false;
  };
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    held.push(chunk);
    heldBytes += chunk.length;
    if (heldBytes < BATCH_BYTES) continue;
    const bytes = Buffer.concat(held);
    const lastRow = bytes.lastIndexOf(ROW_END);
    const end = lastRow < 0 ? -1 : bytes.indexOf(CLOSE, lastRow);
    // Nothing after it yet: the comma, or the end of the table, is still to come.
    if (end < 0 || end + 1 >= bytes.length) continue;
    if (bytes[end + 1] === CLOSE) continue;
    parse(`${bytes.toString("utf8", 0, end + 1)}}`);
    held = [bytes.subarray(end + 2)];
    heldBytes = bytes.length - end - 2;
  }
  if (heldBytes > 0) parse(Buffer.concat(held).toString("utf8"));
  return rows;
}

const index = await fetch(`${origin}/Platform/Destiny2/Manifest/`, { headers: { "x-api-key": API_KEY } });
const { Response } = (await index.json()) as {
  Response: { jsonWorldComponentContentPaths: Record<string, Record<string, string>> };
};
const paths = Response.jsonWorldComponentContentPaths[language] ?? {};
await reportRun(async () => {
  for (const { bungieName } of TABLES) await parseTable(paths[bungieName] ?? "");
});
