import { z } from "zod";
import type { Wanted } from "../row-scanner.ts";

/** The fields that a schema names: what has to be parsed of an answer before it is held against the schema. */
export function wantedFields(schema: z.core.$ZodType): Wanted {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return wantedFields(schema.def.innerType);
  if (schema instanceof z.ZodArray) return wantedFields(schema.def.element);
  if (!(schema instanceof z.ZodObject)) return true;
  const fields = Object.entries<z.core.$ZodType>(schema.shape);
  return new Map(fields.map(([name, field]) => [name, wantedFields(field)]));
}
