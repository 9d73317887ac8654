import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { recorded } from "./recorded.ts";

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** One call that the official description knows. */
export interface DescribedCall {
  readonly method: "GET" | "POST";
  /** As in the description, without `/Platform`: `/GroupV2/{groupId}/Members/`. */
  readonly path: string;
  /** `GroupV2.GetMembersOfGroup`. */
  readonly operationId: string;
}

/** What is wrong with an answer, in words; `unknown` are fields that the description does not have. */
export interface Deviations {
  readonly wrong: string[];
  readonly unknown: string[];
}

export interface OpenApi {
  readonly calls: readonly DescribedCall[];
  /** The described call that has this address (without query), in any case of letters. */
  callAt(method: string, platformPath: string): DescribedCall | undefined;
  /** Holds a whole envelope against what the call is said to answer. */
  deviationsOf(call: DescribedCall, envelope: unknown): Deviations;
  /** Holds a row of a definition table against the schema of that table; null for a table that is not described. */
  deviationsOfRow(table: string, row: unknown): Deviations | null;
}

const ID = "openapi";
const FORMATS = {
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
};
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  byte: [0, 255],
  int16: [-32_768, 32_767],
  int32: [-2_147_483_648, 2_147_483_647],
  uint32: [0, 4_294_967_295],
};

/** An OpenAPI 3 schema as a JSON schema: 64-bit numbers are strings on the wire, ranges and enums are kept. */
function jsonSchema(schema: unknown, enums: Json): unknown {
  if (Array.isArray(schema)) return schema.map((one) => jsonSchema(one, enums));
  if (!isObject(schema)) return schema;
  if (typeof schema.$ref === "string") return { $ref: `${ID}${schema.$ref}` };
  const made = plainSchema(schema, enums);
  return schema.nullable === true ? { anyOf: [{ type: "null" }, made] } : made;
}

function plainSchema(schema: Json, enums: Json): Json {
  if (schema.type === "integer") return integerSchema(schema, enums);
  if (schema.type === "array") return { type: "array", items: jsonSchema(schema.items, enums) };
  if (schema.type === "string")
    return schema.format === "date-time" ? { type: "string", format: "date-time" } : stringSchema(schema);
  if (Array.isArray(schema.allOf)) return { allOf: jsonSchema(schema.allOf, enums) };
  if (schema.type !== "object") return schema.type === undefined ? {} : { type: schema.type };
  return objectSchema(schema, enums);
}

// Colours are said to be strings of one byte; every recorded one is a number.
const stringSchema = (schema: Json) =>
  schema.format === "byte" ? { type: "integer", minimum: 0, maximum: 255 } : { type: "string" };

function integerSchema(schema: Json, enums: Json): Json {
  if (schema.format === "int64") return { type: "string", pattern: "^-?\\d+$" };
  const [minimum, maximum] = RANGES[String(schema.format)] ?? [-Infinity, Infinity];
  const named = isObject(schema["x-enum-reference"]) ? enumOf(schema["x-enum-reference"], enums) : schema;
  const values = named.enum;
  const isPlainEnum = Array.isArray(values) && named["x-enum-is-bitmask"] !== true;
  return isPlainEnum
    ? { type: "integer", enum: values.map(Number) }
    : { type: "integer", ...(Number.isFinite(minimum) && { minimum, maximum }) };
}

function enumOf(reference: Json, enums: Json): Json {
  const found = enums[String(reference.$ref).split("/").at(-1) ?? ""];
  return isObject(found) ? found : {};
}

function objectSchema(schema: Json, enums: Json): Json {
  const fields = isObject(schema.properties) ? schema.properties : null;
  const others = schema.additionalProperties;
  if (!fields)
    return {
      type: "object",
      ...(others !== undefined && { additionalProperties: jsonSchema(others, enums) }),
    };
  const properties = Object.fromEntries(
    Object.entries(fields).map(([name, inner]) => [name, jsonSchema(inner, enums)]),
  );
  return {
    type: "object",
    properties,
    additionalProperties: others === undefined ? false : jsonSchema(others, enums),
  };
}

/** `/Response/items/3/hash` and `/Response/items/7/hash` are one complaint: numbers become `*`. */
const general = (path: string) => path.replace(/\/-?\d+(?=\/|$)/g, "/*");

function sorted(errors: readonly ErrorObject[]): Deviations {
  const wrong = new Set<string>();
  const unknown = new Set<string>();
  for (const error of errors) {
    const { additionalProperty } = error.params as { additionalProperty?: string };
    const path = general(error.instancePath);
    if (error.keyword === "additionalProperties") unknown.add(`${path}/${additionalProperty}`);
    else wrong.add(`${path} ${error.message ?? error.keyword}`);
  }
  return { wrong: [...wrong], unknown: [...unknown] };
}

function callsOf(paths: Json): DescribedCall[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    (["GET", "POST"] as const).flatMap((method) => {
      const operation = isObject(methods) ? methods[method.toLowerCase()] : undefined;
      return isObject(operation)
        ? [{ method, path, operationId: String(operation.operationId).replace(/^\./, "Core.") }]
        : [];
    }),
  );
}

/** Reads the official description; only where BUNGIE_CAPTURES is set. */
export function readOpenApi(): OpenApi {
  const description = recorded("openapi-2.21.7.json") as { paths: Json; components: Record<string, Json> };
  const { schemas = {}, responses = {} } = description.components;
  const ajv = new Ajv({ strict: false, allErrors: true, formats: FORMATS });
  const convert = (all: Json, pick: (one: unknown) => unknown) =>
    Object.fromEntries(Object.entries(all).map(([name, one]) => [name, jsonSchema(pick(one), schemas)]));
  const contentOf = (one: unknown) =>
    (one as { content: { "application/json": { schema: unknown } } }).content["application/json"].schema;
  ajv.addSchema(
    { components: { schemas: convert(schemas, (one) => one), responses: convert(responses, contentOf) } },
    ID,
  );
  const calls = callsOf(description.paths);
  const patterns = calls.map((call) => ({
    call,
    pattern: new RegExp(`^${call.path.replace(/\/$/, "").replace(/\{\w+\}/g, "[^/]+")}/?$`, "i"),
    // `/GroupV2/Search/` must win over `/GroupV2/{groupId}/`.
    parameters: call.path.split("{").length,
  }));
  patterns.sort((one, other) => one.parameters - other.parameters);
  const validators = new Map<string, ValidateFunction>();
  const check = (reference: string, value: unknown): Deviations => {
    const validate = validators.get(reference) ?? ajv.compile({ $ref: `${ID}${reference}` });
    validators.set(reference, validate);
    return validate(value) ? { wrong: [], unknown: [] } : sorted(validate.errors ?? []);
  };
  return {
    calls,
    callAt: (method, path) =>
      patterns.find((one) => one.call.method === method && one.pattern.test(path))?.call,
    deviationsOf: (call, envelope) => {
      const operation = (description.paths[call.path] as Json)[call.method.toLowerCase()];
      const reference = (operation as { responses: { "200": { $ref: string } } }).responses["200"].$ref;
      return check(reference, envelope);
    },
    deviationsOfRow: (table, row) => {
      const name = Object.keys(schemas).find((one) => one.split(".").at(-1) === table);
      return name === undefined ? null : check(`#/components/schemas/${name}`, row);
    },
  };
}
