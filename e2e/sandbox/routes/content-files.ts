import { setTimeout as sleep } from "node:timers/promises";
import { acceptedPacking } from "../http/accepted-packing.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { type Route, route } from "../http/route-table.ts";
import { errorPage } from "../pages/page.ts";
import type { Sandbox } from "../sandbox.ts";
import type { ContentFile } from "../world/manifest/content-file.ts";
import type { Edition, FileOrder } from "../world/manifest/edition.ts";
import type { FileFault } from "../world/manifest/file-faults.ts";
import { plainBytes, slice } from "../world/manifest/plain-bytes.ts";
import { type Publications, publicationsOf } from "../world/manifest/publications.ts";

// A day: a 404 with these headers was remembered for that long (Bungie-net/api#826, 2018).
const CACHE_SECONDS = 86_400;
// A small file is whole by then and gets its length; a large one begins to flow instead.
const WAIT_FOR_WHOLE_MS = 250;

const OPEN_TO_ALL = { "access-control-allow-origin": "*" };
const CACHED = { "cache-control": `public, max-age=${CACHE_SECONDS}` };

function notFound(isKept: boolean): Answer {
  return {
    status: 404,
    headers: {
      "content-type": "text/html; charset=utf-8",
      ...OPEN_TO_ALL,
      ...(isKept ? { ...CACHED, "cf-cache-status": "HIT" } : { "cache-control": "no-cache" }),
    },
    body: errorPage("Not found", "There is no such file."),
    code: null,
  };
}

/** A file that an edition named: as it should be, or as a control wants it. */
async function contentFile(call: Call, sandbox: Sandbox): Promise<Answer> {
  const publications = publicationsOf(sandbox);
  const nowMs = sandbox.clock.now().getTime();
  const { faults } = publications;
  if (faults.isKept(call.path, nowMs)) return notFound(true);
  const [path = ""] = call.path.split("?");
  const found = publications.find(decodeURIComponent(path));
  const fault = found && faults.take(nameOf(found.order), found.edition.content.contentId, nowMs);
  if (!found || fault?.kind === "missing") {
    faults.noteNotFound(call.path, nowMs);
    return notFound(faults.keepNotFoundSeconds !== null);
  }
  return fault
    ? spoiltAnswer(call, publications, found.edition, found.order, fault)
    : fileAnswer(call, publications, found.edition, found.order);
}

const nameOf = (order: FileOrder) => (order.kind === "json" ? order.tableName : order.database);

async function spoiltAnswer(
  call: Call,
  publications: Publications,
  edition: Edition,
  order: FileOrder,
  fault: FileFault,
): Promise<Answer> {
  if (fault.kind === "htmlInstead") {
    const page = errorPage("Down for maintenance", "Come back later.");
    const headers = { "content-type": "text/html; charset=utf-8", ...OPEN_TO_ALL, ...CACHED };
    return { status: 200, headers, body: page, code: null };
  }
  if (fault.kind === "truncated") return halfAnswer(publications, edition, order);
  const answer = await fileAnswer(call, publications, edition, order);
  if (fault.kind === "wrongContentType")
    return { ...answer, headers: { ...answer.headers, "content-type": "text/html; charset=utf-8" } };
  // A cache remembers the header that another site's page was answered with, for the bare address alone
  // (Bungie-net/api#1226, DIM#5101).
  if (call.path.includes("?")) return answer;
  const headers = { ...answer.headers, "access-control-allow-origin": "https://www.bungie.net" };
  return { ...answer, headers };
}

/** Half of a file as if it were all of it: its length is right, its end is missing. */
async function halfAnswer(publications: Publications, edition: Edition, order: FileOrder): Promise<Answer> {
  const file = publications.files.open(edition, order);
  await file.bytes.whole;
  const length = Math.floor((file.plainBytes ?? file.bytes.length) / 2);
  const headers = { ...headOf(file, edition, order), "content-length": String(length) };
  return { status: 200, headers, body: "", code: null, stream: () => slice(plainBytes(file), 0, length) };
}

