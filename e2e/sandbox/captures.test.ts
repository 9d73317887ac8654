import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { SandboxForTests } from "./sandbox-for-tests.ts";

// Recorded answers and the official description are no part of the project: BUNGIE_CAPTURES names the folder
// that holds them. Without it there is nothing to compare with, and these tests are not even listed.
const folder = process.env.BUNGIE_CAPTURES;
const COMPONENTS = "100,102,103,200,201,202,204,205,300,302,304,305,307,308,309,310";

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const read = (path: string): Json => JSON.parse(readFileSync(join(folder ?? "", path), "utf8"));

/** Every object found under a field of that name, however deep. */
function objectsUnder(value: unknown, field: string, found: Json[] = []): Json[] {
  if (Array.isArray(value)) for (const one of value) objectsUnder(one, field, found);
  if (isObject(value)) {
    for (const [name, inner] of Object.entries(value)) {
      if (name === field && Array.isArray(inner)) found.push(...inner.filter(isObject));
      objectsUnder(inner, field, found);
    }
  }
  return found;
}

/** Fields that nearly all of these have. */
function usualFields(objects: readonly Json[]): string[] {
  const counts = new Map<string, number>();
  for (const object of objects)
    for (const name of Object.keys(object)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count >= objects.length * 0.98 ? [name] : []));
}

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
}

/** What in a value is not as the official description has it; unknown fields count. */
function deviations(
  value: unknown,
  schema: Schema,
  all: Record<string, Schema>,
  where: string,
  found: string[],
): void {
  if (value === undefined || value === null) return;
  const target = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (target) {
    deviations(value, all[target.split("/").at(-1) ?? ""] ?? {}, all, where, found);
    return;
  }
  if (schema.type === "array" && Array.isArray(value)) {
    for (const one of value) deviations(one, schema.items ?? {}, all, `${where}[]`, found);
    return;
  }
  if (isObject(value)) {
    for (const [name, inner] of Object.entries(value)) {
      const known = schema.properties?.[name] ?? schema.additionalProperties;
      if (known) deviations(inner, known, all, schema.properties ? `${where}.${name}` : `${where}.*`, found);
      else if (schema.type !== undefined) found.push(`${where}.${name} is not described`);
    }
    return;
  }
  const wanted = schema.type === "integer" && schema.format === "int64" ? "string" : schema.type;
  const got = typeof value === "number" && Number.isInteger(value) ? "integer" : typeof value;
  if (wanted !== undefined && got !== wanted && !(wanted === "number" && got === "integer"))
    found.push(`${where} is ${got}, not ${wanted}`);
}

async function ourAnswers(): Promise<Record<string, unknown>> {
  const sandbox = await SandboxForTests.start();
  await sandbox.control("POST", "clock", { now: "2026-07-18T12:00:00Z" });
  const token = await sandbox.tokenFor("rich");
  const player = sandbox.running.sandbox.state.players[0];
  const account = player?.accounts[0];
  const root = `/Platform/Destiny2/${account?.membershipType}/Profile/${account?.membershipId}/`;
  const vendors = `${root}Character/${account?.characters[0]?.characterId}/Vendors/`;
  const ask = async (path: string) => (await sandbox.ask("GET", path, { token })).json.Response;
  const answers = {
    "Destiny.Responses.DestinyProfileResponse": await ask(`${root}?components=${COMPONENTS}`),
    "Destiny.Responses.DestinyVendorsResponse": await ask(`${vendors}?components=400,402,600`),
    "Destiny.Responses.DestinyVendorResponse": await ask(
      `${vendors}3751514131/?components=400,402,${COMPONENTS}`,
    ),
    "Destiny.Responses.DestinyPublicVendorsResponse": await ask(
      "/Platform/Destiny2/Vendors/?components=400,402",
    ),
    "Destiny.Responses.DestinyLinkedProfilesResponse": await ask(
      `/Platform/Destiny2/254/Profile/${player?.bungieMembershipId}/LinkedProfiles/`,
    ),
    "User.UserMembershipData": await ask("/Platform/User/GetMembershipsForCurrentUser/"),
    "Destiny.Config.DestinyManifest": await ask("/Platform/Destiny2/Manifest/"),
  };
  await sandbox.close();
  return answers;
}

// Recorded otherwise than described: fields it leaves out, and colours, which it calls strings of one byte.
const RECORDED_ONLY =
  /\.(dismantlePermission|hasConditionalVisibility|materialRequirementSetStates) is not described$|\.emblemColor\./;

if (folder !== undefined) {
  test("answers are as the official description has them", async () => {
    const all = (read("openapi-2.21.7.json").components as Json).schemas as Record<string, Schema>;
    for (const [name, answer] of Object.entries(await ourAnswers())) {
      const found: string[] = [];
      deviations(answer, { $ref: `#/components/schemas/${name}` }, all, name, found);
      expect([...new Set(found)].filter((one) => !RECORDED_ONLY.test(one))).toEqual([]);
    }
  });

  test("whatever a recorded item, instance or sale always has, ours has too", async () => {
    const answers = await ourAnswers();
    const profile = answers["Destiny.Responses.DestinyProfileResponse"];
    const recorded = read("captures/get-profile-2021-05-28-a.json").Response;
    const instances = (answer: unknown) => {
      const sets = (answer as { itemComponents: { instances: { data: Record<string, Json> } } })
        .itemComponents;
      return Object.values(sets.instances.data);
    };
    const sales = (answer: unknown) => {
      const { data } = (answer as { sales: { data: Record<string, { saleItems: Record<string, Json> }> } })
        .sales;
      return Object.values(data).flatMap((one) => Object.values(one.saleItems));
    };
    const wanted = [
      // Loadouts and artifacts list items too, of another kind.
      [objectsUnder(recorded, "items"), objectsUnder(profile, "items").filter((one) => "bucketHash" in one)],
      [instances(recorded), instances(profile)],
      [
        sales(read("captures/get-vendors-2026-06-09-xur-away.json").Response),
        sales(answers["Destiny.Responses.DestinyVendorsResponse"]),
      ],
    ] as const;
    for (const [theirs, ours] of wanted)
      expect(usualFields(ours)).toEqual(expect.arrayContaining(usualFields(theirs)));
  });
}
