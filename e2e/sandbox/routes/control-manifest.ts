import { type Answer, json } from "../http/answer.ts";
import { type Call, jsonObject } from "../http/call.ts";
import { type FieldRules, numberFrom, TEXTS, wholeFrom, wishProblem } from "../http/read-wish.ts";
import { type Route, route } from "../http/route-table.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Edition } from "../world/manifest/edition.ts";
import { FILE_FAULT_KINDS, type FileFaultKind } from "../world/manifest/file-faults.ts";
import { ITEMS } from "../world/manifest/manifest-content.ts";
import { type Publications, publicationsOf } from "../world/manifest/publications.ts";

const PUBLISHING = ["newVersion", "sameVersionNewContent", "halfPublished", "rolledBack"] as const;
const WISHES = [...PUBLISHING, "finishPublishing", "keptNotFound", ...FILE_FAULT_KINDS];
const KEEP_SECONDS = 600;

interface Options {
  readonly tables: readonly string[] | null;
  readonly seconds: number | null;
  readonly times: number | null;
}

/** `true`, or an object that says which files, how long, how often; null when it is not wished for. */
function optionsOf(wish: unknown): Options | null {
  if (wish === undefined || wish === false || wish === null) return null;
  const { tables, seconds, times } = (typeof wish === "object" ? wish : {}) as Record<string, unknown>;
  return {
    tables: Array.isArray(tables) ? tables.map(String) : null,
    seconds: typeof seconds === "number" ? seconds : null,
    times: typeof times === "number" ? times : null,
  };
}

const FILES_BESIDE_TABLES = ["aggregate", "world", "asset", "gear", "clanbanner"];
const OPTION_FIELDS: FieldRules = {
  tables: TEXTS,
  seconds: numberFrom(0, 31_536_000),
  times: wholeFrom(1, 1_000_000_000),
};

/** What is wrong with the first wish that cannot be understood; null when all can. */
function optionsProblem(wish: Readonly<Record<string, unknown>>, files: readonly string[]): string | null {
  for (const [name, value] of Object.entries(wish)) {
    if (value === null || typeof value === "boolean") continue;
    if (typeof value !== "object" || Array.isArray(value))
      return `"${name}" must be true, false or {tables, seconds, times}.`;
    const wrong = wishProblem(value as Readonly<Record<string, unknown>>, OPTION_FIELDS);
    if (wrong) return `"${name}": ${wrong}`;
    const { tables } = value as { tables?: readonly string[] };
    const strange = tables?.find((one) => !files.includes(one));
    if (strange !== undefined)
      return `"${name}": there is no file "${strange}". There are ${files.join(", ")}.`;
  }
  return null;
}

function shown({ version, content, publishedAt }: Edition): object {
  return { version, contentId: content.contentId, publishedAt, revision: content.order.revision };
}

function show(_: Call, sandbox: Sandbox): Answer {
  const publications = publicationsOf(sandbox);
  const { current, editions, faults } = publications;
  return json({
    current: shown(current),
    editions: editions.map(shown),
    faults: faults.list(),
    keepNotFoundSeconds: faults.keepNotFoundSeconds,
  });
}

function change(call: Call, sandbox: Sandbox): Answer {
  const wish = jsonObject(call) ?? {};
  const unknown = Object.keys(wish).filter((name) => !WISHES.some((one) => one === name));
  if (Object.keys(wish).length === 0 || unknown.length > 0)
    return json(
      { error: `Give one or more of ${WISHES.join(", ")}; true or {tables, seconds, times}.` },
      400,
    );
  const publications = publicationsOf(sandbox);
  const wrong = optionsProblem(wish, [...FILES_BESIDE_TABLES, ...publications.current.content.tableNames]);
  if (wrong) return json({ error: wrong }, 400);
  const nowMs = sandbox.clock.now().getTime();
  publish(publications, wish, nowMs);
  const { faults } = publications;
  if (wish.finishPublishing) faults.finishPublishing();
  const kept = optionsOf(wish.keptNotFound);
  if (kept) faults.keepNotFoundSeconds = kept.seconds ?? KEEP_SECONDS;
  for (const kind of FILE_FAULT_KINDS) spoil(publications, kind, optionsOf(wish[kind]), nowMs);
  return show(call, sandbox);
}

function publish(publications: Publications, wish: Record<string, unknown>, nowMs: number): void {
  if (wish.rolledBack) publications.rollBack();
  if (wish.newVersion) publications.publish({ sameVersion: false });
  if (wish.sameVersionNewContent) publications.publish({ sameVersion: true });
  const half = optionsOf(wish.halfPublished);
  if (!half) return;
  const { content } = publications.publish({ sameVersion: false });
  const tables = half.tables ?? halfOf(content.tableNames);
  spoil(publications, "missing", { ...half, tables }, nowMs, content.contentId);
}

/** Every second file, and the one that everybody needs. */
function halfOf(tableNames: readonly string[]): string[] {
  return ["aggregate", "world", ...tableNames].filter((name, nth) => nth % 2 === 0 || name === ITEMS);
}

function spoil(
  publications: Publications,
  kind: FileFaultKind,
  options: Options | null,
  nowMs: number,
  contentId: string | null = null,
): void {
  if (!options) return;
  const { tables, seconds, times } = options;
  const untilMs = seconds === null ? null : nowMs + seconds * 1_000;
  publications.faults.add({ kind, files: tables, contentId, untilMs, times });
}

function reset(_: Call, sandbox: Sandbox): Answer {
  publicationsOf(sandbox).reset();
  return { status: 204, headers: {}, body: "", code: null };
}

export const MANIFEST_CONTROL_ROUTES: readonly Route[] = [
  route("ManifestControl", "GET", "/__sandbox/manifest", show),
  route("ManifestControl", "POST", "/__sandbox/manifest", change),
  route("ManifestControl", "DELETE", "/__sandbox/manifest", reset),
];