async function fileAnswer(
  call: Call,
  publications: Publications,
  edition: Edition,
  order: FileOrder,
): Promise<Answer> {
  const file = publications.files.open(edition, order);
  const head = headOf(file, edition, order);
  if (isKnownTo(call, head)) return { status: 304, headers: head, body: "", code: null };
  const packed = file.isGzip && acceptedPacking(call.headers["accept-encoding"]) === "gzip";
  const range = packed || isOfAnother(call, head) ? undefined : call.headers.range;
  // An archive has one length or none: programs show their progress by it.
  if (!file.isGzip || range !== undefined || call.method === "HEAD") await file.bytes.whole;
  else await Promise.race([file.bytes.whole, sleep(WAIT_FOR_WHOLE_MS, undefined, { ref: false })]);
  if (range !== undefined) return partOf(file, head, range);
  const length = file.bytes.isWhole ? (packed ? file.bytes.length : wholeLength(file)) : null;
  return {
    status: 200,
    headers: {
      ...head,
      ...(packed && { "content-encoding": "gzip" }),
      ...(length !== null && { "content-length": String(length) }),
    },
    body: "",
    code: null,
    stream: () => (packed ? file.bytes.read() : plainBytes(file)),
  };
}

const wholeLength = (file: ContentFile) => file.plainBytes ?? file.bytes.length;

function headOf(file: ContentFile, { content, publishedAt }: Edition, order: FileOrder) {
  const name = `${content.contentId}-${nameOf(order)}`;
  return {
    "content-type": file.contentType,
    ...CACHED,
    // Weak where packed and plain bytes share it.
    etag: file.isGzip ? `W/"${name}"` : `"${name}"`,
    "last-modified": publishedAt.toUTCString(),
    "accept-ranges": "bytes",
    vary: "Accept-Encoding",
    ...OPEN_TO_ALL,
  };
}

function isKnownTo(call: Call, head: { etag: string; "last-modified": string }): boolean {
  const tags = call.headers["if-none-match"];
  if (tags !== undefined) {
    const bare = (tag: string) => tag.trim().replace(/^W\//, "");
    return tags.split(",").some((tag) => tag.trim() === "*" || bare(tag) === bare(head.etag));
  }
  const since = Date.parse(call.headers["if-modified-since"] ?? "");
  return !Number.isNaN(since) && Date.parse(head["last-modified"]) <= since;
}

/** Whether a part is asked for of something else than what lies here now (If-Range). */
function isOfAnother(call: Call, head: { etag: string; "last-modified": string }): boolean {
  const condition = call.headers["if-range"];
  return condition !== undefined && condition !== head.etag && condition !== head["last-modified"];
}

function partOf(file: ContentFile, head: Record<string, string>, range: string): Answer {
  const length = wholeLength(file);
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(range.trim()) ?? [];
  const all = { ...head, "content-length": String(length) };
  if (from === "" && to === "")
    return { status: 200, headers: all, body: "", code: null, stream: () => plainBytes(file) };
  const start = from === "" ? Math.max(0, length - Number(to)) : Number(from);
  const end = from === "" || to === "" ? length : Math.min(length, Number(to) + 1);
  if (start >= length || start >= end) {
    return { status: 416, headers: { ...head, "content-range": `bytes */${length}` }, body: "", code: null };
  }
  return {
    status: 206,
    headers: {
      ...head,
      "content-range": `bytes ${start}-${end - 1}/${length}`,
      "content-length": String(end - start),
    },
    body: "",
    code: null,
    stream: () => slice(plainBytes(file), start, end),
  };
}

const ROOT = "/common/destiny2_content";

export const CONTENT_FILE_ROUTES: readonly Route[] = [
  route("ManifestTable", "GET", `${ROOT}/json/:language/:fileName`, contentFile),
  route("ManifestDatabase", "GET", `${ROOT}/sqlite/:language/:fileName`, contentFile),
  route("ManifestDatabase", "GET", `${ROOT}/clanbanner/:fileName`, contentFile),
];
