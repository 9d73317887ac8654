import type { DestinyManifest } from "bungie-api-ts/destiny2";
import { type Answer, bungie, html, refusal } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { platformRoute, type Route, route } from "../http/route-table.ts";
import { errorPage } from "../pages/page.ts";
import { TABLE_NAMES } from "../world/facts/table-names.ts";
import { MANIFEST_INDEX, tableNameOf, tableRows } from "../world/manifest.ts";

const NOT_FOUND = 21;

function index(): Answer {
  return bungie<DestinyManifest>(MANIFEST_INDEX);
}

function entityDefinition(call: Call): Answer {
  const row = tableRows(call.params.tableName ?? "")?.[call.params.hash ?? ""];
  return row === undefined ? refusal(NOT_FOUND) : bungie<object>(row as object);
}

function tableFile(call: Call): Answer {
  const fileName = call.params.fileName ?? "";
  const tableName = tableNameOf(fileName);
  const aggregate = () => Object.fromEntries(TABLE_NAMES.map((name) => [name, tableRows(name)]));
  const rows = tableName === "aggregate" ? aggregate() : tableName ? tableRows(tableName) : null;
  if (rows === null) return html(errorPage("Not found", "There is no such file."), 404);
  return {
    status: 200,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "public, max-age=31536000",
    },
    body: JSON.stringify(rows),
    code: null,
    keepPackedAs: fileName,
  };
}

export const MANIFEST_ROUTES: readonly Route[] = [
  platformRoute("GetDestinyManifest", "GET", "/Destiny2/Manifest/", index),
  platformRoute(
    "GetDestinyEntityDefinition",
    "GET",
    "/Destiny2/Manifest/:tableName/:hash/",
    entityDefinition,
  ),
  route("ManifestTable", "GET", "/common/destiny2_content/json/en/:fileName", tableFile),
];
